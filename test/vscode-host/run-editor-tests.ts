import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { root } from './install';

/** How long to wait for the download of a desktop before the npm-delivered VS Code serves, in milliseconds. */
const patience = 8000;

/** VS Code desktop where it is given or can be had, else our own executable. */
async function chooseExecutable(): Promise<{ path: string; name: string }> {
  const given = process.env['VSCODE_EXECUTABLE'];
  if (given !== undefined) {
    if (!existsSync(given)) throw new Error(`VSCODE_EXECUTABLE names no file: ${given}`);
    return { path: given, name: `VS Code desktop (${given})` };
  }
  const own = { path: join(root, 'test', 'vscode-host', 'executable'), name: 'VS Code server from npm' };
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

async function main(): Promise<void> {
  const executable = await chooseExecutable();
  console.log(`Editor suites run in: ${executable.name}`);
  for (const language of ['fr', 'en']) {
    const workspace = mkdtempSync(join(tmpdir(), `cpin-suite-${language}-`));
    cpSync(join(root, 'test', 'fixtures', 'sample-workspace'), workspace, { recursive: true });
    try {
      console.log(`\nIn ${language}:`);
      await runTests({
        vscodeExecutablePath: executable.path,
        extensionDevelopmentPath: root,
        extensionTestsPath: join(root, 'out', 'test', 'editor', 'index.js'),
        extensionTestsEnv: { CPIN_TEST_LANGUAGE: language },
        launchArgs: [workspace, `--locale=${language}`],
      });
    } finally {
      rmSync(workspace, { recursive: true, force: true });
    }
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
