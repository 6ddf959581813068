import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensions, Uri, workspace } from 'vscode';
import { commandIds } from '../../../src/editor/command-ids';
import { conformityTexts } from '../../../src/texts/conformity';
import { programsTexts } from '../../../src/texts/programs';
import {
  language,
  openParcours,
  run,
  said,
  scaffoldWords,
  until,
  words,
  type AnyCommandId,
} from '../support/parcours';
import { attended, choose, escape, pick, press, type, type Act } from '../support/person';
import { helloWorld, writeAll } from '../support/scaffolding';
import { extensionId, isTicked, lines, statusBar, view } from '../support/surface';

const achievement = 'awareness-case';
const conformityWords = conformityTexts[language];

/** What each command says without a folder and without progress, and what the person answers until then. */
const says: Readonly<
  Record<AnyCommandId, readonly [parameters: readonly unknown[], acts: readonly Act[], message?: string]>
> = {
  'cpin.openLevel': [[], [escape]],
  'cpin.continue': [[], []],
  'cpin.openStep': [[achievement], []],
  'cpin.openLesson': [['awareness', 'opening'], []],
  'cpin.declare': [[], [escape]],
  'cpin.toggle': [[achievement], [escape]],
  'cpin.verify': [[], [], words.verify.noFolder],
  'cpin.verifyLevel': [[], [], words.verify.noFolder],
  'cpin.verifyAll': [[], [], words.verify.noFolder],
  'cpin.showEvidence': [[achievement], []],
  'cpin.openEntry': [[achievement], [], words.errors.noFolder],
  'cpin.reset': [[], [], words.reset.nothing],
  'cpin.undoReset': [[], [], words.reset.nothingToUndo],
  'cpin.chooseProfile': [[], [escape]],
  'cpin.chooseFolder': [[], [], words.errors.noFolder],
  'cpin.chooseLanguage': [[], [escape]],
  'cpin.chooseIdentity': [[], [escape]],
  'cpin.scaffold': [[], [escape]],
  'cpin.updateScaffold': [[], [], words.errors.noFolder],
  'cpin.undoScaffold': [[], [], words.errors.noFolder],
  'cpin.checkWorkspace': [[], [], conformityWords.errors.noFolder],
  'cpin.explainRule': [[], [escape]],
  'cpin.chooseSituation': [[], [escape]],
  'cpin.chooseTarget': [[], [escape]],
  'cpin.chooseEnvironment': [[], [], conformityWords.errors.noFile],
  'cpin.prepareLocalCluster': [[], [], programsTexts[language].noFolder],
  'cpin.writeDeliveryMetrics': [[], [], programsTexts[language].noFolder],
  // These two are for the tree of the rules: without one of its lines they are about nothing.
  'cpin.turnOffRule': [[], []],
  'cpin.openFinding': [[], []],
};

describe('without a folder', () => {
  before(async () => {
    assert.equal(workspace.workspaceFolders, undefined);
    await openParcours();
  });

  it('the tree leaves its place to the welcome, and nothing is in the status bar', async () => {
    assert.deepEqual(await lines(), []);
    assert.equal(view().badge, undefined);
    assert.equal(statusBar(), undefined);
    const { packageJSON } = extensions.getExtension(extensionId) ?? assert.fail('not found');
    const welcomes: { view: string; when: string; contents: string }[] = packageJSON.contributes.viewsWelcome;
    const { when, contents } =
      welcomes.find((each) => each.view === 'cpin.parcours') ?? assert.fail('no welcome');
    assert.equal(when, 'workspaceFolderCount == 0');
    assert.ok(
      contents.includes(said('[Commencer le niveau 1](command:', '[Start level 1](command:')),
      contents,
    );
  });

  for (const id of commandIds) {
    const [parameters, acts, message] = says[id];
    it(`${id} ${message === undefined ? 'works' : 'says what to do'}`, async () => {
      const { messages } = await attended(acts, () => run(id, ...parameters));
      assert.deepEqual(messages, message === undefined ? [] : [message]);
    });
  }

  it('says so when a link names what does not exist', async () => {
    for (const [id, parameters, message] of [
      ['cpin.declare', ['no-such'], words.errors.unknownAchievement('no-such')],
      ['cpin.openLevel', ['no-such'], words.errors.unknownLevel('no-such')],
      ['cpin.openLesson', ['awareness', 'no-such'], words.errors.noLesson('awareness', 'no-such')],
    ] as const) {
      assert.deepEqual((await attended([], () => run(id, ...parameters))).messages, [message]);
    }
  });
});

describe('progress without a folder', () => {
  before(openParcours);
  after(async () => {
    await attended([pick(words.pick.everything), press(words.reset.confirm)], () => run('cpin.reset'));
  });

  it('is kept in the editor, and the sidebar says so', async () => {
    const { lists } = await attended([pick(words.declare.today)], () => run('cpin.declare', achievement));
    // There is nothing to verify in.
    assert.deepEqual(lists, [[words.declare.today, words.declare.more]]);
    await until('it is declared', () => isTicked(achievement));
    assert.equal(view().message, words.tree.homeless);
    assert.equal(view().badge?.value, 3);
    assert.ok(statusBar());
  });

  it('is reset and put back like any other, and the sidebar follows', async () => {
    await attended([pick(words.pick.everything), press(words.reset.confirm)], () => run('cpin.reset'));
    await until('the tree is empty', async () => (await lines()).length === 0);
    assert.equal(view().message, '');
    await attended([], () => run('cpin.undoReset'));
    await until('it is declared', () => isTicked(achievement));
    assert.equal(view().message, words.tree.homeless);
  });

  it('has its page of evidence', async () => {
    await run('cpin.showEvidence', achievement);
    const page = Uri.parse(`cpin-evidence:/${achievement}.md`);
    await until('the page tells of the declaration', async () =>
      (await workspace.openTextDocument(page)).getText().includes(words.evidence.declared),
    );
  });
});

describe('a scaffold without a folder', () => {
  const parent = mkdtempSync(join(tmpdir(), 'cpin-new-'));
  before(openParcours);
  after(() => rmSync(parent, { recursive: true }));

  it('lands in a new folder, and is offered to be opened', async () => {
    const acts = [
      pick(scaffoldWords.elsewhere),
      choose(Uri.file(parent)),
      type('../ailleurs'),
      type('mon-projet'),
    ];
    const seen = await attended([...helloWorld('bonjour'), ...acts, writeAll], () =>
      run('cpin.scaffold', 'hello-world'),
    );
    assert.deepEqual(
      seen.lists.filter((list) => list.includes(scaffoldWords.elsewhere)),
      [[scaffoldWords.elsewhere]],
    );
    assert.equal(seen.refusals.length, 1);
    const written = readdirSync(join(parent, 'mon-projet'));
    for (const name of ['.cpin', 'bonjour']) assert.ok(written.includes(name), written.join());
    assert.ok(seen.messages[0]?.includes(said('fichiers écrits', 'files written')), seen.messages.join());
  });
});
