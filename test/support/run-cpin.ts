import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpin } from '../../src/command-line/cpin';
import { repository } from './shipped-scaffolds';
import { temporaryFolder } from './temporary-folder';

/** What a run of the command line left. */
export interface CpinRun {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
  /** The text of the file that `--output report` wrote. */
  readonly report: string | undefined;
}

export interface CpinWorld {
  readonly files?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly locale?: string;
  /** Changes the folder before the run. */
  readonly prepare?: (folder: string) => void;
}

/** Runs `cpin` in a folder of its own, without a process. */
export function runCpin(
  words: readonly string[],
  { files = {}, input = '', locale = 'en_GB', prepare }: CpinWorld = {},
): CpinRun {
  const folder = temporaryFolder(Object.entries(files).map(([path, text]) => ({ path, text })));
  const printed: string[] = [];
  const complained: string[] = [];
  const readOrNothing = (path: string): string | undefined => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      // The absence is what the caller asserts.
      return undefined;
    }
  };
  try {
    prepare?.(folder.path);
    const code = cpin(words, locale, {
      folder: folder.path,
      version: '1.2.3',
      colour: false,
      shipped: (path) => readOrNothing(join(repository, path)),
      input: () => input,
      print: (text) => printed.push(text),
      complain: (text) => complained.push(text),
    });
    const report = readOrNothing(join(folder.path, 'report'));
    return { code, printed: printed.join(''), complained: complained.join('\n'), report };
  } finally {
    folder.remove();
  }
}
