import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { ScaffoldSource } from '../../src/domain/scaffold/definition';
import { mergeText } from '../../src/domain/scaffold/merge-text';
import { plan, sameText, withUnixLines } from '../../src/domain/scaffold/plan';
import { readRecord, writeRecord, type ScaffoldRecord } from '../../src/domain/scaffold/record';
import { render } from '../../src/domain/scaffold/render';
import { planUpdate, type CurrentFile, type UpdatedFile } from '../../src/domain/scaffold/update';
import { updateRecord } from '../../src/domain/scaffold/update-record';
import { sourceWith } from '../support/scaffold-source';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const names = { yours: 'votre fichier', newer: 'version 4' };
const answers = { app: 'demo', port: 3000, target: 'local' };

/** Few different lines, so that sides meet, repeat and cross each other; some as YAML has them. */
const line = fc.constantFrom(
  '',
  'a',
  'b',
  'c',
  'kind: Service',
  '  port: 80',
  '  port: 443',
  '=======',
  '- x',
);
const lines = fc.array(line, { maxLength: 9 });
const text = fc
  .tuple(lines, fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([all, end, ended]) => all.join(end) + (ended && all.length > 0 ? end : ''));
const paths = ['README.md', 'k8s/deployment.yaml', 'k8s/service.yaml', 'src/main.ts'];
const tree = fc.dictionary(fc.constantFrom(...paths), text, { noNullPrototype: true });
type Tree = Readonly<Record<string, string>>;

function source(texts: Tree, version: number): ScaffoldSource {
  const { definition } = sourceWith([{ from: 'none', to: 'none' }], {});
  const files = Object.keys(texts).map((from) => ({ from, to: from, verbatim: true }));
  return { definition: { ...definition, version, files }, templates: new Map(Object.entries(texts)) };
}

/** A scaffold that was written into an empty folder: its record and its base texts. */
function scaffolded(texts: Tree): { record: ScaffoldRecord; base: Map<string, string> } {
  const old = source(texts, 3);
  const planned = plan(old, answers, new Map());
  const done = {
    definition: old.definition,
    answers,
    folder: '.',
    plan: planned,
    overwritten: new Set<string>(),
  };
  const [file] = writeRecord({ ...done, at: '2025-11-24T06:00:00Z' }, sha256);
  const reading = readRecord('', file?.text ?? '');
  assert.ok(reading.kind === 'read');
  return { record: reading.value, base: new Map(planned.files.map((each) => [each.path, each.text])) };
}

interface State {
  readonly record: ScaffoldRecord;
  readonly base: ReadonlyMap<string, string>;
  readonly files: Tree;
}

function planned({ record, base, files }: State, newer: Tree): readonly UpdatedFile[] {
  const current = new Map(
    Object.entries(files).map(([path, each]): [string, CurrentFile] => [path, { kind: 'text', text: each }]),
  );
  return planUpdate({ record, base, current, newer: render(source(newer, 4), answers), names, sha256 });
}

/** The folder and the record once an update is written. */
function updated(state: State, newer: Tree): State {
  const files = planned(state, newer);
  const texts = new Map(Object.entries(state.files));
  for (const file of files) {
    if (file.status === 'removed') texts.delete(file.path);
    else if ('text' in file) texts.set(file.path, file.text);
  }
  const { definition } = source(newer, 4);
  const done = {
    instance: 'demo',
    record: state.record,
    definition,
    answers,
    files,
    declined: new Set<string>(),
  };
  const [record, ...bases] = updateRecord({ ...done, at: '2025-12-01T06:00:00Z' }, sha256);
  const reading = readRecord('', record?.text ?? '');
  assert.ok(reading.kind === 'read');
  const base = new Map(state.base);
  for (const each of bases) {
    const path = each.path.replace('.cpin/scaffolds/base/demo/', '').replace(/\.base$/, '');
    if (each.text === undefined) base.delete(path);
    else base.set(path, each.text);
  }
  return { record: reading.value, base, files: Object.fromEntries(texts) };
}

const linesOf = (one: string): readonly string[] => withUnixLines(one).split('\n');

/** How often each line occurs. */
function count(all: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

/** What the team did to what it was given: files as they were, edited, deleted, added. */
const situation = fc
  .tuple(tree, tree, tree, fc.constantFrom('kept', 'lost', 'damaged'))
  .chain(([was, edits, newer, base]) =>
    fc.record({
      was: fc.constant(was),
      newer: fc.constant(newer),
      base: fc.constant(base),
      now: fc.subarray(Object.keys(was)).map((untouched): Tree => ({
        ...edits,
        ...Object.fromEntries(untouched.map((p) => [p, was[p] ?? ''])),
      })),
    }),
  );

function stateOf({ was, now, base }: { was: Tree; now: Tree; base: string }): State {
  const written = scaffolded(was);
  if (base === 'lost') return { record: written.record, base: new Map(), files: now };
  const damaged = new Map([...written.base].map(([path, each]) => [path, `${each}# damaged`]));
  return { record: written.record, base: base === 'damaged' ? damaged : written.base, files: now };
}

describe('An update, whatever the team and the scaffold did', () => {
  it('loses no line that the team added, and removes no file that it touched', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const after = updated(stateOf(given), given.newer).files;
        for (const [path, now] of Object.entries(given.now)) {
          const was = given.was[path];
          const result = after[path];
          if (result === undefined) {
            assert.ok(was !== undefined && sameText(was, now) && given.newer[path] === undefined, path);
            continue;
          }
          const had = count(was === undefined ? [] : linesOf(was));
          const has = count(linesOf(result));
          for (const [each, times] of count(linesOf(now))) {
            // The empty line after the last line end is no line.
            if (each === '') continue;
            const added = Math.max(0, times - (had.get(each) ?? 0));
            assert.ok((has.get(each) ?? 0) >= added, `${path}: “${each}” is lost`);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves both sides of a conflict whole: without the markers, one side or the other comes out', () => {
    fc.assert(
      fc.property(text, text, (yours, newer) => {
        const merged = mergeText(undefined, yours, newer, names);
        const side = (wanted: 'yours' | 'newer'): readonly string[] => {
          let at: 'both' | 'yours' | 'newer' = 'both';
          return linesOf(merged.text).filter((each) => {
            if (each === `<<<<<<< ${names.yours}`) at = 'yours';
            else if (each === `>>>>>>> ${names.newer}`) at = 'both';
            else if (each === '=======' && at === 'yours') at = 'newer';
            else return at === 'both' || at === wanted;
            return false;
          });
        };
        // A line of theirs that looks like the middle marker would fool this reader, not the merge.
        fc.pre(!/^=======\r?$/m.test(yours) && !/^=======\r?$/m.test(newer));
        const bare = (all: readonly string[]): string => all.join('\n').replace(/\n$/, '');
        assert.equal(bare(side('yours')), bare(linesOf(yours)));
        assert.equal(bare(side('newer')), bare(linesOf(newer)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is a fresh scaffold where the team edited nothing, even with the bases lost', () => {
    fc.assert(
      fc.property(tree, tree, fc.constantFrom('kept', 'lost'), (was, newer, base) => {
        const after = updated(stateOf({ was, now: was, base }), newer).files;
        assert.deepEqual(Object.keys(after).sort(), Object.keys(newer).sort());
        for (const [path, each] of Object.entries(newer)) assert.ok(sameText(after[path] ?? '', each), path);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const once = updated(stateOf(given), given.newer);
        for (const { status } of planned(once, given.newer))
          assert.ok(['unchanged', 'kept'].includes(status), status);
        assert.deepEqual(updated(once, given.newer).files, once.files);
      }),
      { numRuns: 800 },
    );
  });

  it('leaves every byte where the scaffold changed nothing', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const state = stateOf({ ...given, base: 'kept' });
        assert.deepEqual(updated(state, given.was).files, given.now);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes what the scaffold changed in lines that the team left alone', () => {
    fc.assert(
      fc.property(lines, lines, fc.constantFrom('\n', '\r\n'), (before, after, end) => {
        const of = (...parts: readonly (readonly string[])[]): string => parts.flat().join('\n') + '\n';
        const gap = ['one', 'two', 'three'];
        const base = of(['first'], before, gap, ['last']);
        const yours = of(['FIRST'], before, gap, ['last']).replaceAll('\n', end);
        const newer = of(['first'], before, gap, ['last'], after);
        const merged = mergeText(base, yours, newer, names);
        assert.equal(merged.text, of(['FIRST'], before, gap, ['last'], after).replaceAll('\n', end));
      }),
    );
  });
});
