import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { repository } from './shipped-scaffolds';

/** The name of the instance in `olderScaffold`. */
export const olderInstance = 'production-manifests-agenda';

/** A workspace as version 2 of `production-manifests` left it; see `test/fixtures/older-scaffold/README.md`. */
export function olderScaffold(): {
  /** The record and the base texts, by path under the open folder. */
  readonly records: ReadonlyMap<string, string>;
  /** What the scaffold gave, by path under the open folder. */
  readonly files: ReadonlyMap<string, string>;
} {
  const home = join(repository, 'test/fixtures/older-scaffold/cpin');
  const records = new Map<string, string>();
  const files = new Map<string, string>();
  const bases = `.cpin/scaffolds/base/${olderInstance}/`;
  for (const entry of readdirSync(home, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `.cpin/${relative(home, file).replaceAll('\\', '/')}`;
    const text = readFileSync(file, 'utf8');
    records.set(path, text);
    if (path.startsWith(bases)) files.set(path.slice(bases.length).replace(/\.base$/, ''), text);
  }
  return { records, files };
}
