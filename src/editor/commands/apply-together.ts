import { Uri, workspace } from 'vscode';
import { scaffoldUpdateTexts } from '../../texts/scaffold-update';
import { language } from '../app';
import { HumanError } from '../human-error';
import { bytesOf, decode, encode, isFolder, isNotFound, pruneEmptyFolders, isSameBytes } from '../text-files';

type Before = ReadonlyMap<string, Uint8Array | undefined>;

/** What is to become of a file, by its path under a root; a text that is undefined is no file. */
export interface FileChange {
  readonly path: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * Changes files together: either all of them hold what they should afterwards, or all of them what they held before.
 * Written without the editor's own edits, whose undo would delete a file that was overwritten.
 *
 * @param copy where a copy of what they held is kept
 * @throws HumanError when a file is not as it was seen, or cannot be written
 */
export async function applyTogether(root: Uri, changes: readonly FileChange[], copy: Uri): Promise<void> {
  const words = scaffoldUpdateTexts[language()];
  const before = new Map<string, Uint8Array | undefined>();
  for (const { path, from } of changes) {
    const bytes = await bytesOf(Uri.joinPath(root, path));
    if ((bytes && decode(bytes)) !== from) throw new HumanError(words.changedMeanwhile(path));
    before.set(path, bytes);
  }
  const gone = changes.filter(({ from, to }) => from !== undefined && to === undefined);
  const written = changes.filter(({ from, to }) => to !== undefined && to !== from);
  const touched: string[] = [];
  try {
    for (const { path, to } of [...gone, ...written]) {
      touched.push(path);
      await put(Uri.joinPath(root, path), to === undefined ? undefined : encode(to));
    }
  } catch (error) {
    const half = await takeBack(root, touched, before);
    const why = sentence(error);
    throw new HumanError(
      half.length === 0 ? words.refused(why) : words.refusedHalfWay(why, half.join(', '), copy.fsPath),
    );
  }
  await pruneEmptyFolders(
    root,
    gone.map(({ path }) => path),
  );
}

/** Puts back what files held; gives those for which that failed. */
async function takeBack(root: Uri, touched: readonly string[], before: Before): Promise<readonly string[]> {
  const half: string[] = [];
  for (const path of touched) {
    const uri = Uri.joinPath(root, path);
    const was = before.get(path);
    try {
      if (!isSameBytes(await bytesOf(uri), was)) await put(uri, was);
    } catch {
      half.push(path);
    }
  }
  await pruneEmptyFolders(
    root,
    touched.filter((path) => before.get(path) === undefined),
  );
  return half;
}

function sentence(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(why) ? why : `${why}.`;
}

/** Gives a file these bytes, in place: its rights and links stay. Without bytes, it goes. */
async function put(uri: Uri, bytes: Uint8Array | undefined): Promise<void> {
  if (bytes !== undefined) return workspace.fs.writeFile(uri, bytes);
  if (await isFolder(uri)) return;
  try {
    await workspace.fs.delete(uri);
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}
