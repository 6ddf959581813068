import assert from 'node:assert/strict';
import { ThemeIcon, Uri, window, workspace } from 'vscode';
import {
  at,
  declaration,
  entryPath,
  exists,
  forgetProgress,
  language,
  openParcours,
  read,
  remove,
  run,
  said,
  until,
  words,
  write,
} from '../support/parcours';
import { attended, escape, pick, press } from '../support/person';
import { helloWorld, writeAll } from '../support/scaffolding';
import { clickBox, isTicked, item, label, statusBar, walkthroughOpened } from '../support/surface';

const achievement = 'experimentation-rootless';
const path = entryPath(achievement);
const title = said('Exécuter l’application sans privilège root', 'Run the application without root');
const { verify } = words;

const is = (state: keyof typeof words.state) => async () =>
  (await label(achievement)).includes(`, ${words.state[state]}`);

async function evidence(): Promise<string> {
  return (await workspace.openTextDocument(Uri.parse(`cpin-evidence:/${achievement}.md`))).getText();
}

describe('verifying', () => {
  before(async () => {
    await openParcours();
    await forgetProgress();
    const here = pick(said('Dans le dossier ouvert', 'In the open folder'));
    await attended([...helloWorld('bonjour'), here, writeAll], () => run('cpin.scaffold', 'hello-world'));
  });
  beforeEach(forgetProgress);
  after(async () => {
    await remove('bonjour');
    await forgetProgress();
  });

  it('one achievement records the proof, and everything shows it', async () => {
    const { messages } = await attended([], () => run('cpin.verify', achievement));
    assert.ok(messages[0]?.startsWith(verify.passed(title, '').trim()), messages.join());
    await until('it is verified', is('verified'));
    assert.equal(await isTicked(achievement), true);
    const text = (await read(path)) ?? '';
    assert.match(text, /- id: rootless\n +version: \d+\n/);
    assert.match(text, /- file: bonjour\/Dockerfile\n +sha256: [0-9a-f]{64}\n/);
    assert.match(text, /by: (anonyme|anonymous)\n/);
    assert.equal(statusBar()?.accessibilityInformation?.label, words.statusBar.label(0, 0));
  });

  it('one achievement is chosen among those that files can prove', async () => {
    const { lists } = await attended([escape], () => run('cpin.verify'));
    const [offered = []] = lists;
    assert.ok(offered.includes(title));
    assert.ok(
      !offered.includes(
        said('Convaincre la gouvernance ou un sponsor', 'Convince the governance or a sponsor'),
      ),
    );
  });

  it('a level counts what passed, what did not and what is declared', async () => {
    const { messages } = await attended([], () => run('cpin.verifyLevel', 'experimentation'));
    assert.deepEqual(messages, [verify.summary(3, 0, 2)]);
    for (const id of ['hello-world', 'rootless', 'configuration']) {
      assert.ok(await exists(entryPath(`experimentation-${id}`)));
    }
  });

  it('everything records only what is proved', async () => {
    const { messages } = await attended([], () => run('cpin.verifyAll'));
    assert.match(
      messages[0] ?? '',
      language === 'fr' ? /^\d+ réalisations vérifiées, / : /^\d+ achievements verified, /,
    );
    assert.equal(await exists(entryPath('awareness-case')), false);
  });

  it('what fails says why and where, and opens the place', async () => {
    const dockerfile = (await read('bonjour/Dockerfile')) ?? '';
    await write('bonjour/Dockerfile', dockerfile.replace(/^USER .*$/gm, 'USER root'));
    try {
      const { messages } = await attended([press(verify.openPlace)], () => run('cpin.verify', achievement));
      assert.ok(messages[0]?.startsWith(verify.failed(title)), messages.join());
      await until('the place is open', () =>
        window.activeTextEditor?.document.uri.path.endsWith('bonjour/Dockerfile'),
      );
      const { document, selection } = window.activeTextEditor ?? assert.fail('nothing is open');
      assert.match(document.lineAt(selection.active.line).text, /^(USER|FROM)/);
      assert.equal(await exists(path), false);
    } finally {
      await write('bonjour/Dockerfile', dockerfile);
    }
  });

  it('what files cannot prove is offered to be declared', async () => {
    const { messages } = await attended([press(verify.declare), pick(words.declare.today)], () =>
      run('cpin.verify', 'awareness-sponsor'),
    );
    assert.equal(messages[0]?.includes(said('se déclare', 'is declared')), true);
    assert.ok(await exists(entryPath('awareness-sponsor')));
  });

  it('turns stale when the files go, and counts again when they come back', async () => {
    await attended([], () => run('cpin.verify', achievement));
    await until('it is verified', is('verified'));
    await workspace.fs.rename(at('bonjour/k8s'), at('vendor/k8s'));
    await until('it is stale', is('stale'));
    assert.equal(await isTicked(achievement), false);
    assert.match(await evidence(), new RegExp(words.evidence.stale));
    await workspace.fs.rename(at('vendor/k8s'), at('bonjour/k8s'));
    await until('it is verified again', is('verified'));
  });

  it('stays verified, and says so, when evidence changed and still proves it', async () => {
    await attended([], () => run('cpin.verify', achievement));
    await until('it is verified', is('verified'));
    const dockerfile = (await read('bonjour/Dockerfile')) ?? '';
    await write('bonjour/Dockerfile', `${dockerfile}# un commentaire de plus\n`);
    await until('the change is told', async () => (await label(achievement)).includes(words.tree.changed));
    assert.equal(await isTicked(achievement), true);
    await write('bonjour/Dockerfile', dockerfile);
  });

  it('a stale box verifies again when it is ticked', async () => {
    await attended([], () => run('cpin.verify', achievement));
    const text = (await read(path)) ?? '';
    const dockerfile = (await read('bonjour/Dockerfile')) ?? '';
    await write('bonjour/Dockerfile', dockerfile.replace(/^USER .*$/gm, 'USER root'));
    await until('it is stale', is('stale'));
    await write('bonjour/Dockerfile', dockerfile);
    await attended([], () => clickBox(achievement));
    await until('it is verified again', is('verified'));
    assert.notEqual(await read(path), '');
    assert.ok(text !== '');
  });

  it('shows what proves an achievement as a page', async () => {
    await attended([], () => run('cpin.verify', achievement));
    await run('cpin.showEvidence', achievement);
    await until('the page has the files', async () => (await evidence()).includes('bonjour/Dockerfile'));
    const page = await evidence();
    for (const heading of [words.evidence.verified, words.evidence.files, words.evidence.byHand]) {
      assert.ok(page.includes(heading), heading);
    }
  });

  it('unticking asks before it drops a verification', async () => {
    await attended([], () => run('cpin.verify', achievement));
    await until('it is verified', is('verified'));
    const text = await read(path);
    const { messages } = await attended([escape], () => clickBox(achievement));
    assert.deepEqual(messages, [
      `${words.undeclare.askVerified(title)}\n${words.undeclare.askVerifiedDetail}`,
    ]);
    assert.equal(await read(path), text);
    assert.equal(await isTicked(achievement), true);
    await attended([press(words.undeclare.remove)], () => clickBox(achievement));
    await until('it is to do', is('to-do'));
    assert.equal(await exists(path), false);
    await attended([], () => run('cpin.undoReset'));
    assert.equal(await read(path), text);
  });

  it('is told by an icon of its own', async () => {
    await attended([], () => run('cpin.verify', achievement));
    await until('it is verified', is('verified'));
    const { iconPath } = await item(achievement);
    assert.ok(iconPath instanceof ThemeIcon && iconPath.id === 'verified-filled');
  });
});

describe('going on', () => {
  before(openParcours);
  beforeEach(forgetProgress);
  after(forgetProgress);

  for (const [recorded, place] of [
    // Nobody read anything yet: the level begins with its opening.
    [[], 'awareness/opening'],
    [['awareness-case'], 'awareness/awareness-projects'],
    [
      ['awareness-case', 'awareness-projects', 'awareness-resources', 'awareness-sponsor'],
      'acculturation/opening',
    ],
  ] as const) {
    it(`after ${recorded.length} achievements leads to ${place}`, async () => {
      for (const id of recorded) {
        await write(entryPath(id), declaration);
        await until(`${id} is declared`, () => isTicked(id));
      }
      await attended([], () => run('cpin.continue'));
      assert.equal(walkthroughOpened(), place);
    });
  }
});
