import { ruleTable } from '../../../support/rule-table';

const deployment = (path = '/health', tier = 'backend'): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec:\n  template:\n    metadata: {labels: {app: api, tier: ${tier}}}\n    spec:\n      containers:\n        - name: api\n          ports: [{name: http, containerPort: 8080}]\n          livenessProbe: {httpGet: {path: ${path}, port: http}}\n`;
const service =
  '---\napiVersion: v1\nkind: Service\nmetadata: {name: api, labels: {app: api}}\nspec: {selector: {app: api}, ports: [{name: http, port: 8080}]}\n';
const monitor = (selector: string, endpoint = 'port: http', kind = 'ServiceMonitor'): string =>
  `---\napiVersion: monitoring.coreos.com/v1\nkind: ${kind}\nmetadata: {name: api}\nspec:\n  selector: {matchLabels: {${selector}}}\n  ${kind === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints'}: [{${endpoint}}]\n`;
const cluster = (spec: string): string =>
  `apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: {name: db}\nspec: {${spec}}\n`;
const none = 'No ServiceMonitor or PodMonitor selects Deployment api: its metrics are not read.';
const prod = { environment: 'prod' } as const;

ruleTable('cpin/health-metrics', [
  {
    title: 'accepts a monitor of the Service',
    text: deployment() + service + monitor('app: api'),
    options: prod,
    finds: [],
  },
  {
    title: 'accepts a monitor of the pods, in another folder that runs nothing',
    text: {
      'deploy/app/api.yaml': deployment(),
      'ops/monitors.yaml': monitor('app: api', 'port: http', 'PodMonitor'),
    },
    options: prod,
    finds: [],
  },
  {
    title: 'warns of a workload that nothing watches, once',
    text: deployment('/'),
    options: prod,
    finds: [`warning 3 [api] ${none}`],
  },
  {
    title: 'tells it as information before production',
    text: deployment(),
    options: { environment: 'preprod' },
    finds: [`information 3 [api] ${none}`],
  },
  {
    title: 'tells it as information on a learner’s own cluster, where nothing reads metrics',
    text: deployment(),
    options: { environment: 'prod', target: 'sandbox' },
    finds: [`information 3 [api] ${none}`],
  },
  {
    title: 'warns of a monitor that selects nothing',
    text: deployment() + service + monitor('app: other'),
    options: prod,
    finds: [
      `warning 3 [api] ${none}`,
      'warning 22 [selector] ServiceMonitor api selects nothing of what is in this repository.',
    ],
  },
  {
    title: 'warns of a monitor alone',
    text: monitor('app: other').slice(4),
    options: prod,
    language: 'fr',
    finds: ['warning 5 [selector] ServiceMonitor api ne désigne rien de ce qui est dans ce dépôt.'],
  },
  {
    title: 'does not judge monitors of operators, of other namespaces, or beside a chart',
    text: {
      'a/pg.yaml': monitor('cnpg.io/cluster: db', 'port: metrics', 'PodMonitor'),
      'b/other.yaml': `${monitor('app: other')}  namespaceSelector: {any: true}\n`,
    },
    options: prod,
    finds: [],
  },
  {
    title: 'does not judge monitors whose Service a chart may hold',
    text: {
      'k8s/m.yaml': monitor('app: api'),
      'chart/Chart.yaml': 'apiVersion: v2\nname: api\nversion: 1.0.0\n',
    },
    options: prod,
    finds: [],
  },
  {
    title: 'warns of a port that nobody names',
    text: deployment() + service + monitor('app: api', 'port: metrics'),
    options: prod,
    finds: [
      'warning 23 [metrics] There is no port metrics among the named ports of Deployment api: its metrics are not read.',
    ],
  },
  {
    title: 'tells of probes that ask an unusual path',
    text: deployment('/index.html') + service + monitor('app: api'),
    options: prod,
    finds: [
      'information 11 [/index.html] The probes of Deployment api ask /index.html: the CCT wants a /health interface.',
    ],
  },
  {
    title: 'accepts the usual paths, below a context too',
    text: deployment('/api/actuator/health/liveness') + service + monitor('app: api'),
    options: prod,
    finds: [],
  },
  {
    title: 'leaves databases and caches to their own ways',
    text: deployment('/', 'db'),
    options: prod,
    finds: [],
  },
  {
    title: 'asks a PostgreSQL cluster to be watched',
    text: `${cluster('instances: 2')}---\n${cluster('monitoring: {enablePodMonitor: true}')}---\n${cluster('monitoring: {enablePodMonitor: false}')}`,
    options: prod,
    finds: [
      'warning 4 [spec] The metrics of Cluster db are not read.',
      'warning 14 [enablePodMonitor] The metrics of Cluster db are not read.',
    ],
  },
  {
    title: 'accepts a PodMonitor of a PostgreSQL cluster',
    text: cluster('instances: 2') + monitor('cnpg.io/cluster: db', 'port: metrics', 'PodMonitor'),
    options: prod,
    finds: [],
  },
]);
