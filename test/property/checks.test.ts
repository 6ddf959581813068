import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checks } from '../../src/domain/checks/registry';
import { checkIds } from '../../src/domain/content';
import { checksFr } from '../../src/texts/checks-fr';
import { memoryView } from '../support/memory-view';
import { sample } from '../support/sample-folder';

const junk = fc.constantFrom(
  '',
  '\t',
  '{',
  '[',
  '"',
  '- ',
  '&a ',
  '*a ',
  ': ',
  '\n---\n',
  '\r\n',
  '\uFEFF',
  'null',
  '{{',
  '~',
);

async function judgeAll(files: Readonly<Record<string, string>>): Promise<void> {
  const view = memoryView(files);
  for (const id of checkIds) {
    const outcome = await checks[id].run(view, checksFr);
    if (outcome.kind !== 'failed') continue;
    assert.ok(outcome.reasons.length > 0);
    for (const { path, line } of outcome.reasons) {
      if (path === undefined) continue;
      const text = files[path];
      assert.ok(text !== undefined, path);
      assert.ok(line !== undefined && line >= 1 && line <= text.split('\n').length, `${path}:${line}`);
    }
  }
}

describe('the checks, whatever the files', () => {
  it('never throw on damaged files, and point inside them', async () => {
    const damage = fc.tuple(
      fc.constantFrom(...Object.keys(sample)),
      fc.nat(),
      fc.nat(30),
      junk,
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const files = { ...sample };
        for (const [path, place, length, added, cut] of damages) {
          const text = files[path] ?? '';
          const start = place % (text.length + 1);
          files[path] = text.slice(0, start) + added + (cut ? '' : text.slice(start + length));
        }
        await judgeAll(files);
      }),
      { numRuns: 150 },
    );
  });

  it('never throw on values of any shape', async () => {
    const lines = Object.values(sample).join('\n').split('\n');
    const values = fc.constantFrom('null', '[]', '{}', '3', '[null]', '[[]]', '"a"', 'true');
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length), values, async (index, value) => {
        const files = Object.fromEntries(
          Object.entries(sample).map(([path, text]) => [
            path,
            text.replaceAll(lines[index] ?? '', (line) => line.replace(/:.*/, `: ${value}`)),
          ]),
        );
        await judgeAll(files);
      }),
      { numRuns: 150 },
    );
  });
});
