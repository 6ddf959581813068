// Installs what the project needs and builds it. Only what Node has: it runs before anything is installed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Runs a program in the project's folder; throws when it fails. */
export function run(program, ...args) {
  execFileSync(program, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** Installs the packages when the lock file changed since the last time. */
export function installPackages() {
  const stamp = join(root, 'node_modules', '.cpin-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the packages…');
  run('npm', 'ci', '--no-audit', '--no-fund');
  writeFileSync(stamp, wanted);
}

/** Compiles the tests and bundles the extension. */
export function buildAll() {
  run('npm', 'run', '-s', 'types');
  run('npm', 'run', '-s', 'build');
}
