import { FileSystemError, FileType, Uri, workspace, type FileStat } from 'vscode';

/** Bytes as UTF-8 text; undefined when they are not. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A file's text; undefined when it does not exist; rejects on any other failure. Not UTF-8: `'not-text'`. */
export async function readText(
  uri: Uri,
): Promise<{ kind: 'text'; text: string } | { kind: 'absent' } | { kind: 'not-text' }> {
  try {
    const text = decode(await workspace.fs.readFile(uri));
    return text === undefined ? { kind: 'not-text' } : { kind: 'text', text };
  } catch (error) {
    if (isNotFound(error)) return { kind: 'absent' };
    if (error instanceof FileSystemError && error.code === 'FileIsADirectory') return { kind: 'not-text' };
    throw error;
  }
}

/** What a file holds; undefined when it is not there, or is a folder. */
export async function bytesOf(uri: Uri): Promise<Uint8Array | undefined> {
  try {
    return (await isFolder(uri)) ? undefined : await workspace.fs.readFile(uri);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** The names in a folder; none when it does not exist. */
export async function listFolder(uri: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(uri);
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

/** Whether a folder is there now. */
export async function isFolder(uri: Uri): Promise<boolean> {
  const found = await stat(uri);
  return found !== undefined && (found.type & FileType.Directory) !== 0;
}

/** When a file or folder was last changed, in milliseconds since the epoch; undefined when it is not there. */
export async function dateOf(uri: Uri): Promise<number | undefined> {
  return (await stat(uri))?.mtime;
}

async function stat(uri: Uri): Promise<FileStat | undefined> {
  try {
    return await workspace.fs.stat(uri);
  } catch (error) {
    if (error instanceof FileSystemError) return undefined;
    throw error;
  }
}

/** Writes a text so that a reader sees the old one or the new one, never half of it. */
export async function writeAtomically(uri: Uri, text: string): Promise<void> {
  const folder = Uri.joinPath(uri, '..');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const draft = Uri.joinPath(folder, `.${name}.${crypto.randomUUID().slice(0, 8)}.tmp`);
  await workspace.fs.createDirectory(folder);
  await workspace.fs.writeFile(draft, encode(text));
  try {
    await replace(draft, uri);
  } catch (error) {
    await workspace.fs.delete(draft);
    throw error;
  }
}

/** Puts a file in the place of another. The editor's own `rename` deletes the other first: for a moment there is none. */
async function replace(draft: Uri, uri: Uri): Promise<void> {
  if (uri.scheme !== 'file') return workspace.fs.rename(draft, uri, { overwrite: true });
  const { rename } = await import('node:fs/promises');
  return rename(draft.fsPath, uri.fsPath);
}

export function isNotFound(error: unknown): boolean {
  return (
    error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}

/** Whether two files hold the same; undefined is no file. */
export function isSameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Removes the folders that files left empty, deepest first. */
export async function pruneEmptyFolders(root: Uri, paths: readonly string[]): Promise<void> {
  const folders = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1);
    for (let depth = parts.length; depth > 0; depth -= 1) folders.add(parts.slice(0, depth).join('/'));
  }
  const deepestFirst = [...folders].sort((a, b) => b.split('/').length - a.split('/').length);
  for (const folder of deepestFirst) {
    const uri = Uri.joinPath(root, folder);
    if ((await listFolder(uri)).length > 0) continue;
    try {
      await workspace.fs.delete(uri);
    } catch {
      // Gone already, or filled meanwhile: an empty folder left behind harms nobody.
    }
  }
}
