import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpin } from './cpin';

const { env, stdout } = process;
// The bundle lies in a folder of the package: what ships with it is beside that folder.
const shipped = (path: string): string | undefined => {
  try {
    return readFileSync(join(__dirname, '..', path), 'utf8');
  } catch {
    // No such file: the caller says what is missing in its own words.
    return undefined;
  }
};
/** Does what the words after `cpin` ask for. */
function main(words: readonly string[]): number {
  const manifest = JSON.parse(shipped('package.json') ?? '{}') as { readonly version?: string };
  return cpin(words, env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '', {
    folder: process.cwd(),
    version: manifest.version ?? '0.0.0',
    colour: stdout.isTTY && env['NO_COLOR'] === undefined,
    shipped,
    input: () => readFileSync(0, 'utf8'),
    print: (text) => void stdout.write(text),
    complain: (text) => void process.stderr.write(`${text}\n`),
  });
}

// Required by the editor's bundles, this file only lends its modules. Told by its name: bundled, `module` is another one.
if (require.main?.filename === __filename) process.exitCode = main(process.argv.slice(2));
