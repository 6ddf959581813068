/** One realistic object of each kind of Kubernetes that is checked, as teams write them. */
export const kubernetesObjects: Readonly<Record<string, string>> = {
  Deployment: `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: prod-api
  namespace: demo-prod
  labels: { app: api, env: prod, tier: backend }
  annotations:
    argocd.argoproj.io/sync-wave: "2"
  creationTimestamp: null
spec:
  replicas: 3
  revisionHistoryLimit: 5
  strategy:
    type: RollingUpdate
    rollingUpdate: { maxSurge: 1, maxUnavailable: 25% }
  selector:
    matchLabels: { app: api }
    matchExpressions:
      - { key: tier, operator: In, values: [backend] }
  template:
    metadata:
      labels: { app: api, env: prod, tier: backend }
    spec:
      serviceAccountName: prod-api
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: 30
      imagePullSecrets:
        - name: registry-pull-secret
      securityContext: { runAsNonRoot: true, fsGroup: 1001, supplementalGroups: [2000] }
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector: { matchLabels: { app: api } }
      affinity:
        podAntiAffinity:
          preferredDuringSchedulingIgnoredDuringExecution:
            - weight: 100
              podAffinityTerm:
                topologyKey: kubernetes.io/hostname
                labelSelector: { matchLabels: { app: api } }
      initContainers:
        - name: migrate
          image: registry.example.org/demo/migrate:1.4.2
          command: [node, migrate.js]
          envFrom:
            - secretRef: { name: db }
      containers:
        - name: api
          image: registry.example.org/demo/api:1.4.2
          imagePullPolicy: IfNotPresent
          args: ["--port", "8080"]
          ports:
            - { name: http, containerPort: 8080, protocol: TCP }
          env:
            - { name: LOG_LEVEL, value: info }
            - name: DB_PASSWORD
              valueFrom:
                secretKeyRef: { name: db, key: password, optional: false }
            - name: CPU_LIMIT
              valueFrom:
                resourceFieldRef: { resource: limits.cpu, divisor: 1m }
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { cpu: 500m, memory: 256Mi }
          readinessProbe:
            httpGet: { path: /health, port: http }
            periodSeconds: 10
          livenessProbe:
            tcpSocket: { port: 8080 }
          startupProbe:
            exec: { command: [cat, /tmp/ready] }
          lifecycle:
            preStop: { exec: { command: [sleep, "5"] } }
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities: { drop: [ALL] }
            seccompProfile: { type: RuntimeDefault }
          volumeMounts:
            - { name: tmp, mountPath: /tmp }
            - { name: config, mountPath: /etc/api, readOnly: true }
      volumes:
        - name: tmp
          emptyDir: { sizeLimit: 64Mi }
        - name: config
          configMap:
            name: api-config
            defaultMode: 0644
            items:
              - { key: app.yaml, path: app.yaml }
        - name: tokens
          projected:
            sources:
              - serviceAccountToken: { path: token, expirationSeconds: 3600 }
`,
  StatefulSet: `
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: prod-db }
spec:
  serviceName: prod-db
  replicas: 1
  podManagementPolicy: Parallel
  updateStrategy: { type: RollingUpdate, rollingUpdate: { partition: 0 } }
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec:
      containers:
        - name: db
          image: docker.io/library/postgres:16.4
          volumeMounts: [{ name: data, mountPath: /var/lib/postgresql/data, subPath: pg }]
  volumeClaimTemplates:
    - metadata: { name: data, labels: { app: db } }
      spec:
        accessModes: [ReadWriteOnce]
        storageClassName: fast
        resources: { requests: { storage: 8Gi } }
`,
  DaemonSet: `
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: agent }
spec:
  minReadySeconds: 5
  selector: { matchLabels: { app: agent } }
  template:
    metadata: { labels: { app: agent } }
    spec:
      hostNetwork: false
      nodeSelector: { kubernetes.io/os: linux }
      tolerations: [{ key: node-role, operator: Exists, effect: NoExecute, tolerationSeconds: 30 }]
      containers: [{ name: agent, image: "ghcr.io/example/agent:2.0.0" }]
`,
  ReplicaSet: `
apiVersion: apps/v1
kind: ReplicaSet
metadata: { name: web }
spec:
  replicas: 2
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: "quay.io/example/web:1.0.0" }] }
`,
  ReplicationController: `
apiVersion: v1
kind: ReplicationController
metadata: { name: web }
spec:
  replicas: 2
  selector: { app: web }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: "quay.io/example/web:1.0.0" }] }
`,
  Pod: `
apiVersion: v1
kind: Pod
metadata: { name: once, finalizers: [example.org/hold] }
spec:
  restartPolicy: Never
  hostAliases: [{ ip: 127.0.0.1, hostnames: [local] }]
  dnsConfig: { options: [{ name: ndots, value: "2" }] }
  containers: [{ name: once, image: "busybox:1.36.1", stdin: true, tty: false }]
`,
  Job: `
apiVersion: batch/v1
kind: Job
metadata: { generateName: import- }
spec:
  backoffLimit: 2
  ttlSecondsAfterFinished: 3600
  template:
    spec:
      restartPolicy: OnFailure
      containers: [{ name: import, image: "registry.example.org/demo/import:1.0.0" }]
`,
  CronJob: `
apiVersion: batch/v1
kind: CronJob
metadata: { name: prod-backup }
spec:
  schedule: "0 2 * * *"
  timeZone: Europe/Paris
  concurrencyPolicy: Forbid
  successfulJobsHistoryLimit: 3
  failedJobsHistoryLimit: 1
  jobTemplate:
    metadata: { labels: { app: backup } }
    spec:
      activeDeadlineSeconds: 600
      template:
        spec:
          restartPolicy: OnFailure
          containers: [{ name: backup, image: "registry.example.org/demo/backup:1.0.0" }]
`,
  Service: `
apiVersion: v1
kind: Service
metadata: { name: prod-api }
spec:
  type: ClusterIP
  selector: { app: api }
  sessionAffinity: None
  ipFamilies: [IPv4]
  ports:
    - { name: http, port: 80, targetPort: http, protocol: TCP }
    - { name: admin, port: 8081, targetPort: 8081 }
`,
  Ingress: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: prod-api }
spec:
  ingressClassName: nginx
  tls: [{ hosts: [api.example.org], secretName: api-tls }]
  rules:
    - host: api.example.org
      http:
        paths:
          - path: /
            pathType: Prefix
            backend: { service: { name: prod-api, port: { name: http } } }
`,
  IngressClass: `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
`,
  NetworkPolicy: `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: allow-front }
spec:
  podSelector: { matchLabels: { app: api } }
  policyTypes: [Ingress, Egress]
  ingress:
    - from: [{ podSelector: { matchLabels: { app: front } } }]
      ports: [{ protocol: TCP, port: 8080, endPort: 8090 }]
  egress:
    - to: [{ ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16] } }]
`,
  ConfigMap: `
apiVersion: v1
kind: ConfigMap
metadata: { name: api-config }
immutable: true
data:
  LOG_LEVEL: info
  app.yaml: |
    port: 8080
binaryData: { logo.png: aGVsbG8= }
`,
  Secret: `
apiVersion: v1
kind: Secret
metadata: { name: db }
type: Opaque
data: { user: YXBp }
stringData: { host: prod-db }
`,
  ServiceAccount: `
apiVersion: v1
kind: ServiceAccount
metadata: { name: prod-api }
automountServiceAccountToken: false
imagePullSecrets: [{ name: registry-pull-secret }]
`,
  PersistentVolumeClaim: `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec:
  accessModes: [ReadWriteOnce]
  volumeMode: Filesystem
  resources: { requests: { storage: 5Gi } }
  dataSource: { kind: PersistentVolumeClaim, name: old }
`,
  PersistentVolume: `
apiVersion: v1
kind: PersistentVolume
metadata: { name: shared }
spec:
  capacity: { storage: 10Gi }
  accessModes: [ReadWriteMany]
  persistentVolumeReclaimPolicy: Retain
  nfs: { server: nfs.example.org, path: /exports/shared }
`,
  Namespace: `
apiVersion: v1
kind: Namespace
metadata: { name: demo-prod }
spec: { finalizers: [kubernetes] }
`,
  Role: `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: reader }
rules: [{ apiGroups: [""], resources: [pods], verbs: [get, list] }]
`,
  ClusterRole: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: reader }
aggregationRule: { clusterRoleSelectors: [{ matchLabels: { aggregate: "true" } }] }
rules: [{ nonResourceURLs: [/metrics], verbs: [get] }]
`,
  RoleBinding: `
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: reader }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader }
subjects: [{ kind: ServiceAccount, name: prod-api, namespace: demo-prod }]
`,
  ClusterRoleBinding: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: reader }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader }
subjects: [{ kind: Group, name: readers, apiGroup: rbac.authorization.k8s.io }]
`,
  HorizontalPodAutoscaler: `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: prod-api }
spec:
  minReplicas: 2
  maxReplicas: 6
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: prod-api }
  metrics:
    - type: Resource
      resource: { name: cpu, target: { type: Utilization, averageUtilization: 80 } }
  behavior:
    scaleDown: { policies: [{ type: Pods, value: 1, periodSeconds: 60 }] }
`,
  HorizontalPodAutoscalerV1: `
apiVersion: autoscaling/v1
kind: HorizontalPodAutoscaler
metadata: { name: prod-api }
spec:
  maxReplicas: 6
  targetCPUUtilizationPercentage: 80
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: prod-api }
`,
  PodDisruptionBudget: `
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: prod-api }
spec: { minAvailable: 50%, selector: { matchLabels: { app: api } } }
`,
  ResourceQuota: `
apiVersion: v1
kind: ResourceQuota
metadata: { name: quota }
spec:
  hard: { requests.cpu: "4", limits.memory: 8Gi }
  scopes: [NotTerminating]
`,
  LimitRange: `
apiVersion: v1
kind: LimitRange
metadata: { name: limits }
spec: { limits: [{ type: Container, default: { cpu: 500m }, defaultRequest: { cpu: 100m } }] }
`,
  StorageClass: `
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: csi.example.org
parameters: { type: ssd }
reclaimPolicy: Delete
allowVolumeExpansion: true
volumeBindingMode: WaitForFirstConsumer
`,
};
