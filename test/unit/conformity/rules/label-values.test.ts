import { deepStrictEqual } from 'node:assert';
import { findingsOf, onWorkloads, ruleTable } from '../../../support/rule-table';

const service = (labels: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  labels: {${labels}}\nspec: {selector: {app: web}, ports: [{port: 8080}]}\n`;
const list = {
  env: 'dev, formation, qualif, test, preprod, prod',
  tier: 'frontend, backend, db, cache, auth',
};
const capitals = (keys: string): string =>
  `${keys}: labels are written in lower case (best-practices.md shows capitals, labels-list.md and the policy read lower case).`;
const preprod = { environment: 'preprod' } as const;
const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels:
    app: web
    Tier: frontend # shown
    criticality: "Low"
    component: nginx
spec:
  selector:
    matchLabels: {app: web, Tier: frontend}
  template:
    metadata:
      labels: {app: web, Tier: frontend, criticality: low, component: nginx}
`;

ruleTable('cpin/label-values', [
  {
    title: 'accepts the list',
    text: service('app: web, env: dev, tier: frontend, criticality: low, component: nginx'),
    finds: [],
  },
  { title: 'asks nothing of a Service without labels', text: service(''), finds: [] },
  { title: 'leaves other kinds alone', text: service('tier: front').replace('Service', 'Foo'), finds: [] },
  { title: 'leaves what is empty or filled in', text: service('env: ${ENV}, tier: ""'), finds: [] },
  {
    title: 'accepts the values of the team',
    text: service('tier: logs, component: vector'),
    options: { ...preprod, settings: { labelValues: { tier: ['logs'], component: ['vector'] } } },
    finds: [],
  },
  {
    title: 'says all of an object at once',
    text: service('app: web, env: staging, Tier: front, criticality: Low'),
    options: preprod,
    finds: [
      `warning 5 [Tier] ${capitals('Tier')} Label env is staging, which is not in the list: ${list.env}. Here, probably preprod. Label Tier is front, which is not in the list: ${list.tier}. Here, probably frontend. Label criticality is Low, which is not in the list: high, medium, low. Here, probably low.`,
    ],
    fixed: service('app: web, env: preprod, tier: frontend, criticality: low'),
  },
  {
    title: 'underlines a value that is not in the list',
    text: service('app: web, env: pax, tier: db'),
    options: { environment: 'prod' },
    finds: [`warning 5 [pax] Label env is pax, which is not in the list: ${list.env}.`],
    fixed: service('app: web, env: pax, tier: db'),
  },
  {
    title: 'is information in dev, in French',
    text: service('tier: bouchon'),
    options: { environment: 'dev' },
    language: 'fr',
    finds: [
      `information 5 [bouchon] L’étiquette tier vaut bouchon, qui n’est pas dans la liste\u00a0: ${list.tier}.`,
    ],
  },
  {
    title: 'renames the labels of pods with their selector',
    text: deployment,
    options: preprod,
    finds: [
      `warning 7 [Tier] ${capitals('Tier')} Label criticality is Low, which is not in the list: high, medium, low. Here, probably low.`,
      `warning 15 [Tier] ${capitals('Tier')}`,
    ],
    fixed: deployment.replaceAll('Tier', 'tier').replace('"Low"', '"low"'),
  },
  {
    title: 'does not write a key twice',
    text: service('Tier: frontend, tier: frontend'),
    options: preprod,
    finds: [`warning 5 [Tier] ${capitals('Tier')}`],
    fixed: service('Tier: frontend, tier: frontend'),
  },
]);

describe('the fix of labels', () => {
  it('needs no thought on a controller, which nothing selects', () => {
    const found = findingsOf('cpin/label-values', { 'app.yaml': deployment }, preprod);
    deepStrictEqual(
      found.map(({ fix }) => fix?.certain),
      [true, false],
    );
  });
});

onWorkloads('cpin/label-values', {
  spec: 'containers: []\n',
  underlines: (kind) =>
    kind === 'Pod' ? ['information metadata'] : ['information metadata', 'information template'],
  options: { environment: 'prod' },
});
