import { deepStrictEqual } from 'node:assert';
import { kustomizationsOf } from '../../../src/domain/kustomize/kustomization';
import { renderKustomization } from '../../../src/domain/kustomize/render';
import { nameOf } from '../../../src/domain/manifests/kubernetes-object';
import { ManifestTexts } from '../../../src/domain/manifests/manifest-texts';
import { at, placeOf, textAt, type Step } from '../../../src/domain/manifests/value';
import type { Files } from '../../support/run-check';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: ghcr.io/acme/web:1.0.0@sha256:00
          env:
            - { name: A, value: "1" }
        - name: proxy
          image: envoy:1
`;

/** The value at a path of the only Deployment that an overlay yields, and where it is written. */
function rendered(kustomization: string, path: readonly Step[], more: Files = {}): unknown {
  const files = { 'o/kustomization.yaml': kustomization, 'o/web.yaml': deployment, ...more };
  const texts = new ManifestTexts(new Map(Object.entries(files)));
  const kustomizations = kustomizationsOf(texts);
  const render = renderKustomization('o', { texts, kustomizations, exists: (each) => each in files });
  const object = render.objects.find(({ kind }) => kind === 'Deployment');
  if (object === undefined) return 'gone';
  const place = placeOf(object.root, ...path);
  const value = at(object.root, ...path);
  return [
    nameOf(object),
    value?.kind === 'scalar' ? textAt(value) : value?.kind,
    `${place.path}:${place.line}`,
  ];
}

const resources = 'resources: [web.yaml]\n';
const containers = ['spec', 'template', 'spec', 'containers'];

describe('a Kustomize overlay', () => {
  it('adds prefixes and suffixes to names', () => {
    deepStrictEqual(rendered(`${resources}namePrefix: dev-\nnameSuffix: -v2\n`, ['kind']), [
      'dev-web-v2',
      'Deployment',
      'o/web.yaml:2',
    ]);
  });

  it('changes tags where it says so, and drops the digest of the old image', () => {
    const images =
      'images:\n  - name: ghcr.io/acme/web\n    newName: harbor.example/web\n    newTag: 2.0.0\n';
    deepStrictEqual(rendered(resources + images, [...containers, 0, 'image']), [
      'web',
      'harbor.example/web:2.0.0',
      'o/kustomization.yaml:5',
    ]);
  });

  it('puts common labels in selectors too', () => {
    deepStrictEqual(
      rendered(`${resources}commonLabels: { env: prod }\n`, ['spec', 'selector', 'matchLabels', 'env']),
      ['web', 'prod', 'o/kustomization.yaml:2'],
    );
  });

  it('merges containers by name, from a file', () => {
    const patch = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
      containers:
        - name: proxy
          image: envoy:2
        - name: web
          env:
            - { name: B, value: "2" }
`;
    const files = { 'o/patch.yaml': patch };
    const overlay = `${resources}patches: [{ path: patch.yaml }]\n`;
    deepStrictEqual(rendered(overlay, [...containers, 1, 'image'], files), [
      'web',
      'envoy:2',
      'o/patch.yaml:9',
    ]);
    deepStrictEqual(rendered(overlay, [...containers, 0, 'env', 1, 'value'], files), [
      'web',
      '2',
      'o/patch.yaml:12',
    ]);
    deepStrictEqual(rendered(overlay, [...containers, 0, 'name'], files), ['web', 'web', 'o/web.yaml:10']);
  });

  it('removes what a patch deletes', () => {
    const patch =
      'patches:\n  - target: { kind: Deployment, name: w.* }\n    patch: |-\n      $patch: delete\n';
    deepStrictEqual(rendered(resources + patch, []), 'gone');
    const operation = `patches:
  - target: { kind: Deployment }
    patch: |-
      - op: remove
        path: /spec/template/spec/containers/0
`;
    deepStrictEqual(rendered(resources + operation, [...containers, 0, 'name']), [
      'web',
      'proxy',
      'o/web.yaml:14',
    ]);
  });

  it('applies Kustomize components', () => {
    const component = 'kind: Component\nreplicas: [{ name: web, count: 3 }]\n';
    deepStrictEqual(
      rendered(`${resources}components: [../c]\n`, ['spec', 'replicas'], {
        'c/kustomization.yaml': component,
      }),
      ['web', '3', 'c/kustomization.yaml:2'],
    );
  });
});
