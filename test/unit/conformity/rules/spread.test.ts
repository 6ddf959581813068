import { ruleTable } from '../../../support/rule-table';

const apart =
  '      topologySpreadConstraints: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: api}}}]\n';
const deployment = (replicas: string, pod = '', tier = 'backend'): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec:\n${replicas}  template:\n    metadata: {labels: {app: api, tier: ${tier}}}\n    spec:\n      containers: []\n${pod}`;
const two = '  replicas: 2\n';
const budget =
  '---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: api}\nspec: {minAvailable: 1, selector: {matchLabels: {app: api}}}\n';
const scaler = (least: number): string =>
  `---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: api}\nspec: {minReplicas: ${String(least)}, scaleTargetRef: {kind: Deployment, name: api}}\n`;
const cluster = (spec: string): string =>
  `apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: {name: db}\nspec: {${spec}}\n`;
const alone = (title: string, verb: string): string =>
  `${title} ${verb} 1 replica: the loss of a machine, or an update of the cluster, stops the service.`;
const prod = { environment: 'prod' } as const;

ruleTable('cpin/spread', [
  {
    title: 'accepts two pods kept apart, with a budget',
    text: deployment(two, apart) + budget,
    options: prod,
    finds: [],
  },
  {
    title: 'accepts an anti-affinity',
    text:
      deployment(
        two,
        '      affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: api}}}]}}\n',
      ) + budget,
    options: prod,
    finds: [],
  },
  {
    title: 'warns of one replica in production',
    text: deployment('  replicas: 1\n'),
    options: prod,
    finds: [`warning 5 [1] ${alone('Deployment api', 'asks for')}`],
  },
  {
    title: 'warns of the one that Kubernetes gives by default',
    text: deployment(''),
    options: prod,
    finds: [`warning 4 [spec] ${alone('Deployment api', 'asks for')}`],
  },
  {
    title: 'tells it before production as information, and accepts it in dev',
    text: { 'overlays/preprod/api.yaml': deployment('  replicas: 1\n'), 'dev/api.yaml': deployment('') },
    finds: [`information overlays/preprod/api.yaml:5 [1] ${alone('Deployment api', 'asks for')}`],
  },
  {
    title: 'listens to the autoscaler rather than to replicas',
    text: deployment('  replicas: 1\n', apart) + budget + scaler(2),
    options: prod,
    finds: [],
  },
  {
    title: 'warns of an autoscaler that goes down to one',
    text: deployment(two, apart) + budget + scaler(1),
    options: prod,
    finds: [`warning 20 [1] ${alone('HorizontalPodAutoscaler api', 'goes down to')}`],
  },
  {
    title: 'warns of pods that may lie together, in French',
    text: deployment(two) + budget,
    options: prod,
    language: 'fr',
    finds: ['warning 8 [spec] Les 2 pods de Deployment api peuvent tous être placés sur la même machine.'],
  },
  {
    title: 'sees a constraint that selects other pods',
    text: deployment(two, apart.replace('app: api', 'app: other')) + budget,
    options: prod,
    finds: [
      'warning 10 [topologySpreadConstraints] The 2 pods of Deployment api may all be placed on one machine.',
    ],
  },
  {
    title: 'advises a budget in production only',
    text: { 'prod/api.yaml': deployment(two, apart), 'preprod/api.yaml': deployment(two, apart) },
    finds: [
      'information prod/api.yaml:3 [api] No PodDisruptionBudget selects Deployment api: upkeep of the cluster may take all its pods at once.',
    ],
  },
  {
    title: 'leaves caches, databases, Jobs and unlabelled StatefulSets alone',
    text: `${deployment('', '', 'cache')}---\n${deployment('').replace('Deployment', 'StatefulSet').replace(', tier: backend', '')}---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec: {template: {metadata: {labels: {tier: backend}}}}\n`,
    options: prod,
    finds: [],
  },
  {
    title: 'takes a Deployment without tier for a component that serves',
    text: deployment('').replace(', tier: backend', ''),
    options: prod,
    finds: [`warning 4 [spec] ${alone('Deployment api', 'asks for')}`],
  },
  {
    title: 'asks a PostgreSQL cluster for two instances',
    text: `${cluster('instances: 1')}---\n${cluster('instances: 3')}---\n${cluster('storage: {size: 1Gi}')}`,
    options: prod,
    finds: [
      'warning 4 [1] Cluster db asks for 1 instance: the loss of a machine stops the database.',
      'warning 14 [spec] Cluster db asks for 1 instance: the loss of a machine stops the database.',
    ],
  },
  {
    title: 'says nothing of what a remote base or a chart may complete',
    text: {
      'overlays/prod/kustomization.yaml': 'resources: [api.yaml, "https://example.org/hpa.git?ref=1"]\n',
      'overlays/prod/api.yaml': deployment(''),
      'other/Chart.yaml': 'apiVersion: v2\nname: other\nversion: 1.0.0\n',
      'k8s/api.yaml': deployment(''),
    },
    options: prod,
    finds: [],
  },
  {
    title: 'reads replicas where the overlay sets them, and finds what folders beside hold',
    text: {
      'base/kustomization.yaml': 'resources: [api.yaml]\n',
      'base/api.yaml': deployment('  replicas: 2\n', apart),
      'overlays/prod/kustomization.yaml': 'resources: [../../base]\nreplicas:\n  - name: api\n    count: 1\n',
      'overlays/preprod/kustomization.yaml': 'resources: [../../base]\n',
    },
    finds: [`warning overlays/prod/kustomization.yaml:4 [1] ${alone('Deployment api', 'asks for')}`],
  },
]);
