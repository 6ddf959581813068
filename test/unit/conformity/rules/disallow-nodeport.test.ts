import { ruleTable } from '../../../support/rule-table';

const service = (type: string): string => `apiVersion: v1
kind: Service
metadata:
  name: prod-api-svc
spec:
  type: ${type} # how it is reached
  selector: {app: api}
  ports:
    - port: 8080
      nodePort: 30080
      targetPort: http
    - nodePort: 30081
      port: 9090
`;
const nodePort = 'A NodePort Service opens a port on every node: the platform refuses it in production.';

ruleTable('cpin/disallow-nodeport', [
  { title: 'accepts ClusterIP', text: service('ClusterIP'), finds: [] },
  {
    title: 'accepts a Service without type',
    text: service('ClusterIP').replace(/ {2}type.*\n/, ''),
    finds: [],
  },
  {
    title: 'records a NodePort where the platform audits',
    text: service('NodePort'),
    options: { environment: 'preprod' },
    finds: [`warning 6 [NodePort] ${nodePort}`],
    fixed: `apiVersion: v1
kind: Service
metadata:
  name: prod-api-svc
spec:
  type: ClusterIP # how it is reached
  selector: {app: api}
  ports:
    - port: 8080
      targetPort: http
    - port: 9090
`,
  },
  {
    title: 'refuses it in production',
    text: service('"NodePort"'),
    options: { environment: 'prod' },
    finds: [`error 6 ["NodePort"] ${nodePort}`],
  },
  {
    title: 'tells it as information where it is not expected yet',
    text: service('NodePort'),
    options: { environment: 'dev' },
    finds: [`information 6 [NodePort] ${nodePort}`],
  },
  {
    title: 'warns of a LoadBalancer, in French',
    text: service('LoadBalancer'),
    options: { environment: 'prod' },
    language: 'fr',
    finds: [
      'warning 6 [LoadBalancer] Un Service de type LoadBalancer ouvre lui aussi des ports sur les nœuds\u00a0: sur la plateforme, l’exposition passe par un Ingress ou une Route.',
    ],
  },
  {
    title: 'finds it inside a List and a stream',
    text: `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n---\napiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Service\n    metadata: {name: s}\n    spec: {type: NodePort, ports: [{port: 1, nodePort: 30000}]}\n`,
    options: { environment: 'prod' },
    finds: [`error 12 [NodePort] ${nodePort}`],
    fixed: `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n---\napiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Service\n    metadata: {name: s}\n    spec: {type: ClusterIP, ports: [{port: 1}]}\n`,
  },
]);
