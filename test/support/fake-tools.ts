import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Fake programs on the path: they print what was recorded, and are no proof that the real ones do. */
export interface FakeTools {
  readonly folder: string;
  remove(): void;
}

/**
 * Puts fake tools, and nothing else of the machine but Node, on the path of this process until they are removed.
 *
 * @param scripts the body of each in JavaScript; `args` are its arguments, `cwd` where it runs
 */
export function fakeTools(scripts: Readonly<Record<string, string>>): FakeTools {
  const folder = writeFakeTools(scripts);
  const before = process.env['PATH'];
  process.env['PATH'] = folder;
  return {
    folder,
    remove: () => {
      if (before === undefined) delete process.env['PATH'];
      else process.env['PATH'] = before;
      rmSync(folder, { recursive: true });
    },
  };
}

/** Writes fake tools into a new folder, which is given. */
export function writeFakeTools(scripts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cpin-fake-tools-'));
  for (const [name, script] of Object.entries(scripts)) {
    const file = join(folder, name);
    writeFileSync(
      file,
      `#!${process.execPath}\n// A fake ${name}.\nconst args = process.argv.slice(2), cwd = process.cwd();\n${script}\n`,
    );
    chmodSync(file, 0o755);
  }
  return folder;
}
