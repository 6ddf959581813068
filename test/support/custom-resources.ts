/** A realistic object of each custom resource that is checked, and a field of it to misspell. */
export const customResources: readonly (readonly [text: string, field: string])[] = [
  [
    `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: demo, namespace: argocd, finalizers: [resources-finalizer.argocd.argoproj.io/background] }
spec:
  project: default
  source:
    repoURL: https://git.example.org/demo/infra.git
    targetRevision: main
    path: overlays/prod
    helm: { valueFiles: [values-prod.yaml], valuesObject: { replicas: 2, image: { tag: 1.0 } }, parameters: [{ name: a, value: b, forceString: true }] }
  destination: { server: https://kubernetes.default.svc, namespace: demo-prod }
  syncPolicy:
    automated: { prune: true, selfHeal: true }
    syncOptions: [CreateNamespace=true]
    retry: { limit: 3, backoff: { duration: 5s, factor: 2, maxDuration: 3m } }
  ignoreDifferences: [{ group: apps, kind: Deployment, jsonPointers: [/spec/replicas] }]
`,
    'targetRevision',
  ],
  [
    `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: demo }
spec:
  goTemplate: true
  generators:
    - list: { elements: [{ env: dev, anything: 1 }, { env: prod }] }
    - matrix: { generators: [{ git: { repoURL: "https://git.example.org/a.git", revision: HEAD, directories: [{ path: apps/* }] } }, { clusters: {} }] }
  template:
    metadata: { name: "demo-{{.env}}" }
    spec:
      project: default
      source: { repoURL: "https://git.example.org/a.git", targetRevision: main, path: "overlays/{{.env}}" }
      destination: { name: in-cluster, namespace: "demo-{{.env}}" }
`,
    'generators',
  ],
  [
    `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: demo }
spec:
  sourceRepos: ["*"]
  destinations: [{ namespace: demo-*, server: "*" }]
  clusterResourceWhitelist: [{ group: "", kind: Namespace }]
`,
    'destinations',
  ],
  [
    `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: prod-api }
spec:
  selector: { matchLabels: { app: api } }
  namespaceSelector: { matchNames: [demo-prod] }
  endpoints: [{ port: http, path: /metrics, interval: 30s, scheme: http, relabelings: [{ action: labeldrop, regex: pod }] }]
`,
    'interval',
  ],
  [
    `apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: db }
spec: { selector: { matchLabels: { app: db } }, podMetricsEndpoints: [{ port: metrics }] }
`,
    'podMetricsEndpoints',
  ],
  [
    `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: { name: api }
spec:
  groups:
    - name: api
      interval: 1m
      rules:
        - { alert: ApiDown, expr: 'absent(up{job="api"} == 1)', for: 5m, labels: { severity: critical }, annotations: { summary: "{{ $labels.job }} is down" } }
`,
    'alert',
  ],
  [
    `apiVersion: monitoring.coreos.com/v1
kind: Probe
metadata: { name: site }
spec: { prober: { url: blackbox:9115 }, module: http_2xx, targets: { staticConfig: { static: ["https://example.org"] } } }
`,
    'module',
  ],
  [
    `apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: { name: prod-db }
spec:
  instances: 3
  imageName: ghcr.io/cloudnative-pg/postgresql:16.4
  primaryUpdateStrategy: unsupervised
  storage: { size: 8Gi, storageClass: fast }
  postgresql: { parameters: { max_connections: "200" }, pg_hba: [host all all 10.0.0.0/8 scram-sha-256] }
  bootstrap: { initdb: { database: app, owner: app, postInitApplicationSQL: [CREATE EXTENSION citext] } }
  resources: { requests: { cpu: 100m, memory: 256Mi }, limits: { memory: 512Mi } }
  monitoring: { enablePodMonitor: true }
  backup:
    retentionPolicy: 30d
    barmanObjectStore:
      destinationPath: s3://backups/db
      endpointURL: https://s3.example.org
      s3Credentials: { accessKeyId: { name: s3, key: id }, secretAccessKey: { name: s3, key: secret } }
`,
    'instances',
  ],
  [
    `apiVersion: postgresql.cnpg.io/v1
kind: ScheduledBackup
metadata: { name: prod-db }
spec: { schedule: "0 0 2 * * *", backupOwnerReference: self, cluster: { name: prod-db } }
`,
    'schedule',
  ],
  [
    `apiVersion: postgresql.cnpg.io/v1
kind: Backup
metadata: { name: before-upgrade }
spec: { method: volumeSnapshot, cluster: { name: prod-db } }
`,
    'method',
  ],
  [
    `apiVersion: postgresql.cnpg.io/v1
kind: Pooler
metadata: { name: prod-db-rw }
spec: { cluster: { name: prod-db }, instances: 2, type: rw, pgbouncer: { poolMode: session, parameters: { max_client_conn: "500" } } }
`,
    'poolMode',
  ],
  [
    `apiVersion: postgresql.cnpg.io/v1
kind: Database
metadata: { name: reports }
spec: { name: reports, owner: app, cluster: { name: prod-db }, extensions: [{ name: citext, ensure: present }] }
`,
    'extensions',
  ],
  [
    `apiVersion: route.openshift.io/v1
kind: Route
metadata: { name: prod-api }
spec:
  host: api.example.org
  to: { kind: Service, name: prod-api, weight: 100 }
  port: { targetPort: http }
  tls: { termination: edge, insecureEdgeTerminationPolicy: Redirect }
`,
    'termination',
  ],
  [
    `apiVersion: apps.openshift.io/v1
kind: DeploymentConfig
metadata: { name: legacy }
spec:
  replicas: 1
  selector: { app: legacy }
  strategy: { type: Rolling, rollingParams: { maxUnavailable: 25% } }
  triggers: [{ type: ConfigChange }]
  template:
    metadata: { labels: { app: legacy } }
    spec: { containers: [{ name: legacy, image: "quay.io/example/legacy:1.0.0" }] }
`,
    'containers',
  ],
  [
    `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: db }
spec:
  refreshInterval: 1h
  secretStoreRef: { name: vault, kind: SecretStore }
  target: { name: db, creationPolicy: Owner }
  data: [{ secretKey: password, remoteRef: { key: demo/db, property: password } }]
`,
    'remoteRef',
  ],
  [
    `apiVersion: external-secrets.io/v1beta1
kind: SecretStore
metadata: { name: vault }
spec: { provider: { vault: { server: "https://vault.example.org", path: demo, version: v2, auth: { kubernetes: { mountPath: kubernetes, role: demo } } } } }
`,
    'mountPath',
  ],
  [
    `apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultStaticSecret
metadata: { name: db }
spec:
  vaultAuthRef: vault-auth
  mount: demo
  type: kv-v2
  path: dev/db
  refreshAfter: 60s
  destination: { create: true, name: db, labels: { app: api } }
  rolloutRestartTargets: [{ kind: Deployment, name: prod-api }]
`,
    'refreshAfter',
  ],
  [
    `apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultDynamicSecret
metadata: { name: db }
spec: { mount: database, path: creds/app, renewalPercent: 67, destination: { create: true, name: db } }
`,
    'destination',
  ],
  [
    `apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultAuth
metadata: { name: mine }
spec: { method: kubernetes, mount: kubernetes, kubernetes: { role: demo, serviceAccount: default, audiences: [vault] } }
`,
    'serviceAccount',
  ],
  [
    `apiVersion: secrets.hashicorp.com/v1beta1
kind: VaultConnection
metadata: { name: mine }
spec: { address: "https://vault.example.org", skipTLSVerify: false }
`,
    'address',
  ],
  [
    `apiVersion: isindir.github.com/v1alpha3
kind: SopsSecret
metadata: { name: db }
spec:
  secretTemplates:
    - name: "ENC[AES256_GCM,data:AAAA,iv:BBBB,tag:CCCC,type:str]"
      stringData: { password: "ENC[AES256_GCM,data:AAAA,iv:BBBB,tag:CCCC,type:str]" }
sops:
  age: [{ recipient: age1example, enc: "..." }]
  encrypted_suffix: Templates
  mac: "ENC[AES256_GCM,data:AAAA,iv:BBBB,tag:CCCC,type:str]"
`,
    'secretTemplates',
  ],
  [
    `apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: api }
spec: { secretName: api-tls, dnsNames: [api.example.org], duration: 2160h, privateKey: { algorithm: ECDSA, size: 256 }, issuerRef: { name: internal, kind: ClusterIssuer } }
`,
    'issuerRef',
  ],
  [
    `apiVersion: cert-manager.io/v1
kind: Issuer
metadata: { name: letsencrypt }
spec:
  acme:
    server: https://acme-v02.api.letsencrypt.org/directory
    email: ops@example.org
    privateKeySecretRef: { name: letsencrypt }
    solvers: [{ http01: { ingress: { ingressClassName: nginx } } }]
`,
    'solvers',
  ],
  [
    `apiVersion: grafana.integreatly.org/v1beta1
kind: GrafanaDashboard
metadata: { name: api, labels: { tenant_id: demo } }
spec: { instanceSelector: { matchLabels: { app: demo } }, resyncPeriod: 30s, json: "{}" }
`,
    'instanceSelector',
  ],
];
