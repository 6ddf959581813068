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
  /** The files that are too large to have been written by a person. */
  readonly large: readonly string[];
  /** The files and folders that could not be read, with why. */
  readonly unreadable: readonly { readonly path: string; readonly why: string }[];
}

/** A text larger than this is generated, not written: 16 MiB. */
const largestText = 16 * 1024 * 1024;

/** Reads files and the folders below them, leaving out what no team writes. Links are not followed. */
export function readFiles(folder: string, asked: readonly string[]): ReadFiles {
  const texts = new Map<string, string>();
  const paths = new Set<string>();
  const missing: string[] = [];
  const large: string[] = [];
  const unreadable: { path: string; why: string }[] = [];
  const fromFolder = (absolute: string): string => relative(folder, absolute).split(sep).join('/');
  const attempt = (absolute: string, act: () => void): void => {
    try {
      act();
    } catch (error) {
      unreadable.push({ path: fromFolder(absolute) || '.', why: whyOf(error) });
    }
  };
  const read = (absolute: string): void => {
    const path = fromFolder(absolute);
    paths.add(path);
    if (!isRead(path)) return;
    if (statSync(absolute).size > largestText) {
      large.push(path);
      return;
    }
    const text = readFileSync(absolute, 'utf8');
    if (!text.includes('\u0000')) texts.set(path, withoutMark(text));
  };
  const walk = (absolute: string): void => {
    for (const entry of readdirSync(absolute, { withFileTypes: true })) {
      const path = join(absolute, entry.name);
      if (entry.isDirectory() && !isForeignFolder(entry.name)) attempt(path, () => walk(path));
      else if (entry.isFile()) attempt(path, () => read(path));
    }
  };
  for (const path of asked) {
    const absolute = resolve(folder, path);
    attempt(absolute, () => {
      const stat = statSync(absolute, { throwIfNoEntry: false });
      if (stat === undefined) missing.push(path);
      else if (stat.isDirectory()) walk(absolute);
      else read(absolute);
    });
  }
  return { texts, paths: [...paths].sort(), missing, large, unreadable };
}

/** A text without its byte order mark: editors do not count it as a column. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** What the system says of a failure, without the call and the absolute path: `EACCES: permission denied`. */
export function whyOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, \w+(?: '.*')?$/, '');
}

/** Pictures, archives and lock files are known by name only. */
function isRead(path: string): boolean {
  const name = baseNameOf(path);
  return !/\.(?:png|jpe?g|gif|ico|svg|webp|pdf|zip|gz|tgz|tar|jar|war|class|so|dll|exe|wasm|woff2?|ttf|mp4)$|^(?:package-lock\.json|pnpm-lock\.yaml|yarn\.lock)$/i.test(
    name,
  );
}
