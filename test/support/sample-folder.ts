/** A small folder on which every check passes: an application, its base, three overlays and its pipeline. */
const labels = '{app: api, tier: backend}';
const overlay = (env: string): string => `resources: [../../base]
labels:
  - pairs: {env: ${env}}
    includeTemplates: true
images:
  - name: ghcr.io/acme/api
    newTag: 1.4.2
`;

export const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
  labels: ${labels}
spec:
  replicas: 1
  selector: {matchLabels: ${labels}}
  template:
    metadata:
      labels: ${labels}
    spec:
      securityContext:
        runAsNonRoot: true
        seccompProfile: {type: RuntimeDefault}
      topologySpreadConstraints:
        - {maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway}
      containers:
        - name: api
          image: ghcr.io/acme/api
          imagePullPolicy: IfNotPresent
          ports: [{name: http, containerPort: 8080}]
          envFrom:
            - configMapRef: {name: api-cm}
          env:
            - {name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: word}}}
          resources:
            requests: {cpu: 100m, memory: 64Mi}
            limits: {cpu: 100m, memory: 64Mi}
          readinessProbe: {httpGet: {path: /health, port: http}}
          securityContext:
            allowPrivilegeEscalation: false
            capabilities: {drop: [ALL]}
`;

export const pipeline = `include:
  - project: $CATALOG_PATH
    ref: main
    file: [vault-ci.yml, kaniko-ci.yml]
stages: [read-secret, quality, docker-build]
read_secret:
  stage: read-secret
  extends: [.vault:read_secret]
unit:
  stage: quality
  script: [npm test]
image-build:
  stage: docker-build
  extends: .kaniko:simple-build-push
`;

export const sample: Readonly<Record<string, string>> = {
  '.gitlab-ci-dso.yml': pipeline,
  Dockerfile:
    'FROM node:22 AS build\nRUN a \\\n  # said\n  && b\nFROM gcr.io/distroless/nodejs22:nonroot\nUSER 65532\n',
  'base/kustomization.yaml':
    'resources: [deployment.yaml, rest.yaml]\nconfigMapGenerator: [{name: api-cm, literals: [A=1]}]\n',
  'base/deployment.yaml': deployment,
  'base/rest.yaml': `apiVersion: v1
kind: Service
metadata:
  name: api
  labels: ${labels}
spec:
  selector: {app: api}
  ports: [{port: 80, targetPort: http}]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: api}
spec:
  tls: [{hosts: [api.example.org], secretName: api-tls}]
  rules:
    - host: api.example.org
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: api}
spec:
  podSelector: {matchLabels: {app: api}}
  policyTypes: [Ingress, Egress]
  ingress:
    - from: [{podSelector: {}}]
  egress:
    - ports: [{port: 53, protocol: UDP}]
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: api}
spec:
  maxUnavailable: 1
  selector: {matchLabels: {app: api}}
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: api}
spec:
  selector: {matchLabels: {app: api}}
  endpoints: [{port: http}]
`,
  'overlays/dev/kustomization.yaml': overlay('dev'),
  'overlays/preprod/kustomization.yaml': overlay('preprod'),
  'overlays/prod/kustomization.yaml': `${overlay('prod')}replicas: [{name: api, count: 2}]\n`,
};
