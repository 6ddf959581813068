import { FileType, Uri, workspace, type WorkspaceFolder } from 'vscode';
import type { WorkspaceView } from '../domain/checks/check';
import { isForeignFolder } from '../domain/manifests/foreign-folders';
import { listFolder, readText } from './text-files';

/** How many files a view lists at most; a repository with more is told so. */
const mostFiles = 20_000;
/** The largest file that is read, in bytes. */
const largestFile = 1024 * 1024;

/** The files of a folder as they are now, read through the editor so that any file system will do. */
export async function viewFolder(folder: WorkspaceFolder): Promise<WorkspaceView> {
  const paths: string[] = [];
  const pending: string[] = [''];
  while (pending.length > 0 && paths.length < mostFiles) {
    const parent = pending.shift() ?? '';
    for (const [name, type] of await listFolder(Uri.joinPath(folder.uri, parent))) {
      const path = parent === '' ? name : `${parent}/${name}`;
      // Links are not followed: they lead out of the folder, or round in circles.
      if ((type & FileType.SymbolicLink) !== 0) continue;
      if (type === FileType.Directory) {
        if (!isForeignFolder(name)) pending.push(path);
      } else if (type === FileType.File) paths.push(path);
    }
  }
  return { paths: paths.sort(), truncated: pending.length > 0, read: (path) => readSmall(folder, path) };
}

async function readSmall(folder: WorkspaceFolder, path: string): Promise<string | undefined> {
  const uri = Uri.joinPath(folder.uri, path);
  try {
    if ((await workspace.fs.stat(uri)).size > largestFile) return undefined;
    const file = await readText(uri);
    return file.kind === 'text' && !file.text.includes('\u0000') ? file.text : undefined;
  } catch {
    // Gone or forbidden between the listing and the reading: for a check, the file is not there.
    return undefined;
  }
}
