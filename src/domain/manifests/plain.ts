/** A mapping read from YAML, of which nothing is known yet. */
export type Plain = Readonly<Record<string, unknown>>;
export type Path = readonly (string | number)[];

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is at a path; undefined as soon as a step leads nowhere. */
export function at(value: unknown, ...path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (Array.isArray(here) && typeof step === 'number') here = here[step] as unknown;
    else if (isPlain(here) && Object.hasOwn(here, step)) here = here[String(step)];
    else return undefined;
  }
  return here;
}

export function plainAt(value: unknown, ...path: Path): Plain {
  const found = at(value, ...path);
  return isPlain(found) ? found : {};
}

export function listAt(value: unknown, ...path: Path): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? (found as unknown[]) : [];
}

export function textAt(value: unknown, ...path: Path): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** The texts of a list, or the one text that stands for a list. */
export function textsAt(value: unknown, ...path: Path): readonly string[] {
  const found = at(value, ...path);
  const list: readonly unknown[] = Array.isArray(found) ? found : [found];
  return list.filter((each) => typeof each === 'string');
}

/** The folder of a path, without the last `/`; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path written relative to a folder; undefined when it leaves the root or is an address. */
export function resolvePath(folder: string, relative: string): string | undefined {
  if (relative.includes('://') || relative.startsWith('/')) return undefined;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
