import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of its own for a test that needs real files; `remove` it afterwards. */
export function temporaryFolder(files: readonly { readonly path: string; readonly text: string }[]): {
  readonly path: string;
  remove(): void;
} {
  const path = mkdtempSync(join(tmpdir(), 'parcours-'));
  for (const file of files) {
    const target = join(path, file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
