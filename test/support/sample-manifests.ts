/** A manifest as teams write them, full of what the rules have something to say about. */
export const workload = `# The API of the demonstration
apiVersion: apps/v1
kind: Deployment
metadata:
  name: dev-api-dep
  labels: {app: api, Env: dev, "Tier": 'Backend'} # capitals
spec:
  replicas: 2
  selector:
    matchLabels:
      app: api
      Tier: Backend
  template:
    metadata:
      labels:
        app: api
        Tier: Backend
        component: web
    spec:
      volumes:
      - name: tmp
        emptyDir: {}
      initContainers:
      - name: migrate
        image: "harbor.dso.formation.numerique-interieur.fr/demo/migrate:latest@sha256:0123"
        command: ["sh", "-c", "echo # no comment"]
        securityContext: {privileged: true, runAsUser: 0}
      containers:
      # the one that serves
      - name: api
        image: nginx
        imagePullPolicy: Always
        ports:
        - {name: http, containerPort: 80}
        env:
        - name: DB_PASSWORD
          value: "s3cret"
        - name: PORT
          value: '80'
        resources:
          requests: {cpu: 500Mi, memory: 512m} # swapped
          limits:
            cpu: 1
      - {name: side, image: 'acme/side:1', livenessProbe: {httpGet: {path: /, port: 9000, host: a}}}
        # the end of the list

---
apiVersion: v1
kind: Service
metadata: {name: api, labels: {env: staging}}
spec: {type: NodePort, sessionAffinity: ClientIP, ports: [{port: 80, nodePort: 30080, targetPort: 80}], selector: {app: api}}
`;

/** Anchors, merge keys, literals and comments where they hurt. */
export const shared = `x-common: &common
  tier: backend
  env: integration
apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Pod
    metadata:
      name: one
      labels:
        <<: *common
        app: one
    spec: &spec
      containers:
        - &container
          name: a
          image: &image redis
          args:
            - |+
              # kept

        - <<: *container
          name: b
          ports: [containerPort: 443]
        - name: c
          image: *image
          resources: &resources {limits: {cpu: 2, memory: 1Gi}, requests: {cpu: &cpu 1, memory: 1Gi}}
        - name: d
          resources: *resources
          image: >-
            ghcr.io/acme/d
  - apiVersion: v1
    kind: Pod
    metadata: {name: two, labels: *common}
    spec: *spec
  - {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "three"}, "spec": {"containers": [{"name": "j", "image": "bitnami/x:1"}]}}
  - apiVersion: batch/v1
    kind: CronJob
    metadata:
      name: purge
    spec:
      jobTemplate:
        spec:
          template:
            spec:
              imagePullSecrets:
              - name: mine
              containers:
              - image: harbor.apps.dso.numerique-interieur.com/demo/purge:main
                name: purge
                ? resources
                : limits: {cpu: "1"}
`;

/** The other things that manifests hold. */
export const rest = `apiVersion: v1
kind: ConfigMap
metadata:
  name: dev-web-cm
data:
  password: changeme
  nginx.conf: |
    server {
      listen 80; # nginx
    }
--- # a claim
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: big, labels: {
  Criticality: High, # upper
  tier: front
  }}
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 2Ti
...
---
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: db
  annotations: {note: "a: b"}
spec:
  serviceName: db
  template:
    spec:
      hostNetwork: true
      volumes: [{name: host, hostPath: {path: /var/log}}]
      containers:
        -   name: db
            image: docker.io/library/postgres:16
            ports: [{containerPort: 5432}]
            readinessProbe:
              exec:
                command: [pg_isready]
  volumeClaimTemplates:
    - metadata: {name: data}
      spec: {resources: {requests: {storage: 1Ti}}}
`;

export const sampleManifests: readonly string[] = [workload, shared, rest];
