import assert from 'node:assert/strict';
import fc from 'fast-check';
import { validateObject } from '../../src/domain/kubernetes-schema/validate-object';
import { readDocuments } from '../../src/domain/manifests/yaml-documents';
import { schemaSentence, schemaTexts } from '../../src/texts/schema';
import { kubernetesObjects } from '../support/kubernetes-objects';

const sound = Object.values(kubernetesObjects).join('---');
const { Deployment = '', Secret = '', Service = '', RoleBinding = '' } = kubernetesObjects;
const some = [Deployment, Secret, Service, RoleBinding].join('---');

/** Judges whatever a text declares; every fault lies inside the text, on one key or value, and has its sentences. */
function judge(text: string): number {
  const lines = text.split('\n').length;
  const documents = readDocuments('a.yaml', text);
  let count = 0;
  for (const { root } of documents) {
    for (const patch of [false, true]) {
      for (const fault of validateObject(root, { patch })) {
        count++;
        const { start, end, line } = fault.place;
        assert.ok(start >= 0 && start <= end && end <= text.length, JSON.stringify(fault));
        assert.ok(line >= 1 && line <= lines, JSON.stringify(fault));
        assert.ok(schemaSentence(fault, schemaTexts.fr).length > 10);
        assert.ok(schemaSentence(fault, schemaTexts.en).length > 10);
        assert.ok(!patch || fault.kind !== 'missing-field');
      }
    }
  }
  return count;
}

const nuisance = fc.constantFrom(
  '\t',
  '\r\n',
  '\uFEFF',
  '&a [*a, *a]',
  '*a',
  '<<: *a\n',
  '{{ .x }}',
  '"',
  "'",
  '[',
  '{',
  ': ',
  '- ',
  '|\n',
  '>-\n',
  '---\n',
  '%YAML 9\n',
  '!!binary x',
  '? ',
  'null',
  'yes',
  '1.5',
  '__proto__: 1\n',
  'constructor: {}\n',
  '$patch: delete\n',
  '#',
);
const damage = fc.record({
  at: fc.nat(some.length),
  cut: fc.nat(40),
  put: fc.oneof(nuisance, fc.string({ maxLength: 6 })),
});
const scalar = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const names = [
  'spec',
  'metadata',
  'template',
  'containers',
  'name',
  'labels',
  'data',
  'ports',
  '__proto__',
  'status',
];
const tree = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 6 },
    scalar,
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), tie('node'), { maxKeys: 5 }),
  ),
})).node;
const types: readonly [string, string][] = [
  ['apps/v1', 'Deployment'],
  ['v1', 'Secret'],
  ['argoproj.io/v1alpha1', 'ApplicationSet'],
  ['postgresql.cnpg.io/v1', 'Cluster'],
  ['secrets.hashicorp.com/v1beta1', 'VaultStaticSecret'],
];

describe('The check of Kubernetes objects, whatever is written', () => {
  it('says nothing of sound objects', () => {
    assert.equal(judge(sound), 0);
  });

  it('stays inside a text that is damaged', () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const text = damages.reduce(
          (whole, { at, cut, put }) => whole.slice(0, at) + put + whole.slice(at + cut),
          some,
        );
        judge(text);
      }),
      { numRuns: 150 },
    );
  });

  it('stays inside a text that ends anywhere', () => {
    for (let end = 0; end <= Deployment.length; end += 9) judge(Deployment.slice(0, end));
  });

  it('judges trees that look like nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), tree, tree, ([apiVersion, kind], spec, data) => {
        judge(JSON.stringify({ apiVersion, kind, metadata: data, spec, data }));
      }),
      { numRuns: 300 },
    );
  });

  it('is neither slow nor endless on aliases that multiply', () => {
    const bomb = ['a0: &a0 [x, x, x]'];
    for (let level = 1; level < 30; level++) {
      bomb.push(`a${level}: &a${level} [*a${level - 1}, *a${level - 1}, *a${level - 1}]`);
    }
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  ${bomb.join('\n  ')}\n`;
    assert.ok(judge(text) > 0);
  });

  it('reads a mapping of many keys, some twice, in one pass', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `  k${index}: v`);
    const head = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n';
    assert.equal(judge(`${head}${keys.join('\n')}\n`), 0);
    assert.equal(judge(`${head}${keys.join('\n')}\n  k7: w\n`), 2);
  });
});
