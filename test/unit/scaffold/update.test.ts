import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { ScaffoldSource } from '../../../src/domain/scaffold/definition';
import { plan } from '../../../src/domain/scaffold/plan';
import { readRecord, writeRecord, type ScaffoldRecord } from '../../../src/domain/scaffold/record';
import { render } from '../../../src/domain/scaffold/render';
import { planUpdate, type CurrentFile, type UpdatedFile } from '../../../src/domain/scaffold/update';
import { carryAnswers, updateRecord } from '../../../src/domain/scaffold/update-record';
import { olderInstance, olderScaffold } from '../../support/older-scaffold';
import { sourceWith } from '../../support/scaffold-source';
import { shippedScaffold } from '../../support/shipped-scaffolds';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const names = { yours: 'votre fichier', newer: 'version 4' };
const answers = { app: 'demo', port: 3000, target: 'local' };
type Texts = Readonly<Record<string, string>>;

function source(texts: Texts, version: number): ScaffoldSource {
  const { definition } = sourceWith([{ from: 'none', to: 'none' }], {});
  const files = Object.keys(texts).map((from) => ({ from, to: from, verbatim: false }));
  return { definition: { ...definition, version, files }, templates: new Map(Object.entries(texts)) };
}

/** What a scaffold of these texts records when it meets these files. */
function scaffolded(texts: Texts, met: Texts = {}): { record: ScaffoldRecord; base: Map<string, string> } {
  const { definition, templates } = source(texts, 3);
  const planned = plan({ definition, templates }, answers, new Map(Object.entries(met)));
  const done = { definition, answers, folder: '.', plan: planned, overwritten: new Set<string>() };
  const [file] = writeRecord({ ...done, at: '2025-11-24T06:00:00Z' }, sha256);
  const reading = readRecord(file?.path ?? '', file?.text ?? '');
  assert.ok(reading.kind === 'read');
  return { record: reading.value, base: new Map(planned.files.map(({ path, text }) => [path, text])) };
}

interface Situation {
  readonly was: Texts;
  readonly met?: Texts;
  readonly now: Readonly<Record<string, string | CurrentFile>>;
  readonly newer: Texts;
  readonly base?: (base: Map<string, string>) => unknown;
}

function update({ was, met, now, newer, base: damage }: Situation): readonly UpdatedFile[] {
  const { record, base } = scaffolded(was, met);
  damage?.(base);
  const current = new Map(
    Object.entries(now).map(([path, file]): [string, CurrentFile] => [
      path,
      typeof file === 'string' ? { kind: 'text', text: file } : file,
    ]),
  );
  return planUpdate({ record, base, current, newer: render(source(newer, 4), answers), names, sha256 });
}

/** Each file in a line: its path, what becomes of it, why, and the text that it gets. */
function told(files: readonly UpdatedFile[]): readonly string[] {
  return files.map((file) => {
    const why = file.status === 'kept' ? ` (${file.why})` : '';
    const text = 'text' in file ? `: ${JSON.stringify(file.text)}` : '';
    return `${file.path} ${file.status}${why}${text}`;
  });
}

const marked = (yours: string, newer: string): string =>
  JSON.stringify(`<<<<<<< votre fichier\n${yours}=======\n${newer}>>>>>>> version 4\n`);

describe('An update, file by file', () => {
  const cases: readonly [what: string, situation: Situation, files: readonly string[]][] = [
    [
      'the scaffold changed nothing',
      { was: { f: 'a\n' }, now: { f: 'b\n' }, newer: { f: 'a\n' } },
      ['f unchanged'],
    ],
    [
      'the team changed nothing',
      { was: { f: 'a\n' }, now: { f: 'a\n' }, newer: { f: 'b\n' } },
      ['f updated: "b\\n"'],
    ],
    [
      'Git turned the line ends',
      { was: { f: 'a\n' }, now: { f: 'a\r\n' }, newer: { f: 'b\n' } },
      ['f updated: "b\\r\\n"'],
    ],
    [
      'the team has it already',
      { was: { f: 'a\n' }, now: { f: 'b\n' }, newer: { f: 'b\n' } },
      ['f unchanged'],
    ],
    [
      'both changed other lines',
      { was: { f: '1\n2\n3\n' }, now: { f: '0\n1\n2\n3\n' }, newer: { f: '1\n2\n3\n4\n' } },
      ['f merged: "0\\n1\\n2\\n3\\n4\\n"'],
    ],
    [
      'both changed the same line',
      { was: { f: 'a\n' }, now: { f: 'b\n' }, newer: { f: 'c\n' } },
      [`f conflict: ${marked('b\n', 'c\n')}`],
    ],
    ['the scaffold added it', { was: {}, now: {}, newer: { f: 'a\n' } }, ['f added: "a\\n"']],
    ['both added the same', { was: {}, now: { f: 'a\n' }, newer: { f: 'a\n' } }, ['f unchanged']],
    [
      'both added it otherwise',
      { was: {}, now: { f: 'mine\n' }, newer: { f: 'a\n' } },
      [`f both-added: ${marked('mine\n', 'a\n')}`],
    ],
    ['the team deleted it', { was: { f: 'a\n' }, now: {}, newer: { f: 'b\n' } }, ['f kept (deleted)']],
    [
      'the scaffold dropped it',
      { was: { f: 'a\n', g: 'g\n' }, now: { f: 'a\n', g: 'g\n' }, newer: { g: 'g\n' } },
      ['f removed', 'g unchanged'],
    ],
    [
      'the scaffold dropped what the team changed',
      { was: { f: 'a\n' }, now: { f: 'b\n' }, newer: {} },
      ['f kept (edited)'],
    ],
    ['both dropped it', { was: { f: 'a\n' }, now: {}, newer: {} }, []],
    [
      'the scaffold dropped what was there before it',
      { was: { f: 'a\n' }, met: { f: 'a\n' }, now: { f: 'a\n' }, newer: {} },
      ['f kept (already-there)'],
    ],
    [
      'the team had kept its own',
      { was: { f: 'a\n' }, met: { f: 'mine\n' }, now: { f: 'mine\n' }, newer: { f: 'b\n' } },
      ['f kept (theirs)'],
    ],
    [
      'the scaffold dropped what the team had kept of its own',
      { was: { f: 'a\n' }, met: { f: 'mine\n' }, now: { f: 'mine\n' }, newer: {} },
      ['f kept (theirs)'],
    ],
    [
      'it is no text any more',
      { was: { f: 'a\n', g: 'g\n' }, now: { f: { kind: 'not-text' }, g: 'PNG\u0000' }, newer: { f: 'b\n' } },
      ['f kept (not-text)', 'g kept (not-text)'],
    ],
    [
      'a folder or a binary file is where the scaffold adds it',
      { was: {}, now: { f: { kind: 'not-text' } }, newer: { f: 'a\n' } },
      ['f kept (not-text)'],
    ],
    [
      'it moved: the old one goes, the new one comes',
      { was: { a: 'x\n' }, now: { a: 'x\n' }, newer: { b: 'x\n' } },
      ['a removed', 'b added: "x\\n"'],
    ],
  ];
  for (const [what, situation, files] of cases) {
    it(what, () => assert.deepEqual(told(update(situation)), files));
  }
});

describe('An update whose base is lost or damaged', () => {
  const damages: readonly [what: string, damage: (base: Map<string, string>) => unknown][] = [
    ['lost', (base) => base.clear()],
    ['damaged', (base) => base.set('f', 'b\n')],
  ];
  for (const [what, base] of damages) {
    const of = (yours: string, newer: Texts): readonly string[] =>
      told(update({ was: { f: 'a\nb\n' }, now: { f: yours }, newer, base }));

    it(`${what}: marks all that differs`, () => {
      assert.deepEqual(of('b\nc\n', { f: 'a\nb\nd\n' }), [`f conflict: ${marked('b\nc\n', 'a\nb\nd\n')}`]);
    });
    it(`${what}: knows by its digest a file that nobody changed`, () => {
      assert.deepEqual(of('a\nb\n', { f: 'a\nb\nd\n' }), ['f updated: "a\\nb\\nd\\n"']);
      assert.deepEqual(of('a\nb\n', {}), ['f removed']);
    });
    it(`${what}: never removes a file that may hold work`, () => {
      assert.deepEqual(of('a\n', {}), ['f kept (base-lost)']);
    });
  }
});

describe('The answers that an update carries over', () => {
  const { questions } = sourceWith([{ from: 'f', to: 'f' }], { f: '' }).definition;

  it('keeps those that are still asked and still right, and tells of the others', () => {
    const recorded = { app: 'demo', target: 'mars', colour: 'blue' };
    const carried = carryAnswers(questions, recorded, 'fr');
    assert.deepEqual(carried.answers, { app: 'demo', port: 8080, target: 'local' });
    assert.deepEqual(
      carried.open.map(({ id }) => id),
      ['port', 'target'],
    );
    assert.deepEqual(carried.dropped, ['colour']);
  });
});

describe('The record after an update', () => {
  const was = { kept: 'k\n', gone: 'g\n', both: 'a\n', theirs: 't\n', deleted: 'd\n' };
  const { record } = scaffolded(was, { theirs: 'mine\n' });
  const newer = { kept: 'k\n', both: 'b\n', theirs: 'T\n', deleted: 'D\n', fresh: 'f\n', twice: 'x\n' };
  const files = update({
    was,
    met: { theirs: 'mine\n' },
    now: { kept: 'k\n', gone: 'g\n', both: 'c\n', theirs: 'mine\n', twice: 'y\n' },
    newer,
  });
  const { definition } = source(newer, 4);

  function recordedWith(...declined: string[]): { record: ScaffoldRecord; bases: readonly string[] } {
    const done = { instance: 'hello-demo', record, definition, answers, files, declined: new Set(declined) };
    const [file, ...bases] = updateRecord({ ...done, at: '2025-12-01T06:00:00Z' }, sha256);
    const reading = readRecord(file?.path ?? '', file?.text ?? '');
    assert.ok(reading.kind === 'read', JSON.stringify(reading));
    const base = '.cpin/scaffolds/base/hello-demo/';
    return {
      record: reading.value,
      bases: bases.map(
        ({ path, text }) => `${path.replace(base, '')} ${text === undefined ? 'goes' : JSON.stringify(text)}`,
      ),
    };
  }

  it('has the version, and each base that the files have taken', () => {
    const done = recordedWith();
    assert.equal(done.record.version, 4);
    assert.equal(done.record.at, '2025-12-01T06:00:00Z');
    assert.deepEqual(done.record.files, {
      both: { sha256: sha256('b\n') },
      deleted: record.files['deleted'],
      fresh: { sha256: sha256('f\n') },
      kept: { sha256: sha256('k\n') },
      theirs: { sha256: sha256('t\n'), kept: 'theirs' },
      twice: { sha256: sha256('x\n'), kept: 'identical' },
    });
    assert.deepEqual(done.bases, [
      'both.base "b\\n"',
      'fresh.base "f\\n"',
      'kept.base "k\\n"',
      'twice.base "x\\n"',
      'gone.base goes',
    ]);
  });

  it('keeps the base of a conflict that was not taken, so that the next update offers it again', () => {
    const done = recordedWith('both', 'twice');
    assert.deepEqual(done.record.files['both'], { sha256: sha256('a\n') });
    assert.equal(done.record.files['twice'], undefined);
    assert.deepEqual(done.bases, ['fresh.base "f\\n"', 'kept.base "k\\n"', 'gone.base goes']);
  });
});

describe('An update of manifests that version 2 scaffolded', () => {
  const { records, files } = olderScaffold();
  const reading = readRecord('', records.get(`.cpin/scaffolds/${olderInstance}.yaml`) ?? '');
  assert.ok(reading.kind === 'read');
  const record = reading.value;
  const shipped = shippedScaffold('production-manifests');
  const carried = carryAnswers(shipped.definition.questions, record.answers, 'fr');
  const newer = render(shipped, carried.answers);
  const updateOf = (texts: ReadonlyMap<string, string>): readonly UpdatedFile[] =>
    planUpdate({
      record,
      base: files,
      current: new Map([...texts].map(([path, text]) => [path, { kind: 'text', text }])),
      newer,
      names,
      sha256,
    });

  it('asks only what version 2 did not', () => {
    assert.ok(carried.open.map(({ id }) => id).includes('format'));
    assert.ok(!carried.open.map(({ id }) => id).includes('app'));
    assert.deepEqual(carried.dropped, []);
  });

  it('gives a fresh scaffold when the team changed nothing', () => {
    const given = updateOf(files).map((file) => [file.path, 'text' in file ? file.text : file.newer]);
    assert.deepEqual(
      given,
      newer.map(({ path, text }) => [path, text]),
    );
  });

  it('keeps the team’s sizes and domain name, and marks the image’s version', () => {
    const overlay = 'infra/agenda/overlays/prod/kustomization.yaml';
    const deployment = 'infra/agenda/base/deployment.yaml';
    const edited = new Map(files);
    const edit = (path: string, from: string, to: string): unknown =>
      edited.set(path, (edited.get(path) ?? '').replace(from, to));
    edit(overlay, 'newTag: 0.1.0', 'newTag: 1.4.2');
    edit(overlay, 'agenda.exemple.numerique-interieur.fr', 'agenda.interieur.gouv.fr');
    edit(deployment, 'sizeLimit: 64Mi', 'sizeLimit: 128Mi');
    const result = new Map(updateOf(edited).map((file) => [file.path, file]));
    const production = result.get(overlay);
    assert.ok(production?.status === 'conflict' && production.conflicts === 1);
    assert.match(
      production.text,
      /^<<<<<<< votre fichier\n[^]*newTag: 1\.4\.2\n=======\n[^]*newTag: '00000000'\n>>>>>>> version 4$/m,
    );
    assert.match(production.text, /value: agenda\.interieur\.gouv\.fr/);
    const pods = result.get(deployment);
    assert.ok(pods?.status === 'merged');
    assert.match(pods.text, /sizeLimit: 128Mi/);
  });
});
