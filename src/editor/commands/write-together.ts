import { Uri, workspace, WorkspaceEdit } from 'vscode';
import { scaffoldingTexts } from '../../texts/scaffolding';
import { language } from '../app';
import { bytesOf, encode, pruneEmptyFolders, isSameBytes } from '../text-files';

/** A file to write, by its path under a root. */
export interface FileToWrite {
  readonly path: string;
  readonly text: string;
  /** Whether it may take the place of a file that is there; otherwise that refuses the whole. */
  readonly overwrite: boolean;
}

type Before = ReadonlyMap<string, Uint8Array>;

/**
 * Writes files together: either all of them are there afterwards, or the folder is as it was. New files are one edit;
 * those that are replaced are not part of it, since undoing it would delete them instead of giving back what they held.
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
    if (bytes === undefined) edit.createFile(uri, { contents: encode(text), overwrite });
    else before.set(path, bytes);
  }
  try {
    await workspace.fs.createDirectory(root);
    // The editor says no to an edit that is empty.
    if (before.size < files.length && !(await workspace.applyEdit(edit))) {
      await takeBack(root, files, before);
      return refused;
    }
    for (const { path, text } of files) {
      if (before.has(path)) await workspace.fs.writeFile(Uri.joinPath(root, path), encode(text));
    }
    return undefined;
  } catch (error) {
    await takeBack(root, files, before);
    return `${refused} (${error instanceof Error ? error.message : String(error)})`;
  }
}

/** A writing that fails half-way leaves what it wrote: takes that away, and puts back what it replaced. */
async function takeBack(root: Uri, files: readonly FileToWrite[], before: Before): Promise<void> {
  const gone: string[] = [];
  for (const { path, text } of files) {
    const uri = Uri.joinPath(root, path);
    const now = await bytesOf(uri);
    const was = before.get(path);
    if (was !== undefined) {
      if (!isSameBytes(now, was)) await workspace.fs.writeFile(uri, was);
    } else if (isSameBytes(now, encode(text))) {
      await workspace.fs.delete(uri);
      gone.push(path);
    }
  }
  await pruneEmptyFolders(root, gone);
}
