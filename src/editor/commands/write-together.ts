import { Uri, workspace, WorkspaceEdit } from 'vscode';
import { scaffoldingTexts } from '../../texts/scaffolding';
import { language } from '../app';
import { bytesOf, encode, pruneEmptyFolders } from '../text-files';

/** A file to write, by its path under a root. */
export interface FileToWrite {
  readonly path: string;
  readonly text: string;
  /** Whether it may take the place of a file that is there; otherwise that refuses the whole. */
  readonly overwrite: boolean;
}

type Before = ReadonlyMap<string, Uint8Array>;

/**
 * Writes files as one edit: either all of them are there afterwards, or the folder is as it was.
 *
 * @returns why nothing was written, or undefined when all of it was
 */
export async function writeTogether(root: Uri, files: readonly FileToWrite[]): Promise<string | undefined> {
  const { refused } = scaffoldingTexts[language()];
  const before = new Map<string, Uint8Array>();
  const edit = new WorkspaceEdit();
  for (const { path, text, overwrite } of files) {
    const uri = Uri.joinPath(root, path);
    const bytes = overwrite ? await bytesOf(uri) : undefined;
    if (bytes !== undefined) before.set(path, bytes);
    edit.createFile(uri, { contents: encode(text), overwrite });
  }
  try {
    await workspace.fs.createDirectory(root);
    if (await workspace.applyEdit(edit)) return undefined;
    await takeBack(root, files, before);
    return refused;
  } catch (error) {
    return `${refused} (${error instanceof Error ? error.message : String(error)})`;
  }
}

/** An edit that fails half-way leaves what it wrote: takes that away, and puts back what it replaced. */
async function takeBack(root: Uri, files: readonly FileToWrite[], before: Before): Promise<void> {
  const gone: string[] = [];
  for (const { path, text } of files) {
    const uri = Uri.joinPath(root, path);
    const now = await bytesOf(uri);
    if (now === undefined || !isSame(now, encode(text))) continue;
    const was = before.get(path);
    if (was === undefined) {
      await workspace.fs.delete(uri);
      gone.push(path);
    } else if (!isSame(now, was)) await workspace.fs.writeFile(uri, was);
  }
  await pruneEmptyFolders(root, gone);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
