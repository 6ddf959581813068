import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { loadKubernetesSchema, type SchemaCheck } from '../../support/kubernetes-schema';

const deployment = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: a, labels: { app: a } }
spec:
  replicas: 2
  selector: { matchLabels: { app: a } }
  template:
    metadata: { labels: { app: a }, creationTimestamp: null }
    spec:
      containers:
        - name: a
          image: ghcr.io/a/a:1.0.0
          ports: [{ name: http, containerPort: 8080 }]
          readinessProbe: { httpGet: { path: /health, port: http } }
`;
const spec = 'spec.template.spec.containers[0]';
const monitor = `
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: a }
spec: { selector: { matchLabels: { app: a } }, endpoints: [{ port: http }] }
`;

const cases: readonly [what: string, text: string, problems: readonly string[]][] = [
  ['a sound Deployment', deployment, []],
  ['a sound ServiceMonitor', monitor, []],
  [
    'a misspelt field',
    deployment.replace('readinessProbe', 'readynessProbe'),
    [`${spec}.readynessProbe: unknown field`],
  ],
  [
    'a misspelt field deep down',
    deployment.replace('containerPort', 'containerport'),
    [`${spec}.ports[0].containerPort: missing`, `${spec}.ports[0].containerport: unknown field`],
  ],
  ['a missing field', deployment.replace(/ {2}selector.*\n/, ''), ['spec.selector: missing']],
  [
    'a number written as text',
    deployment.replace('replicas: 2', "replicas: '2'"),
    ['spec.replicas: not of type number'],
  ],
  [
    'a label that YAML reads as a number',
    deployment.replace('labels: { app: a } }', 'labels: { app: 1 } }'),
    ['metadata.labels.app: not of type string'],
  ],
  [
    'a list written as a mapping',
    deployment.replace('- name', '  name'),
    ['spec.template.spec.containers: not of type Array<V1Container>'],
  ],
  [
    'a required field that is null',
    deployment.replace('name: a\n', 'name:\n'),
    [`${spec}.name: not of type string`],
  ],
  ['a kind of another API group', deployment.replace('apps/v1', 'v1'), ['kind: unknown kind v1 Deployment']],
  ['a custom resource', monitor.replace('port:', 'prot:'), ['spec.endpoints[0].prot: unknown field']],
  ['what is no manifest', '- a', [': not a manifest']],
];

describe('The Kubernetes schema check', () => {
  let check: SchemaCheck;
  before(async () => {
    check = await loadKubernetesSchema();
  });
  for (const [what, text, problems] of cases) {
    it(what, () => {
      assert.deepEqual(
        check(parse(text)).map(({ path, message }) => `${path}: ${message}`),
        problems,
      );
    });
  }
});
