import assert from 'node:assert/strict';
import { defaultAnswers } from '../../../src/domain/scaffold/answers';
import { plan } from '../../../src/domain/scaffold/plan';
import { mergeShared, takeBackShared } from '../../../src/domain/scaffold/shared/shared-files';
import { shippedScaffold } from '../../support/shipped-scaffolds';

const operations = shippedScaffold('production-operations');
const production = shippedScaffold('production-manifests');
const textOf = (
  source: typeof operations,
  path: string,
  answers: Readonly<Record<string, string>>,
): string => {
  const proposed = defaultAnswers(source.definition.questions, 'fr');
  return (
    plan(source, { ...proposed, ...answers }, new Map()).files.find((file) => file.path === path)?.text ?? ''
  );
};

describe('The files that components share', () => {
  it('are no other', () => {
    for (const path of [
      'README.md',
      'api/.gitlab-ci-dso.yml',
      'api/.vscode/tasks.json',
      'infra/renovate.json',
    ]) {
      assert.equal(mergeShared(path, 'a', 'b'), undefined);
      assert.equal(takeBackShared(path, 'a', 'b'), undefined);
    }
  });

  it('give the team’s Renovate the one rule that keeps a delivered version out of its reach', () => {
    const own = textOf(operations, 'renovate.json', {});
    const existing =
      '{\n  "extends": ["local>acme/renovate"],\n  "packageRules": [{ "matchManagers": ["npm"] }]\n}\n';
    const merged = mergeShared('renovate.json', existing, own);
    assert.ok(merged?.kind === 'merged');
    const {
      extends: presets,
      packageRules,
      ...more
    } = JSON.parse(merged.text) as {
      extends: unknown;
      packageRules: readonly { enabled?: boolean; matchFileNames?: readonly string[] }[];
    };
    assert.deepEqual([presets, more], [['local>acme/renovate'], {}]);
    assert.deepEqual(
      packageRules.map(({ enabled, matchFileNames }) => [enabled, matchFileNames]),
      [
        [undefined, undefined],
        [false, ['infra/**/overlays/**', 'infra/**/values*.yaml']],
      ],
    );
    const english = textOf(operations, 'renovate.json', { language: 'en' });
    assert.deepEqual(mergeShared('renovate.json', merged.text, english), { kind: 'nothing' });
    assert.deepEqual(mergeShared('renovate.json', own, english), { kind: 'nothing' });
    assert.equal(takeBackShared('renovate.json', merged.text, own), undefined);
  });

  it('mirror a repository once', () => {
    for (const [mirror, path] of [
      ['github', '.github/workflows/mirror-cpin.yml'],
      ['gitlab', '.gitlab/mirror-cpin.yml'],
    ] as const) {
      const first = textOf(production, path, { app: 'api', mirror });
      const second = textOf(production, path, { app: 'web', mirror, language: 'en' });
      assert.notEqual(first, second);
      assert.deepEqual(mergeShared(path, first, second), { kind: 'nothing' });
      assert.equal(mergeShared(path, 'jobs: {}\n', second), undefined);
    }
  });
});
