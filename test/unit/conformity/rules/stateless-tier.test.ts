import { ruleTable } from '../../../support/rule-table';

const workload = (kind: string, tier: string, pod = '', spec = ''): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: api}\nspec:\n${spec}  template:\n    metadata: {labels: {tier: ${tier}}}\n    spec:\n      containers: []\n${pod}`;
const claim = '      volumes:\n        - name: files\n          persistentVolumeClaim: {claimName: files}\n';

ruleTable('cpin/stateless-tier', [
  {
    title: 'accepts a database and a cache that keep their data',
    text: `${workload('StatefulSet', 'db')}---\n${workload('Deployment', 'cache', claim)}---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: pg, labels: {tier: db}}\n`,
    options: { environment: 'prod' },
    finds: [],
  },
  {
    title: 'accepts a workload that says nothing of its tier',
    text: 'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: x}\nspec: {template: {spec: {containers: []}}}\n',
    options: { environment: 'prod' },
    finds: [],
  },
  {
    title: 'warns of a StatefulSet, once, whatever its volumes',
    text: workload('StatefulSet', 'backend', claim),
    options: { environment: 'preprod' },
    finds: [
      'warning 2 [StatefulSet] StatefulSet api is of tier backend: these pods keep no state, a Deployment suits them better.',
    ],
  },
  {
    title: 'warns of a volume that pods write to',
    text: workload('Deployment', 'frontend', claim),
    options: { environment: 'prod' },
    finds: [
      'warning 11 [persistentVolumeClaim] Deployment api is of tier frontend and writes to a persistent volume: its pods can no longer restart or multiply freely.',
    ],
  },
  {
    title: 'accepts a volume that is only read',
    text: workload('Deployment', 'frontend', claim.replace('files}', 'files, readOnly: true}')),
    options: { environment: 'prod' },
    finds: [],
  },
  {
    title: 'warns of a claim, in French, as information in dev',
    text: 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: files, labels: {env: dev, tier: backend}}\n',
    language: 'fr',
    finds: [
      'information 3 [backend] PersistentVolumeClaim files est de tier backend : ces pods ne gardent pas d’état, leur stockage revient à une base, à un cache ou à S3.',
    ],
  },
  {
    title: 'tells of Recreate',
    text: workload('Deployment', 'backend', '', '  strategy: {type: Recreate}\n'),
    options: { environment: 'prod' },
    finds: [
      'information 5 [Recreate] Deployment api is of tier backend and stops before each update (Recreate): a stateless pod can be replaced without interruption.',
    ],
  },
]);
