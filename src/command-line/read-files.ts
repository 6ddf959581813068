import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { isForeignFolder } from '../domain/manifests/foreign-folders';
import { baseNameOf } from '../domain/manifests/folder-path';

/** The files that a check was asked for, by path from the folder where it runs. */
export interface ReadFiles {
  readonly texts: ReadonlyMap<string, string>;
  readonly paths: readonly string[];
  /** The paths that lead nowhere. */
  readonly missing: readonly string[];
  /** The files that could not be read, with why. */
  readonly unreadable: readonly { readonly path: string; readonly why: string }[];
}

/** A text larger than this is generated, not written: 16 MiB. */
const largestText = 16 * 1024 * 1024;

/** Reads files and the folders below them, leaving out what no team writes. Links are not followed. */
export function readFiles(folder: string, asked: readonly string[]): ReadFiles {
  const texts = new Map<string, string>();
  const paths = new Set<string>();
  const missing: string[] = [];
  const unreadable: { path: string; why: string }[] = [];
  const read = (absolute: string): void => {
    const path = relative(folder, absolute).split(sep).join('/');
    paths.add(path);
    if (!isRead(path)) return;
    try {
      if (statSync(absolute).size > largestText) return;
      const text = readFileSync(absolute, 'utf8');
      if (!text.includes('\u0000')) texts.set(path, text);
    } catch (error) {
      unreadable.push({ path, why: error instanceof Error ? error.message : String(error) });
    }
  };
  for (const path of asked) {
    const absolute = resolve(folder, path);
    const stat = statSync(absolute, { throwIfNoEntry: false });
    if (stat === undefined) missing.push(path);
    else if (stat.isDirectory()) walk(absolute, read);
    else read(absolute);
  }
  return { texts, paths: [...paths].sort(), missing, unreadable };
}

function walk(folder: string, found: (path: string) => void): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isForeignFolder(entry.name)) walk(path, found);
    } else if (entry.isFile()) found(path);
  }
}

/** Pictures, archives and lock files are known by name only. */
function isRead(path: string): boolean {
  const name = baseNameOf(path);
  return !/\.(?:png|jpe?g|gif|ico|svg|webp|pdf|zip|gz|tgz|tar|jar|war|class|so|dll|exe|wasm|woff2?|ttf|mp4)$|^(?:package-lock\.json|pnpm-lock\.yaml|yarn\.lock)$/i.test(
    name,
  );
}
