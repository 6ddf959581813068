import { deepStrictEqual } from 'node:assert';
import { findingsOf, onEveryWorkload, ruleTable, underlined } from '../../../support/rule-table';

const lacking = (name: string, fields: string): string =>
  `Container ${name} lacks ${fields}: the quota of the namespace gets its pods refused, in every environment.`;
const all = 'requests.cpu, requests.memory, limits.cpu, limits.memory';

const pod = (container: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec:\n  containers:\n    - name: api\n${container}`;

ruleTable('cpin/require-resources', [
  {
    title: 'accepts the four',
    text: pod('      resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {cpu: 0.2, memory: 128Mi}}\n'),
    finds: [],
  },
  {
    title: 'refuses a container that says nothing, even in dev',
    text: pod('      image: ghcr.io/acme/api:1.0.0 # ours\n# the end\n'),
    finds: [`error 6 [api] ${lacking('api', all)}`],
    fixed: pod(
      '      image: ghcr.io/acme/api:1.0.0 # ours\n      resources:\n        requests:\n          cpu: 100m\n          memory: 128Mi\n        limits:\n          cpu: 100m\n          memory: 128Mi\n# the end\n',
    ),
  },
  {
    title: 'underlines the key of what is incomplete',
    text: pod(
      '      resources:\n        requests: {cpu: 100m, memory: ""}\n        limits:\n          cpu: 200m\n',
    ),
    finds: [`error 7 [resources] ${lacking('api', 'requests.memory, limits.memory')}`],
  },
  {
    title: 'refuses a request above its limit',
    text: pod('      resources: {requests: {cpu: 1, memory: 1Gi}, limits: {cpu: 500m, memory: 1024Mi}}\n'),
    finds: ['error 7 [1] Container api requests more cpu than its limit: Kubernetes refuses it.'],
  },
]);

describe('rule cpin/require-resources, on every workload', () => {
  for (const [kind, text] of onEveryWorkload(
    'initContainers:\n  - name: migrate\n    image: ghcr.io/acme/migrate:1.0.0\ncontainers:\n  - image: ghcr.io/acme/api:1.0.0\n    name: api\n',
  )) {
    it(kind, () => {
      const files = { 'app.yaml': text };
      const found = findingsOf('cpin/require-resources', files).map((each) => underlined(each, files));
      deepStrictEqual(found, ['migrate', 'api']);
    });
  }
});
