import assert from 'node:assert/strict';
import { checks } from '../../../src/domain/checks/registry';
import { checkIds } from '../../../src/domain/content';
import { checksEn } from '../../../src/texts/checks-en';
import { checksFr } from '../../../src/texts/checks-fr';
import { memoryView } from '../../support/memory-view';
import { sample } from '../../support/sample-folder';

describe('The checks', () => {
  for (const id of checkIds) {
    it(`${id}: passes on the sample, in both languages`, async () => {
      for (const texts of [checksFr, checksEn]) {
        const outcome = await checks[id].run(memoryView(sample), texts);
        assert.equal(outcome.kind, 'passed', JSON.stringify(outcome));
        if (outcome.kind !== 'passed') return;
        assert.ok(outcome.words.endsWith('.') && outcome.files.length > 0);
        for (const path of outcome.files) assert.ok(path in sample && checks[id].concerns(path), path);
      }
    });
  }
  it('leaves open what only a Helm template could hold', async () => {
    const view = memoryView({
      'c/Chart.yaml': '',
      'c/templates/a.yaml': 'kind: {{ x }}',
      Dockerfile: 'FROM a:nonroot',
    });
    for (const id of checkIds) {
      if (['rootless', 'environments', 'delivery-pipeline'].includes(id)) continue;
      assert.deepEqual(await checks[id].run(view, checksFr), {
        kind: 'unavailable',
        why: checksFr.helm('c/templates/a.yaml'),
      });
    }
  });
});

describe('What the checks say in French', () => {
  const sayings = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function')
      return sayings((value as (...all: unknown[]) => unknown)('github', ['x'], ['y']));
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sayings) : [];
  };
  it('keeps to French typography', () => {
    const safe = { ...checksFr, goodPractices: {}, environments: {} };
    for (const text of sayings(safe)) {
      // Code has its own colons: `runAsNonRoot: true`.
      assert.doesNotMatch(text, /'| [;!?»]|« | : /, text);
      assert.match(text, /[.]$/, text);
    }
  });
});
