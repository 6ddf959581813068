import type { Files } from './run-check';

/** A small application whose files satisfy the checks of level 3. */
export const hello: Files = {
  'hello/Dockerfile': `FROM docker.io/library/node:22.11-slim AS build
RUN npm ci
FROM gcr.io/distroless/nodejs22-debian12:nonroot
USER 65532
EXPOSE 8080
`,
  'hello/k8s/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: hello
  labels: { app: hello, env: dev, tier: frontend }
spec:
  selector:
    matchLabels: { app: hello }
  template:
    metadata:
      labels: { app: hello, env: dev, tier: frontend }
    spec:
      securityContext:
        runAsNonRoot: true
      containers:
        - name: web
          image: ghcr.io/acme/hello:1.4.2
          ports:
            - containerPort: 8080
          envFrom:
            - configMapRef:
                name: hello-cm
          readinessProbe:
            httpGet: { path: /health, port: 8080 }
`,
  'hello/k8s/configmap.yaml': `apiVersion: v1
kind: ConfigMap
metadata:
  name: hello-cm
data:
  LOG_LEVEL: info
`,
  'hello/k8s/service.yaml': `apiVersion: v1
kind: Service
metadata:
  name: hello-svc
spec:
  selector: { app: hello }
  ports: [{ port: 80, targetPort: 8080 }]
`,
};

const overlay = (env: string, more = ''): string => `resources:
  - ../../base
namePrefix: ${env}-
labels:
  - pairs:
      env: ${env}
    includeTemplates: true
images:
  - name: ghcr.io/acme/hello
    newTag: 1.4.2
${more}`;

/** An application with a Kustomize base and three environments, which satisfies the checks of levels 4 and 5. */
export const production: Files = {
  'infra/base/kustomization.yaml': `resources:
  - deployment.yaml
  - access.yaml
  - network.yaml
configMapGenerator:
  - name: hello-cm
    literals:
      - LOG_LEVEL=info
`,
  'infra/base/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: hello
  labels: { app: hello, tier: backend }
spec:
  selector:
    matchLabels: { app: hello }
  template:
    metadata:
      labels: { app: hello, tier: backend }
    spec:
      securityContext:
        runAsNonRoot: true
        seccompProfile: { type: RuntimeDefault }
      containers:
        - name: web
          image: ghcr.io/acme/hello
          imagePullPolicy: IfNotPresent
          ports: [{ name: http, containerPort: 8080 }]
          envFrom: [{ configMapRef: { name: hello-cm } }]
          resources:
            requests: { cpu: 100m, memory: 64Mi }
            limits: { cpu: 100m, memory: 64Mi }
          readinessProbe: { httpGet: { path: /health, port: http } }
          livenessProbe: { httpGet: { path: /health, port: http } }
          securityContext:
            allowPrivilegeEscalation: false
            capabilities: { drop: [ALL] }
`,
  'infra/base/access.yaml': `apiVersion: v1
kind: Service
metadata:
  name: hello-svc
  labels: { app: hello }
spec:
  selector: { app: hello }
  ports: [{ name: http, port: 80, targetPort: http }]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: hello-ing
spec:
  tls:
    - hosts: [hello.example.org]
      secretName: hello-tls
  rules:
    - host: hello.example.org
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: hello-sm
spec:
  selector: { matchLabels: { app: hello } }
  endpoints:
    - port: http
`,
  'infra/base/network.yaml': `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: hello-np
spec:
  podSelector: { matchLabels: { app: hello } }
  policyTypes: [Ingress, Egress]
  ingress:
    - from: [{ podSelector: { matchLabels: { tier: frontend } } }]
  egress:
    - ports: [{ port: 53, protocol: UDP }]
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: hello-pdb
spec:
  maxUnavailable: 1
  selector: { matchLabels: { app: hello } }
`,
  'infra/overlays/dev/kustomization.yaml': overlay('dev'),
  'infra/overlays/preprod/kustomization.yaml': overlay('preprod'),
  'infra/overlays/prod/kustomization.yaml': overlay(
    'prod',
    `replicas:
  - name: hello
    count: 2
patches:
  - patch: |-
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: hello
      spec:
        template:
          spec:
            topologySpreadConstraints:
              - maxSkew: 1
                topologyKey: topology.kubernetes.io/zone
                whenUnsatisfiable: ScheduleAnyway
                labelSelector: { matchLabels: { app: hello } }
`,
  ),
};
