import type { FileType } from 'vscode';
import { FileSystemError, Uri, workspace } from 'vscode';

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

/** The names in a folder; none when it does not exist. */
export async function listFolder(uri: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(uri);
  } catch (error) {
    if (isNotFound(error)) return [];
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
    await workspace.fs.rename(draft, uri, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(draft);
    throw error;
  }
}

export function isNotFound(error: unknown): boolean {
  return (
    error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}
