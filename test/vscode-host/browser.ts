import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureHost, home } from './install';

/** A browser, and the environment that it starts in. */
export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
];

/**
 * The browser that `CPIN_BROWSER` names (a path, or `npm` for the one inside an npm package); else the system's; where
 * there is none and the machine is a Debian of which we are root, as in CI, Debian's; else npm's, whose fonts are few.
 *
 * @throws when `CPIN_BROWSER` names no file
 */
export function ensureBrowser(): Browser {
  const wanted = process.env['CPIN_BROWSER'];
  if (wanted === 'npm') return { ...npmBrowser(), args };
  if (wanted !== undefined && !existsSync(wanted)) throw new Error(`CPIN_BROWSER names no file: ${wanted}`);
  const find = (): string | undefined => wanted ?? systemBrowsers.find((path) => existsSync(path));
  const system = find() ?? (installDebianBrowser() ? find() : undefined);
  return system === undefined ? { ...npmBrowser(), args } : { executablePath: system, args, env: {} };
}

/** Installs Debian's Chromium where we may; whether it worked. */
function installDebianBrowser(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log('Installing Chromium from Debian’s packages: no browser was found on this machine …');
  const apt = (...parameters: string[]): void => {
    execFileSync('apt-get', ['-qq', ...parameters], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  };
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
    return true;
  } catch (error) {
    console.log(
      `It could not be installed (${String(error)}); the browser inside an npm package serves instead.`,
    );
    return false;
  }
}

/**
 * The browser inside `@sparticuz/chromium`. The package unpacks itself into the temporary folder, under a newer Node
 * than the project's, brings its libraries only where it believes to be on AWS Lambda, and looks for its fonts where
 * AWS has them: hence a folder of its own, the server's Node, and a list of fonts of ours.
 */
function npmBrowser(): Pick<Browser, 'executablePath' | 'env'> {
  const { node } = ensureHost();
  const folder = join(home, 'browser');
  if (!existsSync(folder)) {
    const unfinished = `${folder}-unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished);
    const entry = join(home, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js');
    const program = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)}); await chromium.executablePath();`;
    execFileSync(node, ['--input-type=module', '--eval', program], {
      env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    writeFileSync(join(unfinished, 'fonts', 'fonts.conf'), fontList(folder));
    renameSync(unfinished, folder);
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** Fontconfig's list of where fonts are: the browser's own, and those of the system when it has some. */
function fontList(folder: string): string {
  const places = [join(folder, 'fonts'), '/usr/share/fonts'].map((place) => `  <dir>${place}</dir>\n`);
  return (
    '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n' +
    `<fontconfig>\n${places.join('')}  <cachedir>${join(folder, 'fonts-cache')}</cachedir>\n</fontconfig>\n`
  );
}
