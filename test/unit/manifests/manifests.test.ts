import { deepStrictEqual, strictEqual } from 'node:assert';
import { isHelmTemplate } from '../../../src/domain/manifests/helm-template';
import { parseImage } from '../../../src/domain/manifests/image-reference';
import { labelsOf, objectsOf } from '../../../src/domain/manifests/kubernetes-object';
import { parseQuantity } from '../../../src/domain/manifests/quantity';
import { at, placeOf, textAt } from '../../../src/domain/manifests/value';
import { workloadsOf } from '../../../src/domain/manifests/workload';
import { readDocuments } from '../../../src/domain/manifests/yaml-documents';

const objects = (text: string): string[] =>
  readDocuments('a.yaml', text)
    .flatMap(({ root }) => objectsOf(root))
    .map((object) => `${object.kind} ${object.names.join()} :${object.place.line}`);

describe('manifests', () => {
  it('are read from several documents, lists, CRLF and a byte order mark', () => {
    const text = `\uFEFFapiVersion: v1\r\nkind: Service\r\nmetadata: {name: a}\r\n---\r\napiVersion: v1\r\nkind: List\r\nitems:\r\n  - apiVersion: v1\r\n    kind: Pod\r\n    metadata: {name: b}\r\n--- # nothing\r\n`;
    deepStrictEqual(objects(text), ['Service a :1', 'Pod b :8']);
  });

  it('keep their aliases and merge keys, with the place of what is shared', () => {
    const [document] = readDocuments('a.yaml', 'a: &l\n  x: 1\nb:\n  <<: *l\n  y: 2\nc: *l\nd: &d [*d]\n');
    const root = document?.root;
    strictEqual(textAt(root, 'b', 'x'), '1');
    strictEqual(textAt(root, 'c', 'x'), '1');
    strictEqual(at(root, 'c', 'x')?.place.line, 2);
    strictEqual(textAt(root, 'd', 0), undefined);
  });

  it('place a missing key at its nearest parent', () => {
    const [document] = readDocuments('a.yaml', 'spec:\n  replicas: 1\n');
    const root = document?.root;
    if (root === undefined) throw new Error('nothing read');
    strictEqual(placeOf(root, 'spec', 'template', 'spec').line, 1);
    strictEqual(placeOf(root, 'spec', 'replicas').line, 2);
  });

  it('say where they break, and are read around it', () => {
    const [document] = readDocuments('a.yaml', 'kind: Pod\nmetadata:\n\tname: a\n');
    strictEqual(document?.broken?.line, 3);
    strictEqual(textAt(document?.root, 'kind'), 'Pod');
  });

  it('give the pods of every kind of workload', () => {
    const pod =
      '{metadata: {labels: {app: a}}, spec: {initContainers: [{name: i}], containers: [{name: c}]}}';
    for (const [kind, apiVersion, spec] of [
      ['Deployment', 'apps/v1', `{template: ${pod}}`],
      ['DeploymentConfig', 'apps.openshift.io/v1', `{template: ${pod}}`],
      ['ReplicationController', 'v1', `{template: ${pod}}`],
      ['CronJob', 'batch/v1', `{jobTemplate: {spec: {template: ${pod}}}}`],
    ]) {
      const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {labels: {app: b}}\nspec: ${spec}\n`;
      const read = readDocuments('a.yaml', text).flatMap(({ root }) => objectsOf(root));
      const [workload] = workloadsOf(read);
      deepStrictEqual(
        [workload?.containers.map(({ name, init }) => [name, init]), [...(workload?.podLabels ?? [])]],
        [
          [
            ['i', true],
            ['c', false],
          ],
          [['app', 'a']],
        ],
        kind,
      );
      deepStrictEqual([...(read[0] ? labelsOf(read[0]) : [])], [['app', 'b']]);
    }
  });
});

describe('an image reference', () => {
  for (const [text, expected] of [
    ['nginx', { name: 'nginx' }],
    ['nginx:1.27', { name: 'nginx', tag: '1.27' }],
    ['host:5000/app', { name: 'host:5000/app', registry: 'host:5000' }],
    ['localhost/app:1', { name: 'localhost/app', registry: 'localhost', tag: '1' }],
    ['bitnami/x:1', { name: 'bitnami/x', tag: '1' }],
    ['ghcr.io/a/b:1@sha256:00', { name: 'ghcr.io/a/b', registry: 'ghcr.io', tag: '1', digest: 'sha256:00' }],
    ['app:latest@sha256:00', { name: 'app', tag: 'latest', digest: 'sha256:00' }],
    ['app@sha256:00', { name: 'app', digest: 'sha256:00' }],
    [
      'host:5000/a/b:1.0@sha256:00',
      { name: 'host:5000/a/b', registry: 'host:5000', tag: '1.0', digest: 'sha256:00' },
    ],
    ['localhost:5000/app', { name: 'localhost:5000/app', registry: 'localhost:5000' }],
    [
      '[2001:db8::1]:5000/app:1',
      { name: '[2001:db8::1]:5000/app', registry: '[2001:db8::1]:5000', tag: '1' },
    ],
    ['[::1]/app', { name: '[::1]/app', registry: '[::1]' }],
    ['Registry/app:1', { name: 'Registry/app', registry: 'Registry', tag: '1' }],
    ['acme/App:Latest', { name: 'acme/App', tag: 'Latest' }],
    ['a/b/c:1', { name: 'a/b/c', tag: '1' }],
    ['app:', { name: 'app' }],
    ['app@', { name: 'app' }],
    [' app:1 ', { name: 'app', tag: '1' }],
    [':1', { name: '', tag: '1' }],
    ['', { name: '' }],
  ] as const) {
    it(`is split: ${text === '' ? 'nothing' : text}`, () => deepStrictEqual(parseImage(text), expected));
  }
});

describe('a quantity', () => {
  for (const [text, amount] of [
    ['500m', 0.5],
    ['700m', 0.7],
    ['0.7', 0.7],
    ['.5', 0.5],
    ['1e3', 1000],
    ['1E3', 1000],
    ['1E', 1e18],
    ['1.1k', 1100],
    ['0.3Gi', 0.3 * 2 ** 30],
    ['128Mi', 134217728],
    ['100n', 1e-7],
    ['-1', -1],
    ['500mi', undefined],
    ['1GB', undefined],
    ['1 Gi', undefined],
    ['', undefined],
  ] as const) {
    it(`is ${String(amount)}: ${text}`, () => strictEqual(parseQuantity(text)?.amount, amount));
  }
});

describe('a Helm template', () => {
  for (const text of [
    'replicas: {{ .Values.replicas }}\n',
    'replicas: {{replicas}}\n',
    'name: app-{{ name }}\n',
    '{{- if .Values.a }}\na: 1\n{{- end }}\n',
    'image: "{{ .Values.image }}:{{ .Values.tag }}"\n',
    '  - {{ x }}\n',
  ]) {
    it(`is recognised: ${JSON.stringify(text)}`, () => strictEqual(isHelmTemplate(text), true));
  }
  for (const text of [
    'expr: up == 0\nsummary: "{{ $labels.job }} is down"\n',
    '# {{ a comment }}\na: 1\n',
    "template: '{{ .password }}'\n",
    'a: {b: {c: 1}}\n',
  ]) {
    it(`is not seen in ${JSON.stringify(text)}`, () => strictEqual(isHelmTemplate(text), false));
  }
});
