import assert from 'node:assert/strict';
import { commands, Uri, window, workspace, WorkspaceEdit, Position } from 'vscode';
import { shippedScaffold } from '../../support/shipped-scaffolds';
import {
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

const here = pick(said('Dans le dossier ouvert', 'In the open folder'));
const scaffold = () => run('cpin.scaffold', 'hello-world');
const undo = () => run('cpin.undoScaffold');
const pipeline = '.gitlab-ci-dso.yml';
const tasks = '.vscode/tasks.json';
const mine =
  '// À nous\n{\n    "version": "2.0.0",\n    "tasks": [\n        { "label": "mine" } // gardée\n    ]\n}\n';

async function clean(): Promise<void> {
  for (const path of [
    'bonjour',
    'api',
    'services',
    pipeline,
    '.vscode',
    'infra',
    'infra-observability',
    'docs',
  ]) {
    await remove(path);
  }
  await forgetProgress();
}

describe('a scaffold beside another', () => {
  before(async () => {
    await openParcours();
    await clean();
    await write(tasks, mine);
  });
  after(clean);

  let alone: string | undefined;

  it('adds to the files of the team, and keeps what they hold', async () => {
    const { lists } = await attended([...helloWorld('bonjour'), here, writeAll], scaffold);
    assert.ok(lists.at(-1)?.[0]?.endsWith(said(', en compléter 1', ', add to 1')), lists.at(-1)?.[0]);
    const text = (await read(tasks)) ?? '';
    assert.ok(text.startsWith(mine.slice(0, mine.indexOf(' // gardée'))), text);
    assert.ok(text.includes(', // gardée\n'), text);
    assert.ok(text.includes(`"label": "${said('Tester', 'Test')} bonjour"`), text);
    alone = await read(pipeline);
  });

  it('shows what it adds, and gives each component its jobs', async () => {
    const { lists } = await attended([...helloWorld('api'), here, writeAll], scaffold);
    assert.ok(lists.at(-1)?.[0]?.endsWith(said(', en compléter 3', ', add to 3')), lists.at(-1)?.[0]);
    const text = (await read(pipeline)) ?? '';
    for (const job of ['docker-build-bonjour', 'docker-build-api', 'unit-tests-api']) {
      assert.match(text, new RegExp(`^${job}:$`, 'm'));
    }
    assert.match(text, /sonar\.sources=bonjour,api$/m);
    assert.match((await read('api/k8s/ingress.yaml')) ?? '', /host: api\.localhost/);
  });

  it('has nothing to do when it is run again', async () => {
    const { messages } = await attended([...helloWorld('api'), here], scaffold);
    assert.deepEqual(messages, [words.nothingToDo]);
  });

  it('is taken out again, and leaves the files as they were', async () => {
    const { messages } = await attended([pick('hello-world-api'), press(words.undo)], undo);
    assert.ok(
      messages[0]?.includes(words.undoEdited([pipeline, '.vscode/launch.json', tasks].join(', '))),
      messages[0],
    );
    assert.equal(await read(pipeline), alone);
    assert.equal(await exists('api'), false);
  });

  it('leaves the entries that the team changed, and names them', async () => {
    const label = said('Tester bonjour', 'Test bonjour');
    await write(tasks, ((await read(tasks)) ?? '').replace('npm test', 'npm run mine'));
    const { messages } = await attended([pick('hello-world-bonjour'), press(words.undo)], undo);
    assert.ok(messages[0]?.includes(words.undoLeft(tasks, label)), messages[0]);
    const text = (await read(tasks)) ?? '';
    assert.ok(text.includes('npm run mine') && text.includes('// gardée'), text);
    assert.equal(await exists(pipeline), false);
  });
});

describe('a shared file that changes while a scaffold is being shown', () => {
  before(openParcours);
  afterEach(clean);

  it('is not written over', async () => {
    // Where VS Code runs in a browser, it saves by itself.
    await workspace.getConfiguration('files').update('autoSave', 'off', true);
    await write(tasks, mine);
    const uri = Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/'), tasks);
    await window.showTextDocument(uri);
    const edit = new WorkspaceEdit();
    edit.insert(uri, new Position(0, 0), '// pas encore enregistré\n');
    await workspace.applyEdit(edit);
    const { messages } = await attended([...helloWorld('bonjour'), here, writeAll], scaffold);
    assert.deepEqual(messages, [words.changedMeanwhile(tasks)]);
    assert.equal(await exists('bonjour'), false);
    // The preview came in front; left unsaved, the text would be saved over what the next test writes.
    await window.showTextDocument(uri);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    assert.ok(workspace.textDocuments.every(({ isDirty }) => !isDirty));
    assert.equal(await read(tasks), mine);
    await workspace.getConfiguration('files').update('autoSave', undefined, true);
  });

  it('stays a conflict when it cannot be read, and is the person’s to replace', async () => {
    await write(tasks, '{ "tasks": [ }\n');
    const acts = [here, pick(words.chooseConflicts), tick()];
    await attended([...helloWorld('bonjour'), ...acts], scaffold);
    assert.equal(await read(tasks), '{ "tasks": [ }\n');
    assert.ok(await exists('bonjour/Dockerfile'));
  });
});

describe('a scaffold of documents to fill in', () => {
  before(openParcours);
  after(clean);

  it('offers to fill in the first one, and verifies nothing yet', async () => {
    const { questions, title } = shippedScaffold('sponsor-documents').definition;
    const acts = [...questions.map(() => type()), here, writeAll, press(words.fillIn)];
    const { messages } = await attended(acts, () => run('cpin.scaffold', 'sponsor-documents'));
    assert.deepEqual(messages, [words.done(title[language], 2)]);
    await until('the marker is selected', () => {
      const editor = window.activeTextEditor;
      return Promise.resolve(editor?.document.getText(editor.selection).startsWith('[') === true);
    });
    const path = window.activeTextEditor?.document.uri.path ?? '';
    assert.ok(path.endsWith(said('/note-sponsor.md', '/sponsor-note.md')), path);
  });
});

describe('a scaffold for an application of several components', () => {
  const { questions } = shippedScaffold('production-manifests').definition;

  before(async () => {
    await openParcours();
    await write('services/web/Dockerfile', 'FROM node:22\nEXPOSE 3000\n');
    await write('services/web/package.json', '{ "name": "portail" }\n');
    await write('services/api/go.mod', 'module forge.example.org/equipe/api\n');
  });
  after(clean);

  it('asks which one, and is given up there', async () => {
    const { lists } = await attended([escape], () => run('cpin.scaffold', 'production-manifests'));
    assert.deepEqual(lists, [['services/api', 'services/web']]);
  });

  it('proposes what the component tells, its paths from the root of the repository', async () => {
    const acts = [pick('services/web'), ...questions.map(() => type()), here, writeAll];
    await attended(acts, () => run('cpin.scaffold', 'production-manifests'));
    const text = (await read(pipeline)) ?? '';
    assert.match(text, /WORKING_DIR: services\/web\n\s+DOCKERFILE: services\/web\/Dockerfile$/m);
    assert.match((await read('infra/portail/base/deployment.yaml')) ?? '', /containerPort: 3000/);
  });

  it('proposes the folder of the components for one more', async () => {
    await attended([...helloWorld('api2'), here, writeAll], scaffold);
    assert.ok(await exists('services/api2/Dockerfile'));
    assert.match((await read(pipeline)) ?? '', /^docker-build-portail:$[^]*^docker-build-api2:$/m);
  });
});
