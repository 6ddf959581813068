/** A Deployment as a team in its first weeks writes it. */
export function deployment({
  environment = 'dev',
  image = 'ghcr.io/service/portail-api:latest',
} = {}): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: portail-api
  labels:
    app: portail
    env: ${environment}
    tier: backend
spec:
  selector:
    matchLabels: { app: portail }
  template:
    metadata:
      labels:
        app: portail
        env: ${environment}
        tier: backend
    spec:
      containers:
        - name: api
          image: ${image}
          ports:
            - containerPort: 8080
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { cpu: 100m, memory: 128Mi }
`;
}

/** The same, with all that production asks for. */
export const conforming = deployment({
  environment: 'prod',
  image: 'ghcr.io/service/portail-api:1.4.2',
}).replace(
  '          ports:',
  `          readinessProbe: { httpGet: { path: /ready, port: 8080 } }
          livenessProbe: { httpGet: { path: /live, port: 8080 } }
          securityContext:
            allowPrivilegeEscalation: false
            runAsNonRoot: true
            readOnlyRootFilesystem: true
            capabilities: { drop: [ALL] }
            seccompProfile: { type: RuntimeDefault }
          ports:`,
);

/** A Service that opens a port on every machine of the cluster. */
export const nodePortService = `apiVersion: v1
kind: Service
metadata:
  name: portail-api
  labels: { app: portail, env: dev, tier: backend }
spec:
  type: NodePort # pour la démo
  selector: { app: portail }
  ports:
    - port: 80
      targetPort: 8080
      nodePort: 30080
`;
