import { deepStrictEqual } from 'node:assert';
import { fileEnvironments } from '../../../src/domain/conformity/file-environments';
import { Linter } from '../../../src/domain/conformity/linter';
import { situationSource } from '../../../src/domain/conformity/situation-source';

const pod = (lines: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: api\n${lines}`;

/** Each environment with its reason, as the status bar tells them. */
function told(path: string, texts: Readonly<Record<string, string>>): readonly string[] {
  const source = situationSource({});
  const files = { texts: new Map(Object.entries(texts)), paths: Object.keys(texts).sort() };
  const overlays = new Linter({ rules: [], source }, files).overlaysOf(path);
  return fileEnvironments({ path, text: texts[path] ?? '' }, overlays, source).map(
    ({ environment, reason, from }) => `${environment} ${reason} ${from}`.trim(),
  );
}

describe('the environments of a file', () => {
  it('are that of its first object, however its labels are written', () => {
    for (const labels of [
      '  labels:\n    app: x\n    env: preprod\n',
      '  labels: {app: x, "env": "preprod"}\n',
    ]) {
      deepStrictEqual(told('a.yaml', { 'a.yaml': `# k\n---\n${pod(labels)}---\n${pod('')}` }), [
        'preprod label preprod',
      ]);
    }
  });

  it('are dev where nothing tells', () => {
    deepStrictEqual(told('a.yaml', { 'a.yaml': pod('') }), ['dev unknown']);
    deepStrictEqual(told('a.yaml', { 'a.yaml': '' }), ['dev unknown']);
  });

  it('are those of the overlays that gather it', () => {
    const overlay = 'kind: Kustomization\nresources: [../../base]\n';
    const texts = {
      'base/api.yaml': pod(''),
      'base/kustomization.yaml': 'kind: Kustomization\nresources: [api.yaml]\n',
      'overlays/dev/kustomization.yaml': overlay,
      'overlays/prod/kustomization.yaml': overlay,
    };
    deepStrictEqual(told('base/api.yaml', texts), ['dev folder dev', 'prod folder prod']);
    deepStrictEqual(told('overlays/prod/kustomization.yaml', texts), ['prod folder prod']);
  });

  it('are found at once in a long file without an environment', () => {
    const labels = Array.from({ length: 5000 }, (_, index) => `    label-${index}: value\n`).join('');
    deepStrictEqual(told('a.yaml', { 'a.yaml': pod(`  labels:\n${labels}`) }), ['dev unknown']);
  });
});
