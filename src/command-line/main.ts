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
const version =
  (JSON.parse(shipped('package.json') ?? '{}') as { readonly version?: string }).version ?? '0.0.0';

process.exitCode = cpin(process.argv.slice(2), env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '', {
  folder: process.cwd(),
  version,
  colour: stdout.isTTY && env.NO_COLOR === undefined,
  shipped,
  input: () => readFileSync(0, 'utf8'),
  print: (text) => void stdout.write(text),
  complain: (text) => void process.stderr.write(`${text}\n`),
});
