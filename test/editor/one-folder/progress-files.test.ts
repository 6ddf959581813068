import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Uri, workspace, type Memento } from 'vscode';
import { folderEntryFiles, homelessEntryFiles } from '../../../src/editor/entry-files';
import { folder, remove } from '../support/parcours';
import { viewFolder } from '../../../src/editor/workspace-view';

const write = (path: string, bytes: Uint8Array): Thenable<void> =>
  workspace.fs.writeFile(Uri.joinPath(folder().uri, path), bytes);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('progress in a folder', () => {
  const files = folderEntryFiles(folder(), () => 'fr');
  const home = Uri.joinPath(folder().uri, '.cpin');

  before(() => remove('.cpin'));
  afterEach(() => remove('.cpin'));

  it('is empty where nobody asked for the parcours, and creates nothing', async () => {
    assert.equal((await files.readAll()).size, 0);
    await assert.rejects(async () => workspace.fs.stat(home));
  });

  it('is written with a README beside it, and leaves no draft behind', async () => {
    await files.update('awareness-case', () => 'schema: 1\n');
    assert.deepEqual([...(await files.readAll())], [['awareness-case', 'schema: 1\n']]);
    const names = (await workspace.fs.readDirectory(Uri.joinPath(home, 'achievements'))).map(
      ([name]) => name,
    );
    assert.deepEqual(names, ['awareness-case.yaml']);
    await workspace.fs.stat(Uri.joinPath(home, 'README.md'));
  });

  it('gives every edit the text as it is now, one after the other', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        files.update('awareness-case', (now = '') => `${now}${index},`),
      ),
    );
    const expected = Array.from({ length: 20 }, (_, index) => `${index},`).join('');
    assert.equal((await files.readAll()).get('awareness-case'), expected);
  });

  it('is never seen half written, nor gone, while it is written again', async () => {
    await files.update('awareness-case', () => 'schema: 1\n');
    const path = Uri.joinPath(home, 'achievements', 'awareness-case.yaml').fsPath;
    const seen = new Set<string>();
    let writing = true;
    const look = (): void => {
      try {
        seen.add(readFileSync(path, 'utf8').slice(0, 10));
      } catch {
        seen.add('gone');
      }
      if (writing) setImmediate(look);
    };
    look();
    try {
      for (let index = 0; index < 10; index += 1) {
        await files.update('awareness-case', () => `schema: 1\n# ${index}\n`);
      }
    } finally {
      writing = false;
    }
    assert.deepEqual([...seen], ['schema: 1\n']);
  });

  it('shows what is no text, and never gives it away as such', async () => {
    await write('.cpin/achievements/awareness-case.yaml', new Uint8Array([0xff, 0xfe, 0x00]));
    assert.deepEqual([...(await files.readAll())], [['awareness-case', undefined]]);
    await files.update('awareness-case', (now) => {
      assert.equal(now, '\u0000');
      return 'keep';
    });
  });

  it('fails, and changes nothing, where .cpin cannot be a folder', async () => {
    await write('.cpin', text('un fichier à nous'));
    await assert.rejects(files.update('awareness-case', () => 'schema: 1\n'));
    assert.equal(new TextDecoder().decode(await workspace.fs.readFile(home)), 'un fichier à nous');
  });

  it('leaves files of other names alone', async () => {
    await write('.cpin/achievements/Notes de réunion.txt', text('à nous'));
    assert.equal((await files.readAll()).size, 0);
  });
});

describe('progress without a folder', () => {
  it('lives in the editor’s storage', async () => {
    const stored = new Map<string, unknown>();
    const memento: unknown = {
      keys: () => [...stored.keys()],
      get: (key: string, otherwise: unknown) => stored.get(key) ?? otherwise,
      update: (key: string, value: unknown) => Promise.resolve(void stored.set(key, value)),
    };
    const files = homelessEntryFiles(memento as Memento);
    await files.update('a', () => 'schema: 1\n');
    await files.update('b', () => 'schema: 1\n');
    await files.update('a', () => undefined);
    assert.deepEqual([...(await files.readAll()).keys()], ['b']);
  });

  it('is stored again when a late echo of the editor undoes it', async () => {
    let stored: unknown = {};
    let echoes = 1;
    const memento: unknown = {
      keys: () => [],
      get: () => stored,
      update: (_key: string, value: unknown) => {
        const before = stored;
        stored = value;
        if (echoes-- > 0) setTimeout(() => (stored = before), 10);
        return Promise.resolve();
      },
    };
    const files = homelessEntryFiles(memento as Memento);
    await files.update('a', () => 'schema: 1\n');
    assert.deepEqual([...(await files.readAll()).keys()], ['a']);
  });
});

describe('the view of a folder', () => {
  it('lists what the team wrote, sorted, without foreign folders', async () => {
    await write('node_modules/x/deployment.yaml', text('kind: Deployment'));
    await write('k8s/deployment.yaml', text('kind: Deployment'));
    const view = await viewFolder(folder());
    assert.ok(view.paths.includes('k8s/deployment.yaml'));
    assert.ok(view.paths.every((path) => !path.startsWith('node_modules/')));
    assert.deepEqual(view.paths, [...view.paths].sort());
    assert.equal(await view.read('k8s/deployment.yaml'), 'kind: Deployment');
    assert.equal(await view.read('k8s/none.yaml'), undefined);
    await workspace.fs.delete(Uri.joinPath(folder().uri, 'k8s'), { recursive: true });
    await workspace.fs.delete(Uri.joinPath(folder().uri, 'node_modules'), { recursive: true });
  });
});
