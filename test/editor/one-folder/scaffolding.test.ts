import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { defaultAnswers } from '../../../src/domain/scaffold/answers';
import { plan } from '../../../src/domain/scaffold/plan';
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
  said,
  scaffoldWords as words,
  until,
  write,
} from '../support/parcours';
import { attended, escape, pick, press, tick, type } from '../support/person';
import { helloWorld, writeAll } from '../support/scaffolding';
import { label as labelOf } from '../support/surface';

const source = shippedScaffold('hello-world');
const title = source.definition.title[language];
/** How many files the Hello world has. */
const all = plan(source, defaultAnswers(source.definition.questions, language), new Map()).files.length;

const here = pick(said('Dans le dossier ouvert', 'In the open folder'));
const scaffold = () => run('cpin.scaffold', 'hello-world');
const undo = () => run('cpin.undoScaffold');
const mine = '# À nous\n';

describe('a scaffold', () => {
  before(openParcours);
  beforeEach(forgetProgress);
  after(forgetProgress);

  it('is given up at any question', async () => {
    for (let answers = 0; answers <= source.definition.questions.length; answers += 1) {
      await attended([...helloWorld('bonjour').slice(0, answers), escape], scaffold);
    }
    assert.equal(await exists('bonjour'), false);
  });

  it('refuses, as it is typed, a name that is no DNS label', async () => {
    const { refusals } = await attended([type('Mon Application'), type('-'), escape], scaffold);
    assert.equal(refusals.length, 2);
  });

  it('shows every file before anything is written, and writes nothing when the answer is no', async () => {
    const seen = await attended([...helloWorld('bonjour'), here, pick(words.cancel)], scaffold);
    assert.deepEqual(seen.lists.at(-1), [words.write(all, 0, 0), words.cancel]);
    // The editor adds the number of files in its own words.
    const label = window.tabGroups.activeTabGroup.activeTab?.label ?? '';
    assert.ok(label.startsWith(words.preview(title)) && label.includes(`(${all} `), label);
    assert.equal(await exists('bonjour'), false);
    assert.equal(await exists('.cpin/scaffolds'), false);
  });
});

describe('a scaffold in the open folder', () => {
  before(async () => {
    await openParcours();
    await forgetProgress();
  });
  after(async () => {
    await remove('bonjour');
    await forgetProgress();
  });

  it('is written, is recorded, and proves what it can', async () => {
    const { messages } = await attended([...helloWorld('bonjour'), here, writeAll], scaffold);
    assert.deepEqual(messages, [`${words.done(title, all)} ${words.verified(3)}.`]);
    for (const path of ['Dockerfile', 'src/main.ts', 'k8s/deployment.yaml']) {
      assert.ok(await exists(`bonjour/${path}`), path);
    }
    assert.match((await read('.cpin/scaffolds/hello-world-bonjour.yaml')) ?? '', /^scaffold: hello-world$/m);
    assert.ok(await exists('.cpin/scaffolds/base/hello-world-bonjour/bonjour/Dockerfile.base'));
    await until('it is verified', async () =>
      (await labelOf('experimentation-rootless')).includes(said('vérifiée', 'verified')),
    );
  });

  it('has nothing to do when it is run again', async () => {
    const { messages } = await attended([...helloWorld('bonjour'), here], scaffold);
    assert.deepEqual(messages, [words.nothingToDo]);
  });

  it('is not undone when the answer is no', async () => {
    await attended([pick('hello-world-bonjour'), escape], undo);
    assert.ok(await exists('bonjour/Dockerfile'));
  });

  it('is undone: what it wrote goes, what was changed stays', async () => {
    await write('bonjour/src/main.ts', mine);
    const { messages } = await attended([pick('hello-world-bonjour'), press(words.undo)], undo);
    assert.deepEqual(messages, [
      `${words.askUndo('hello-world-bonjour', all - 1)}\n${words.undoKept(1)}`,
      words.undone(all - 1),
    ]);
    assert.equal(await read('bonjour/src/main.ts'), mine);
    assert.equal(await exists('bonjour/Dockerfile'), false);
    assert.equal(await exists('bonjour/k8s'), false);
    assert.equal(await exists('.cpin/scaffolds'), false);
  });

  it('is not undone twice', async () => {
    const { messages } = await attended([], undo);
    assert.deepEqual(messages, [words.noRecord]);
  });
});

describe('a scaffold in a sub-folder', () => {
  before(openParcours);
  after(async () => {
    await remove('composants');
    await forgetProgress();
  });

  it('refuses one that leaves the folder, and is undone from its own message', async () => {
    const below = [pick(words.below), type('../ailleurs'), type('/etc'), type('composants/portail')];
    let record: string | undefined;
    const { refusals, messages } = await attended(
      [...helloWorld('bonjour'), ...below, writeAll, press(words.undo), press(words.undo)],
      async () => {
        const done = scaffold();
        await until('it is recorded', async () => {
          record = await read('.cpin/scaffolds/hello-world-bonjour.yaml');
          return record !== undefined && exists('composants/portail/bonjour/Dockerfile');
        });
        await done;
      },
    );
    assert.equal(refusals.length, 2);
    assert.match(record ?? '', /^folder: composants\/portail$/m);
    assert.equal(messages.at(-1), words.undone(all));
    assert.equal(await exists('composants'), false);
  });
});

describe('a scaffold onto files that are there', () => {
  before(openParcours);
  beforeEach(async () => {
    await forgetProgress();
    await write('bonjour/README.md', mine);
  });
  afterEach(() => remove('bonjour'));
  after(forgetProgress);

  it('keeps them, and says that they are in conflict', async () => {
    const seen = await attended([...helloWorld('bonjour'), here, writeAll], scaffold);
    assert.deepEqual(seen.lists.at(-1), [words.write(all - 1, 0, 0), words.chooseConflicts, words.cancel]);
    assert.equal(await read('bonjour/README.md'), mine);
    assert.ok(await exists('bonjour/k8s/deployment.yaml'));
  });

  it('keeps them again when there is nothing else to write', async () => {
    await attended([...helloWorld('bonjour'), here, writeAll], scaffold);
    const { messages } = await attended([...helloWorld('bonjour'), here, writeAll], scaffold);
    assert.ok(messages[0]?.startsWith(words.done(title, 0)), messages[0]);
    assert.equal(await read('bonjour/README.md'), mine);
  });

  it('replaces only those that were ticked', async () => {
    await write('bonjour/Dockerfile', mine);
    const acts = [here, pick(words.chooseConflicts), tick('bonjour/Dockerfile')];
    await attended([...helloWorld('bonjour'), ...acts], scaffold);
    assert.equal(await read('bonjour/README.md'), mine);
    assert.match((await read('bonjour/Dockerfile')) ?? '', /^FROM /m);
  });

  it('is not lost with the files that it replaced when somebody undoes in an editor', async () => {
    const acts = [here, pick(words.chooseConflicts), tick('bonjour/README.md')];
    await attended([...helloWorld('bonjour'), ...acts], scaffold);
    await window.showTextDocument(at('bonjour/README.md'));
    await commands.executeCommand('undo');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.ok(await exists('bonjour/README.md'));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('takes back what it wrote when a file cannot be written, and loses nothing', async () => {
    // The editor notices a folder in the place of a file only when it comes to write it.
    await write('bonjour/tsconfig.json/README.md', mine);
    const acts = [here, pick(words.chooseConflicts), tick('bonjour/README.md', 'bonjour/tsconfig.json')];
    const { messages } = await attended([...helloWorld('bonjour'), ...acts], scaffold);
    assert.deepEqual(messages, [words.refused]);
    assert.equal(await read('bonjour/tsconfig.json/README.md'), mine);
    assert.equal(await read('bonjour/README.md'), mine);
    assert.equal(await exists('bonjour/k8s'), false);
    assert.equal(await exists('bonjour/Dockerfile'), false);
    assert.equal(await exists('.cpin/scaffolds'), false);
  });
});
