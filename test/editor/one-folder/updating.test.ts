import assert from 'node:assert/strict';
import { ConfigurationTarget, Position, window, workspace, WorkspaceEdit } from 'vscode';
import { defaultAnswers } from '../../../src/domain/scaffold/answers';
import { render } from '../../../src/domain/scaffold/render';
import { carryAnswers } from '../../../src/domain/scaffold/update-record';
import { readRecord } from '../../../src/domain/scaffold/record';
import { scaffoldUpdateTexts } from '../../../src/texts/scaffold-update';
import { olderInstance, olderScaffold } from '../../support/older-scaffold';
import { shippedScaffold } from '../../support/shipped-scaffolds';
import {
  at,
  exists,
  forgetProgress,
  language,
  openParcours,
  read,
  remove,
  run,
  scaffoldWords,
  until,
  write,
} from '../support/parcours';
import { attended, escape, pick, press, type, type Act } from '../support/person';
import { helloWorld, writeAll } from '../support/scaffolding';
import { itemOf, lines } from '../support/surface';

const words = scaffoldUpdateTexts[language];
const shipped = shippedScaffold('production-manifests');
const { version } = shipped.definition;
const title = shipped.definition.title[language];
const older = olderScaffold();
const recordPath = `.cpin/scaffolds/${olderInstance}.yaml`;
const reading = readRecord(recordPath, older.records.get(recordPath) ?? '');
assert.ok(reading.kind === 'read');
const carried = carryAnswers(shipped.definition.questions, reading.value.answers, 'fr');
const fresh = new Map(render(shipped, carried.answers).map(({ path, text }) => [path, text]));

const overlay = 'infra/agenda/overlays/prod/kustomization.yaml';
const service = 'infra/agenda/base/service.yaml';
const readme = 'infra/agenda/README.md';

/** Accepts what is proposed to each question that version 2 did not ask. */
const newQuestions: readonly Act[] = carried.open.map(() => type());
const update = () => run('cpin.updateScaffold');
const agree = pick(language === 'fr' ? 'Mettre à jour ' : 'Update ');

/** The workspace as version 2 left it, then as the team made it. */
async function older2(edits: Readonly<Record<string, (text: string) => string>> = {}): Promise<void> {
  for (const [path, text] of older.records) await write(path, text);
  for (const [path, text] of older.files) await write(path, edits[path]?.(text) ?? text);
}

const newTag = (tag: string) => (text: string) => text.replace('newTag: 0.1.0', `newTag: ${tag}`);

async function forgetAll(): Promise<void> {
  await remove('infra');
  await remove('.gitlab-ci-dso.yml');
  await forgetProgress();
}

describe('the update of a scaffold', () => {
  before(openParcours);
  beforeEach(forgetAll);
  after(forgetAll);

  it('says that nothing was scaffolded, or that all is up to date', async () => {
    assert.deepEqual((await attended([], update)).messages, [scaffoldWords.noRecord]);
    await attended([...helloWorld('bonjour'), pick(language === 'fr' ? 'Dans le' : 'In the'), writeAll], () =>
      run('cpin.scaffold', 'hello-world'),
    );
    assert.deepEqual((await attended([], update)).messages, [words.upToDate]);
    await remove('bonjour');
    await remove('.vscode');
  });

  it('says what is wrong with a record that cannot be read, or that is newer than the extension', async () => {
    await write(recordPath, 'schema: 1\nscaffold: [\n');
    const { messages } = await attended([], update);
    assert.match(messages[0] ?? '', /production-manifests-agenda\.yaml, (?:ligne|line) \d/);
    await write(recordPath, (older.records.get(recordPath) ?? '').replace('version: 2', 'version: 99'));
    assert.deepEqual((await attended([], update)).messages, [
      words.fromTheFuture(olderInstance, 99, version),
    ]);
  });

  it('shows quietly, in the sidebar, that there is one', async () => {
    await older2();
    await run('cpin.verifyAll');
    await until('the line is there', async () => (await lines()).some(({ kind }) => kind === 'update'));
    const [, node] = await lines();
    assert.ok(node?.kind === 'update');
    const item = await itemOf(node);
    assert.equal(item.label, words.available);
    assert.equal(item.description, `${olderInstance}, ${words.versions(2, version)}`);
    assert.equal(item.command?.command, 'cpin.updateScaffold');
  });

  it('writes nothing when the person gives up, at a question or at the preview', async () => {
    await older2();
    await attended([escape], update);
    const seen = await attended([...newQuestions, pick(scaffoldWords.cancel)], update);
    const label = window.tabGroups.activeTabGroup.activeTab?.label ?? '';
    assert.ok(label.startsWith(words.preview(title, version)), label);
    assert.equal(seen.lists.at(-1)?.at(-1), scaffoldWords.cancel);
    assert.equal(await read(overlay), older.files.get(overlay));
    assert.equal(await read(recordPath), older.records.get(recordPath));
  });

  it('gives a fresh scaffold to a team that changed nothing, and can be undone whole', async () => {
    await older2();
    await attended([...newQuestions, agree, press(words.undo), press(words.undo)], async ({ messages }) => {
      const done = update();
      await until('it is written', () => messages.length > 0);
      await done;
    });
    for (const [path, text] of older.files) assert.equal(await read(path), text, path);
    for (const [path, text] of older.records) assert.equal(await read(path), text, path);
    assert.equal(await exists('.gitlab-ci-dso.yml'), false);
    await attended([...newQuestions, agree], update);
    for (const [path, text] of fresh) assert.equal(await read(path), text, path);
    assert.match((await read(recordPath)) ?? '', new RegExp(`^version: ${version}$`, 'm'));
    assert.deepEqual((await attended([], update)).messages, [words.upToDate]);
    await until('the line is gone', async () => (await lines()).every(({ kind }) => kind !== 'update'));
  });

  it('merges, marks conflicts and opens them, keeps what the team deleted, changed or added', async () => {
    await older2({
      [overlay]: newTag('1.4.2'),
      [readme]: (text) => `${text}\n## À nous\n\nAstreinte : 01 23 45 67 89.\n`,
    });
    await write('.gitlab-ci-dso.yml', 'include: []\n');
    await remove(service);
    const { messages } = await attended([...newQuestions, agree], update);
    const conflicts = ['.gitlab-ci-dso.yml', overlay].join(', ');
    assert.ok(messages[0]?.includes(words.toResolve(2, conflicts)), messages[0]);
    const marked = (await read(overlay)) ?? '';
    assert.match(marked, /newTag: 1\.4\.2\n=======\n[^]*newTag: '00000000'\n>>>>>>> version \d+\n/);
    const both = (await read('.gitlab-ci-dso.yml')) ?? '';
    assert.ok(both.includes('include: []\n') && both.includes('stages:'), both);
    assert.match((await read(readme)) ?? '', /Astreinte : 01 23 45 67 89\./);
    assert.equal(await exists(service), false);
    assert.equal(window.activeTextEditor?.document.uri.path, at('.gitlab-ci-dso.yml').path);
    const opened = workspace.textDocuments.map(({ uri }) => uri.path);
    assert.ok(opened.includes(at(overlay).path));
  });

  it('leaves conflicts as they are when the person prefers, and offers them again later', async () => {
    await older2({ [overlay]: newTag('1.4.2') });
    const without = pick(words.updateWithout(1));
    await attended([...newQuestions, without], update);
    assert.equal(await read(overlay), newTag('1.4.2')(older.files.get(overlay) ?? ''));
    assert.equal(await read(readme), fresh.get(readme));
    const base = `.cpin/scaffolds/base/${olderInstance}/${overlay}.base`;
    assert.equal(await read(base), older.files.get(overlay));
  });

  it('undoes the update from the list, but for what was changed since', async () => {
    await older2();
    await attended([...newQuestions, agree], update);
    await write(readme, '# À nous\n');
    const back = pick(words.undoItem(olderInstance, 2));
    const { messages } = await attended([back, press(words.undo)], () => run('cpin.undoScaffold'));
    assert.ok(messages[0]?.endsWith(words.undoKept(readme)), messages[0]);
    assert.equal(await read(readme), '# À nous\n');
    assert.equal(await read(overlay), older.files.get(overlay));
    assert.equal(await read(recordPath), older.records.get(recordPath));
  });

  it('waits until files are saved and earlier conflicts resolved', async () => {
    await older2({ [overlay]: (text) => `<<<<<<< ${words.yours}\n${text}` });
    const refused = await attended([], update);
    assert.deepEqual(refused.messages, [words.unresolved(overlay)]);
    await older2();
    // In the browser the editor saves by itself after a second.
    const files = workspace.getConfiguration('files');
    await files.update('autoSave', 'off', ConfigurationTarget.Global);
    const document = await workspace.openTextDocument(at(readme));
    const draft = new WorkspaceEdit();
    draft.insert(document.uri, new Position(0, 0), 'Brouillon\n');
    assert.ok(await workspace.applyEdit(draft));
    const unsaved = await attended([], update);
    assert.deepEqual(unsaved.messages, [words.unsaved(readme)]);
    await document.save();
    await files.update('autoSave', undefined, ConfigurationTarget.Global);
    assert.match((await read(readme)) ?? '', /^Brouillon\n/);
  });

  it('leaves everything as it was when a file cannot be written', async () => {
    await older2();
    // A folder where the base of an added file is to be written.
    const blocked = `.cpin/scaffolds/base/${olderInstance}/.gitlab-ci-dso.yml.base`;
    await write(`${blocked}/x`, 'x\n');
    const { messages } = await attended([...newQuestions, agree], update);
    assert.equal(messages.length, 1);
    for (const [path, text] of older.files) assert.equal(await read(path), text, path);
    assert.equal(await read(recordPath), older.records.get(recordPath));
    assert.equal(await exists('.gitlab-ci-dso.yml'), false);
  });

  it('is what scaffolding again with other answers comes to', async () => {
    const { questions } = shippedScaffold('hello-world').definition;
    const here = pick(language === 'fr' ? 'Dans le dossier ouvert' : 'In the open folder');
    const again = (): Thenable<unknown> => run('cpin.scaffold', 'hello-world');
    await attended([...helloWorld('bonjour'), here, writeAll], again);
    await write(
      'bonjour/README.md',
      `${(await read('bonjour/README.md')) ?? ''}\nAstreinte : 01 23 45 67 89.\n`,
    );
    const acts = questions.map(({ id }): Act =>
      id === 'app' ? type('bonjour') : type(id === 'port' ? '3000' : undefined),
    );
    await attended([...acts, here, agree], again);
    assert.match((await read('bonjour/README.md')) ?? '', /3000[^]*Astreinte : 01 23 45 67 89\.\n$/);
    assert.match((await read('bonjour/k8s/deployment.yaml')) ?? '', /containerPort: 3000/);
    for (const path of ['bonjour', '.vscode']) await remove(path);
  });

  it('is what scaffolding again over an older version comes to', async () => {
    await older2({ [overlay]: newTag('1.4.2') });
    const answers = { ...defaultAnswers(shipped.definition.questions, 'fr'), ...reading.value.answers };
    const acts = shipped.definition.questions.map((question): Act => {
      const answer = String(answers[question.id]);
      if (question.kind !== 'choice' && question.kind !== 'language') return type(answer);
      if (question.kind === 'language') return pick('Français');
      return pick(question.choices.find(({ value }) => value === answer)?.label[language] ?? answer);
    });
    const here = pick(language === 'fr' ? 'Dans le dossier ouvert' : 'In the open folder');
    await attended([...acts, here, agree], () => run('cpin.scaffold', 'production-manifests'));
    assert.match((await read(overlay)) ?? '', /^<<<<<<< /m);
    assert.match((await read(recordPath)) ?? '', new RegExp(`^version: ${version}$`, 'm'));
  });
});
