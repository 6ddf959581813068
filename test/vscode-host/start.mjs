// `npm start`: a real VS Code with the extension, on a copy of the sample workspace.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll, installPackages, root, run } from './prepare.mjs';

const desktop = process.platform !== 'linux' || process.argv.includes('--desktop');
const check = process.argv.includes('--check');

installPackages();
buildAll();
const workspace = join(root, '.vscode-test', 'sample-workspace');
mkdirSync(workspace, { recursive: true });
cpSync(join(root, 'test', 'fixtures', 'sample-workspace'), workspace, { recursive: true });

if (desktop) startDesktop();
else await startInBrowser();

function startDesktop() {
  const code = process.env.VSCODE_EXECUTABLE ?? 'code';
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', workspace];
  const { error } = spawnSync(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error === undefined) return;
  console.error(
    `"${code}" could not be started. Install VS Code with its command "code", or set VSCODE_EXECUTABLE.`,
  );
  process.exitCode = 1;
}

async function startInBrowser() {
  const require = createRequire(import.meta.url);
  const { startServer } = require('../../out/test/vscode-host/server.js');
  const { windowUrl } = require('../../out/test/vscode-host/window.js');
  // The package, installed: under the development driver the workbench would show no message.
  run('npm', 'run', '-s', 'package');
  const server = await startServer({ development: false, vsix: [join(root, 'parcours.vsix')] });
  const url = windowUrl(server, { open: workspace, language: 'fr' });
  if (check) {
    await checkPage(require, server);
    return;
  }
  console.log(`\nVS Code with the extension is at\n\n  ${url}\n\nCtrl+C stops it.`);
  if (process.env.DISPLAY !== undefined) spawnSync('xdg-open', [url], { stdio: 'ignore' });
  const stop = () => void server.stop().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** Looks at the page as a person would, and ends. */
async function checkPage(require, server) {
  const { launchBrowser, openWindow } = require('../../out/test/vscode-host/window.js');
  const { Workbench } = require('../../out/test/vscode-host/workbench.js');
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const { page } = await openWindow(context, server, {
      open: workspace,
      language: 'fr',
    });
    const workbench = new Workbench(page);
    await workbench.ready();
    await workbench.openSidebar();
    await workbench.row('À suivre').first().waitFor();
    console.log('npm start works: the sidebar of the parcours shows what comes next.');
  } finally {
    await browser.close();
    await server.stop();
  }
}
