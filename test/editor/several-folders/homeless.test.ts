import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uri, workspace, type WorkspaceFolder } from 'vscode';
import {
  changeFolders,
  declaration,
  entryPath,
  exists,
  folder,
  forgetProgress,
  openParcours,
  read,
  run,
  until,
  words,
  write,
} from '../support/parcours';
import { attended, pick, press } from '../support/person';
import { isTicked, lines, view } from '../support/surface';

const { offer } = words;

/** Opens these folders in the place of those that are open. */
const open = (...folders: readonly { readonly uri: Uri; readonly name?: string }[]): Promise<void> =>
  changeFolders(0, workspace.workspaceFolders?.length ?? 0, ...folders);

/** Closes every folder, and waits until the sidebar shows what is kept in the editor: something, or nothing. */
async function close(): Promise<void> {
  if ((workspace.workspaceFolders?.length ?? 0) > 0) await open();
  await until(
    'no folder is shown',
    async () => view().message === words.tree.homeless || (await lines()).length === 0,
  );
}

describe('progress made without a folder', () => {
  let folders: readonly WorkspaceFolder[];
  let project: string;

  before(async () => {
    folders = workspace.workspaceFolders ?? [];
    await openParcours();
    await forgetProgress();
  });
  beforeEach(async () => {
    project = mkdtempSync(join(tmpdir(), 'cpin-project-'));
    await close();
    assert.deepEqual(await lines(), []);
    for (const id of ['awareness-case', 'awareness-projects']) {
      await attended([pick(words.declare.today)], () => run('cpin.declare', id));
    }
    await until('it is kept in the editor', () => view().message === words.tree.homeless);
  });
  afterEach(async () => {
    await close();
    if ((await lines()).length > 0) {
      await attended([pick(words.pick.everything), press(words.reset.confirm)], () => run('cpin.reset'));
    }
    rmSync(project, { recursive: true });
  });
  after(async () => {
    await open(...folders);
    await forgetProgress();
  });

  const openProject = () => open({ uri: Uri.file(project), name: 'projet' });

  it('is offered to the first folder that is opened, and moves there', async () => {
    const { messages } = await attended([press(offer.take)], async (seen) => {
      await openProject();
      await until('it is told', () => seen.messages.length === 2);
    });
    assert.deepEqual(messages, [offer.homeless(2, 'projet'), offer.taken(2, 0)]);
    assert.equal(await isTicked('awareness-case'), true);
    for (const id of ['awareness-case', 'awareness-projects']) assert.ok(await exists(entryPath(id)));
    assert.ok(await exists('.cpin/README.md'));
    assert.equal(view().message, '');
    await close();
    assert.deepEqual(await lines(), []);
  });

  it('stays in the editor when it is not wanted, and is not offered again', async () => {
    const { messages } = await attended([press(offer.later)], openProject);
    assert.deepEqual(messages, [offer.homeless(2, 'projet')]);
    assert.equal(await exists('.cpin'), false);
    await close();
    await until('it is shown without a folder', () => isTicked('awareness-case'));
    const again = await attended([], async () => {
      await openProject();
      await until('the folder is shown', () => view().message === '');
      // Whatever would be offered is offered before this is written.
      await attended([pick(words.declare.today)], () => run('cpin.declare', 'awareness-sponsor'));
    });
    assert.deepEqual(again.messages, []);
  });

  it('never replaces what the folder has, and is not lost either', async () => {
    // More than what was offered before, so that it is offered again.
    await attended([pick(words.declare.today)], () => run('cpin.declare', 'acculturation-read'));
    const home = { uri: Uri.file(project) };
    await write(entryPath('awareness-case'), declaration, home);
    const { messages } = await attended([press(offer.take)], async (seen) => {
      await openProject();
      await until('it is told', () => seen.messages.length === 2);
    });
    assert.ok(await exists(entryPath('awareness-projects')));
    assert.equal(messages[1], offer.taken(2, 1));
    assert.equal(await read(entryPath('awareness-case'), folder(0)), declaration);
    await close();
    await until('it is still in the editor', () => isTicked('awareness-case'));
    assert.equal(await isTicked('awareness-projects'), false);
  });
});
