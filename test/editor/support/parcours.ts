import assert from 'node:assert/strict';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { commands, extensions, FileSystemError, Uri, workspace, type WorkspaceFolder } from 'vscode';
import type { commandIds } from '../../../src/editor/command-ids';
import { parcoursTexts } from '../../../src/texts/parcours';
import { scaffoldingTexts } from '../../../src/texts/scaffolding';
import { attended, pick } from './person';
import { extensionId, view } from './surface';

export const language = process.env['CPIN_TEST_LANGUAGE'] === 'fr' ? 'fr' : 'en';
export const words = parcoursTexts[language];
export const scaffoldWords = scaffoldingTexts[language];
/** A text in the language of the run. */
export const said = (french: string, english: string): string => (language === 'fr' ? french : english);

export type AnyCommandId = (typeof commandIds)[number];

/** Runs a command of ours as the palette, a menu or a link does. */
export function run(id: AnyCommandId, ...parameters: readonly unknown[]): Thenable<unknown> {
  return commands.executeCommand(id, ...parameters);
}

/** Waits until a condition holds. */
export async function until(what: string, condition: () => unknown, patience = 10_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > end) assert.fail(`not so within ${patience} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Activates the extension, waits until the tree is there, and signs as nobody. */
export async function openParcours(): Promise<void> {
  await extensions.getExtension(extensionId)?.activate();
  for (const each of workspace.workspaceFolders ?? []) await makeKnown(each);
  await attended([pick(words.identity.anonymous)], () => run('cpin.chooseIdentity'));
}

export function folder(index = 0): WorkspaceFolder {
  return workspace.workspaceFolders?.[index] ?? assert.fail(`no folder ${index}`);
}

export const at = (path: string, home: { readonly uri: Uri } = folder()): Uri => Uri.joinPath(home.uri, path);

/** Writes a file as Git and other windows do: beside it, then in its place. */
export async function write(
  path: string,
  text: string | Uint8Array,
  home: { readonly uri: Uri } = folder(),
): Promise<void> {
  const file = at(path, home).fsPath;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.draft`, text);
  await rename(`${file}.draft`, file);
}

/** A file's text; undefined when it is not there. */
export async function read(path: string, home = folder()): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(at(path, home)));
  } catch (error) {
    assert.ok(error instanceof FileSystemError, String(error));
    return undefined;
  }
}

export async function exists(path: string, home = folder()): Promise<boolean> {
  try {
    await workspace.fs.stat(at(path, home));
    return true;
  } catch {
    return false;
  }
}

export async function remove(path: string, home = folder()): Promise<void> {
  if (await exists(path, home)) await workspace.fs.delete(at(path, home), { recursive: true });
}

export const entryPath = (achievement: string): string => `.cpin/achievements/${achievement}.yaml`;

/** A declaration as a team mate would have written it. */
export const declaration = 'schema: 1\ndeclared:\n  at: 2025-03-03\n  by: Camille Martin\n';

/** Replaces folders of the workspace; the editor refuses while it is busy with an earlier change. */
export async function changeFolders(
  start: number,
  removed: number,
  ...added: readonly { readonly uri: Uri; readonly name?: string }[]
): Promise<void> {
  const number = (workspace.workspaceFolders?.length ?? 0) - removed + added.length;
  await until('the editor takes the change', () =>
    workspace.updateWorkspaceFolders(start, removed, ...added),
  );
  await until('the folders are changed', () => (workspace.workspaceFolders?.length ?? 0) === number);
}

/** Makes the folders of `.cpin/` one after the other, so that the editor's watcher gets to know them. */
async function makeKnown(home: WorkspaceFolder): Promise<void> {
  for (const path of ['.cpin', '.cpin/achievements']) {
    if (await exists(path, home)) continue;
    await workspace.fs.createDirectory(at(path, home));
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/**
 * Forgets the progress of the folders. The folders of `.cpin/` stay: the editor's watcher knows them, and loses sight of
 * what is made anew in an instant.
 */
export async function forgetProgress(): Promise<void> {
  for (const each of workspace.workspaceFolders ?? []) {
    await remove('.cpin/scaffolds', each);
    const home = at('.cpin/achievements', each);
    await workspace.fs.createDirectory(home);
    for (const [name] of await workspace.fs.readDirectory(home)) {
      await workspace.fs.delete(Uri.joinPath(home, name));
    }
  }
  await until('the tree shows no progress', () => view().badge === undefined);
}
