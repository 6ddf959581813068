import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { languagesOf, makeWorkspace, workspaceKinds, type WorkspaceKind } from './editor-workspaces';
import { ensureBrowser } from './browser';
import { ensureHost, root } from './install';

/** How long to wait for the download of a desktop before the npm-delivered VS Code serves, in milliseconds. */
const patience = 8000;
/** How many VS Codes run at a time. */
const atOnce = 2;

const ownExecutable = join(root, 'test', 'vscode-host', 'executable');

/** A VS Code to start: one for each kind of workspace and language. */
interface Start {
  readonly kind: WorkspaceKind;
  readonly language: 'fr' | 'en';
  readonly executable: string;
}

/** VS Code desktop where it is given or can be had, else our own executable. */
async function chooseExecutable(): Promise<{ path: string; name: string }> {
  const given = process.env['VSCODE_EXECUTABLE'];
  if (given !== undefined) {
    if (!existsSync(given)) throw new Error(`VSCODE_EXECUTABLE names no file: ${given}`);
    return { path: given, name: `VS Code desktop (${given})` };
  }
  const own = { path: ownExecutable, name: 'VS Code server from npm' };
  const canShowWindows = process.platform !== 'linux' || process.env['DISPLAY'] !== undefined;
  if (!canShowWindows) return { ...own, name: `${own.name} (no display for a desktop)` };
  try {
    const download = downloadAndUnzipVSCode({ reporter: new SilentReporter(), timeout: patience });
    return { path: await download, name: 'VS Code desktop (downloaded)' };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { ...own, name: `${own.name} (no desktop could be downloaded: ${why})` };
  }
}

/** Runs the suites of one kind of workspace in one language. */
async function runOne({ kind, language, executable }: Start): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), `cpin-suite-${kind}-`));
  const open = makeWorkspace(kind, home);
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'out', 'test', 'editor', 'index.js'),
      extensionTestsEnv: { CPIN_TEST_LANGUAGE: language, CPIN_TEST_WORKSPACE: kind },
      launchArgs: [
        ...(open === undefined ? [] : [open]),
        `--locale=${language}`,
        ...(kind === 'untrusted' ? ['--workspace-trust'] : []),
        `--user-data-dir=${join(home, 'user-data')}`,
      ],
    });
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs this program for one start, and gives what it printed. */
function runApart({ kind, language, executable }: Start): Promise<{ passed: boolean; output: string }> {
  const child = spawn(process.execPath, [__filename, kind, language, executable], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listen = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ passed: code === 0, output }));
  });
}

/** Runs all starts, a few at a time, and prints each as a whole. */
async function runAll(kinds: readonly WorkspaceKind[]): Promise<boolean> {
  const { path, name } = await chooseExecutable();
  console.log(`Editor suites run in: ${name}`);
  if (path === ownExecutable) {
    // Before they start side by side: the first would install what the second needs.
    ensureHost();
    ensureBrowser();
  }
  const waiting = kinds.flatMap((kind) =>
    languagesOf[kind].map((language): Start => ({ kind, language, executable: path })),
  );
  let passed = true;
  const work = async (): Promise<void> => {
    for (let start = waiting.shift(); start !== undefined; start = waiting.shift()) {
      const result = await runApart(start);
      console.log(`\n${start.kind}, in ${start.language}:\n${result.output}`);
      passed &&= result.passed;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return passed;
}

async function main([kind, language, executable]: readonly string[]): Promise<number> {
  const known = workspaceKinds.find((each) => each === kind);
  if (kind !== undefined && known === undefined) throw new Error(`No such kind of workspace: ${kind}`);
  if (known === undefined || executable === undefined) {
    return (await runAll(known === undefined ? workspaceKinds : [known])) ? 0 : 1;
  }
  await runOne({ kind: known, language: language === 'en' ? 'en' : 'fr', executable });
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
