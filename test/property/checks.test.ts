import { ok } from 'node:assert';
import fc from 'fast-check';
import { checks } from '../../src/domain/checks/registry';
import { SharedView } from '../../src/domain/checks/folder';
import { checksTexts } from '../../src/texts/checks';
import { memoryView } from '../support/memory-view';
import type { Files } from '../support/run-check';
import { hello, production } from '../support/sample-application';

const sample: Files = {
  ...hello,
  ...production,
  '.gitlab-ci-dso.yml':
    'include:\n  - project: $CATALOG_PATH\nstages: [a]\njob:\n  stage: a\n  extends: .x\n',
};
const paths = Object.keys(sample);

/** Things that hurt readers of YAML: tabs, anchors that hold themselves, open quotes, other line ends, templates. */
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
  '...\n',
  '%YAML 9\n',
  '!!binary x',
  '? ',
  'null',
  '__proto__: 1\n',
  'constructor: {}\n',
  '$patch: delete\n',
  '#',
);
const damage = fc.record({
  path: fc.constantFrom(...paths),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(40),
  put: fc.oneof(nuisance, fc.string({ maxLength: 6 })),
});

function damaged(
  files: Files,
  { path, at, cut, put }: { path: string; at: number; cut: number; put: string },
): Files {
  const text = files[path] ?? '';
  const start = Math.floor(at * text.length);
  return { ...files, [path]: text.slice(0, start) + put + text.slice(start + cut) };
}

async function holds(files: Files): Promise<void> {
  const view = new SharedView(memoryView(files));
  for (const check of Object.values(checks)) {
    const outcome = await check.run(view, checksTexts.fr);
    if (outcome.kind === 'passed') for (const path of outcome.files) ok(path in files, path);
    if (outcome.kind !== 'failed') continue;
    ok(outcome.reasons.length > 0, check.id);
    for (const { path, line } of outcome.reasons) {
      if (path === undefined) continue;
      ok(path in files, `${check.id}: ${path}`);
      const lines = (files[path] ?? '').split('\n').length;
      if (line !== undefined) ok(line >= 1 && line <= lines, `${check.id}: ${path}:${line} of ${lines}`);
    }
  }
}

describe('checks on damaged files', () => {
  it('never throw, and point inside files that exist', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 6 }), (changes) =>
        holds(changes.reduce(damaged, sample)),
      ),
      { numRuns: 500 },
    );
  });

  it('never throw on truncated files', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.nat(2000), (path, length) =>
        holds({ ...sample, [path]: (sample[path] ?? '').slice(0, length) }),
      ),
      { numRuns: 300 },
    );
  });

  it('read aliases that would explode, kustomizations that hold themselves and deep nesting', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let index = 0; index < 20; index++) {
      const name = String.fromCharCode(98 + index);
      const last = String.fromCharCode(97 + index);
      bomb.push(`${name}: &${name} [*${last}, *${last}, *${last}, *${last}, *${last}, *${last}, *${last}]`);
    }
    const fan = Array.from({ length: 25 }, (_, index) => [
      `fan${index}/kustomization.yaml`,
      `resources: [../fan${index + 1}, ../fan${index + 1}]\n`,
    ]);
    await holds({
      'bomb.yaml': `apiVersion: v1\nkind: List\n${bomb.join('\n')}\nitems: *u\n`,
      'deep.yaml': `kind: ${'['.repeat(1500)}`,
      'deeper.yaml': `kind: a\n${'a: {'.repeat(3000)}`,
      'self/kustomization.yaml': 'resources: [., ../self, ../other]\ncomponents: [.]\n',
      'other/kustomization.yaml': 'resources: [../self]\n',
      ...Object.fromEntries(fan as [string, string][]),
    });
  });
});
