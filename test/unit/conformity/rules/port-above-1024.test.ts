import { onWorkloads, ruleTable } from '../../../support/rule-table';

const pod = (container: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n${container}`;
const service = (spec: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: dev-web-svc}\nspec:\n${spec}`;
const container = (ports: string): string =>
  `Container web writes ${ports}: without root, one listens above 1024 only (EXI-ARCH-18).`;
const leads = (ports: string): string =>
  `The Service leads to ${ports}: without root, its pods listen above 1024 only (EXI-ARCH-18).`;

ruleTable('cpin/port-above-1024', [
  {
    title: 'accepts higher ports, and a Service on 80',
    text: `${pod('      ports: [{containerPort: 1025}]\n      env: [{name: PORT, value: "8080"}, {name: DB_PORT, value: "389"}]\n')}---\n${service('  selector: {app: web}\n  ports: [{port: 80, targetPort: 8080}, {port: 443, targetPort: http}]\n')}`,
    finds: [],
  },
  {
    title: 'refuses 1024 itself, from the first level on',
    text: pod('      ports: [{containerPort: 1024}]\n'),
    options: { environment: 'dev' },
    finds: [`error 7 [1024] ${container('1024 (containerPort)')}`],
  },
  {
    title: 'warns on a local cluster',
    text: pod('      ports: [{containerPort: 80}]\n'),
    options: { environment: 'prod', target: 'sandbox' },
    finds: [`warning 7 [80] ${container('80 (containerPort)')}`],
  },
  {
    title: 'says all the ports of a container at once',
    text: pod(
      '      ports:\n        - containerPort: 8080\n        - containerPort: 443\n      livenessProbe: {httpGet: {path: /, port: 80}}\n      env: [{name: PORT, value: "80"}]\n',
    ),
    finds: [
      `error 9 [443] ${container('443 (containerPort), 80 (livenessProbe), 80 (PORT)')} The example of best-practices.md shows port 80, the same page asks for more than 1024.`,
    ],
  },
  {
    title: 'warns of a variable',
    text: pod('      env:\n        - name: PORT\n          value: "80"\n'),
    finds: [`warning 9 ["80"] ${container('80 (PORT)')}`],
  },
  {
    title: 'refuses where a Service leads',
    text: service(
      '  selector: {app: web}\n  ports:\n    - port: 443\n      targetPort: 443\n    - port: 8080\n',
    ),
    finds: [`error 8 [443] ${leads('443 (targetPort)')}`],
  },
  {
    title: 'warns of a Service that leads nowhere else',
    text: service('  selector: {app: web}\n  ports:\n    - port: 80\n'),
    finds: [
      `warning 7 [80] ${leads('80 (port)')} Without targetPort, the port of the Service is also that of the pods.`,
    ],
  },
  ...[
    '  clusterIP: None\n  selector: {app: web}\n',
    '  type: ExternalName\n  selector: {app: web}\n',
    '',
  ].map((spec) => ({
    title: `leaves other Services alone: ${spec.trim().split('\n')[0] ?? ''}`,
    text: service(`${spec}  ports: [{port: 80}]\n`),
    finds: [],
  })),
  {
    title: 'warns of nginx in a ConfigMap, in French',
    text: 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  ok.conf: "listen 8080;"\n  site.conf: |\n    server {\n      listen [::]:80 default_server;\n    }\n',
    language: 'fr',
    finds: [
      'warning 6 [site.conf] site.conf fait écouter nginx sur 80\u00a0: sans root, on n’écoute qu’au-dessus de 1024 (EXI-ARCH-18).',
    ],
  },
]);

onWorkloads('cpin/port-above-1024', {
  spec: 'initContainers:\n  - {name: proxy, restartPolicy: Always, ports: [{containerPort: 90}]}\ncontainers:\n  - name: api\n    readinessProbe: {tcpSocket: {port: 22}}\n',
  underlines: ['error 90', 'error 22'],
});
