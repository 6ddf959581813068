import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { plan } from '../../../src/domain/scaffold/plan';
import { readRecord, undoPlan, writeRecord } from '../../../src/domain/scaffold/record';
import type { Scaffolded, ScaffoldRecord } from '../../../src/domain/scaffold/record';
import { sourceWith } from '../../support/scaffold-source';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const answers = { app: 'demo', port: 3000, target: 'local' };
const source = sourceWith(
  ['new', 'same', 'mine', 'over'].map((from) => ({ from, to: `d/${from}` })),
  { new: 'n\n', same: 's\n', mine: 'm\n', over: 'o\n' },
);
const existing = new Map([
  ['d/same', 's\n'],
  ['d/mine', 'theirs\n'],
  ['d/over', 'old\n'],
]);

function scaffolded(more: Partial<Scaffolded> = {}): Scaffolded {
  return {
    definition: source.definition,
    answers,
    folder: 'apps',
    plan: plan(source, answers, existing),
    overwritten: new Set(['d/over']),
    at: '2025-11-24T06:00:00Z',
    ...more,
  };
}

function recordOf(done: Scaffolded): ScaffoldRecord {
  const [file] = writeRecord(done, sha256);
  const reading = readRecord(file?.path ?? '', file?.text ?? '');
  assert.ok(reading.kind === 'read', JSON.stringify(reading));
  return reading.value;
}

describe('The record of a scaffold', () => {
  it('holds answers, version and what became of each file, and the base texts beside it', () => {
    assert.deepEqual(recordOf(scaffolded()), {
      schema: 1,
      scaffold: 'hello-world',
      version: 3,
      at: '2025-11-24T06:00:00Z',
      folder: 'apps',
      answers,
      files: {
        'd/mine': { sha256: sha256('m\n'), kept: 'theirs' },
        'd/new': { sha256: sha256('n\n') },
        'd/over': { sha256: sha256('o\n') },
        'd/same': { sha256: sha256('s\n'), kept: 'identical' },
      },
    });
    assert.deepEqual(
      writeRecord(scaffolded(), sha256).map((file) => file.path),
      [
        '.cpin/scaffolds/hello-demo.yaml',
        ...['mine', 'new', 'over', 'same'].map((name) => `.cpin/scaffolds/base/hello-demo/d/${name}.base`),
      ],
    );
  });

  it('remembers, when scaffolded again, which files it wrote the first time', () => {
    const previous = recordOf(scaffolded());
    const now = new Map([...existing, ['d/new', 'n\n'], ['d/over', 'o\n']]);
    const again = scaffolded({ plan: plan(source, answers, now), overwritten: new Set(), previous });
    assert.deepEqual(recordOf(again).files, previous.files);
    const elsewhere = recordOf({ ...again, folder: 'other' });
    assert.equal(elsewhere.files['d/new']?.kept, 'identical');
  });

  it('remembers that it wrote a file that was edited since: a newer version can still be merged into it', () => {
    const previous = recordOf(scaffolded());
    const now = new Map([...existing, ['d/new', 'edited\n'], ['d/over', 'o\n']]);
    const again = scaffolded({ plan: plan(source, answers, now), overwritten: new Set(), previous });
    assert.deepEqual(recordOf(again).files, previous.files);
  });

  const damaged: readonly [what: string, change: (text: string) => string][] = [
    ['a path that leaves the folder', (text) => text.replace('d/new:', '../../etc/passwd:')],
    ['a folder that leaves the workspace', (text) => text.replace('folder: apps', 'folder: ../apps')],
    ['a newer schema', (text) => text.replace('schema: 1', 'schema: 2')],
    ['a merge conflict', (text) => `<<<<<<< ours\n${text}`],
    ['a digest that is none', (text) => text.replace(/sha256: [0-9a-f]+/, 'sha256: abc')],
  ];
  for (const [what, change] of damaged) {
    it(`is refused with its place: ${what}`, () => {
      const [file] = writeRecord(scaffolded(), sha256);
      const reading = readRecord('r.yaml', change(file?.text ?? ''));
      assert.ok(reading.kind === 'wrong');
      assert.equal(reading.problems[0]?.file, 'r.yaml');
    });
  }
});

describe('Undoing a scaffold', () => {
  const record = recordOf(scaffolded());
  const base = new Map([...source.templates].map(([name, text]) => [`d/${name}`, text]));

  it('removes only what it wrote and nobody changed since', () => {
    const now = new Map([
      ['d/new', 'n\r\n'],
      ['d/over', 'edited\n'],
      ['d/mine', 'm\n'],
      ['d/same', 's\n'],
    ]);
    assert.deepEqual(undoPlan(record, base, now), {
      remove: ['d/new'],
      edit: [],
      kept: [
        { path: 'd/mine', why: 'theirs' },
        { path: 'd/over', why: 'changed' },
        { path: 'd/same', why: 'already-there' },
      ],
    });
  });

  it('passes over files that are gone, and keeps those whose base text is lost', () => {
    const lost = undoPlan(record, new Map(), new Map([['d/new', 'n\n']]));
    assert.deepEqual(lost, { remove: [], edit: [], kept: [{ path: 'd/new', why: 'base-lost' }] });
    assert.deepEqual(undoPlan(record, base, new Map()), { remove: [], edit: [], kept: [] });
  });
});
