import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uri, workspace, type WorkspaceFolder } from 'vscode';
import {
  changeFolders,
  declaration,
  entryPath,
  forgetProgress,
  openParcours,
  run,
  until,
  words,
  scaffoldWords,
  said,
} from '../support/parcours';
import { attended, pick, press } from '../support/person';
import { ReadOnlyFiles } from '../support/read-only-files';
import { helloWorld, writeAll } from '../support/scaffolding';
import { clickBox, isTicked, view } from '../support/surface';

const achievement = 'awareness-case';
const here = pick(said('Dans le dossier ouvert', 'In the open folder'));

/** Opens a folder beside the others and follows it. */
async function follow(uri: Uri, name: string): Promise<void> {
  await changeFolders(workspace.workspaceFolders?.length ?? 0, 0, { uri, name });
  await until('it is offered', async () => {
    const { lists } = await attended([pick('api')], () => run('cpin.chooseFolder'));
    return lists[0]?.includes(name);
  });
  await attended([pick(name)], () => run('cpin.chooseFolder'));
  await until('it is shown', () => view().description === name);
}

async function leave(folders: readonly WorkspaceFolder[]): Promise<void> {
  await attended([pick('api')], () => run('cpin.chooseFolder'));
  await changeFolders(folders.length, (workspace.workspaceFolders?.length ?? 0) - folders.length);
}

/** What a person tries in a folder that cannot be written, and what they are told each time. */
function refusals(): void {
  const cannotWrite = (messages: readonly string[]): void => {
    assert.equal(messages.length, 1, messages.join(' | '));
    assert.ok(
      messages[0]?.startsWith(words.errors.cannotWrite(entryPath('x'), '').split('x')[0] ?? ''),
      messages[0],
    );
    assert.ok(messages[0]?.includes(said('Rien n’a été changé', 'Nothing was changed')), messages[0]);
  };

  it('shows the progress that is there', async () => {
    await until('it is shown', () => isTicked(achievement));
  });

  it('says that nothing was changed when something is declared', async () => {
    cannotWrite(
      (await attended([pick(words.declare.today)], () => run('cpin.declare', 'awareness-sponsor'))).messages,
    );
    assert.equal(await isTicked('awareness-sponsor'), false);
  });

  it('says so when a box is unticked, and it stays ticked', async () => {
    const { messages } = await attended([], async (seen) => {
      await clickBox(achievement);
      await until('it is told', () => seen.messages.length > 0);
    });
    cannotWrite(messages);
    assert.equal(await isTicked(achievement), true);
  });

  it('says so when all is reset', async () => {
    const { messages } = await attended([pick(words.pick.everything), press(words.reset.confirm)], () =>
      run('cpin.reset'),
    );
    cannotWrite(messages.slice(1));
    assert.equal(await isTicked(achievement), true);
  });

  it('says so when it proves something and cannot record it', async () => {
    cannotWrite((await attended([], () => run('cpin.verify', 'experimentation-rootless'))).messages);
    assert.equal(await isTicked('experimentation-rootless'), false);
  });
}

/** Files that prove that an application runs without root. */
const proof = {
  'README.md': '# Portail\n',
  Dockerfile: 'FROM docker.io/library/node:22.21.1-slim\nUSER 1001\nCMD ["node", "server.js"]\n',
  'k8s/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: portail
spec:
  selector:
    matchLabels: { app: portail }
  template:
    metadata:
      labels: { app: portail }
    spec:
      securityContext: { runAsNonRoot: true }
      containers:
        - name: portail
          image: ghcr.io/service/portail:1.4.2
`,
  [entryPath(achievement)]: declaration,
};

describe('a file system that is read-only', () => {
  const files = new ReadOnlyFiles(new Map(Object.entries(proof).map(([path, text]) => [`/${path}`, text])));
  let folders: readonly WorkspaceFolder[];
  let provider: { dispose(): void };

  before(async () => {
    folders = workspace.workspaceFolders ?? [];
    await openParcours();
    await forgetProgress();
    provider = workspace.registerFileSystemProvider('cpin-read-only', files, { isReadonly: true });
    await follow(Uri.parse('cpin-read-only:/'), 'lecture seule');
  });
  after(async () => {
    await leave(folders);
    provider.dispose();
  });

  refusals();

  it('is refused for a scaffold before anything is asked about the files', async () => {
    const { messages } = await attended([...helloWorld('bonjour'), here], () =>
      run('cpin.scaffold', 'hello-world'),
    );
    assert.deepEqual(messages, [scaffoldWords.readOnly('/')]);
  });

  it('was never written to', () => {
    assert.equal(files.attempts, 0);
  });
});

describe('a folder that is mounted read-only', () => {
  const home = mkdtempSync(join(tmpdir(), 'cpin-mounted-'));
  let folders: readonly WorkspaceFolder[];
  let mounted = false;

  before(async function () {
    for (const [path, text] of Object.entries(proof)) {
      mkdirSync(join(home, path, '..'), { recursive: true });
      writeFileSync(join(home, path), text);
    }
    mounted = mountReadOnly(home);
    if (!mounted) {
      console.log('      skipped: mounting a folder read-only takes root on Linux, and the right to mount');
      this.skip();
    }
    folders = workspace.workspaceFolders ?? [];
    await openParcours();
    await forgetProgress();
    await follow(Uri.file(home), 'monté');
  });
  after(async () => {
    if (mounted) {
      await leave(folders);
      execFileSync('umount', ['--lazy', home]);
    }
    rmSync(home, { recursive: true });
  });

  refusals();

  it('is told when a scaffold cannot be written, and nothing is left of it', async () => {
    const { messages } = await attended([...helloWorld('bonjour'), here, writeAll], () =>
      run('cpin.scaffold', 'hello-world'),
    );
    assert.ok(messages[0]?.startsWith(scaffoldWords.refused), messages.join());
    assert.deepEqual(readdirSync(home).sort(), ['.cpin', 'Dockerfile', 'README.md', 'k8s']);
    assert.deepEqual(readFileSync(join(home, entryPath(achievement)), 'utf8'), declaration);
  });
});

/** `chmod` does not stop root; a read-only mount does. Whether it could be made. */
function mountReadOnly(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' });
    execFileSync('mount', ['-o', 'remount,ro,bind', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
