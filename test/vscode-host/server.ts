import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureHost } from './install';

export interface ServerOptions {
  /** Off: the server behaves as installed, and ignores an extension under development. */
  readonly development: boolean;
  /** On: folders are not trusted until the person says so. Off unless given. */
  readonly workspaceTrust?: boolean;
  /** Packages to install first. */
  readonly vsix?: readonly string[];
  /** Where the server keeps its data; a temporary folder, removed at the end, unless given. */
  readonly dataFolder?: string;
  /** Where extensions are installed; inside the data folder unless given. */
  readonly extensionsFolder?: string;
  /** Settings of the machine, on top of those that keep the editor's own offers out of the way. */
  readonly settings?: object;
  readonly env?: NodeJS.ProcessEnv;
}

/** The editor without its welcome, its chat and its offers: what is left is the parcours. */
const calm = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
};

/** A VS Code server on the loopback address. */
export interface VsCodeServer {
  readonly port: number;
  readonly dataFolder: string;
  stop(): Promise<void>;
}

/** Starts a server; rejects with its output when it is not ready within a minute. */
export async function startServer(options: ServerOptions): Promise<VsCodeServer> {
  const { node, server } = ensureHost();
  const port = await freePort();
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'cpin-host-'));
  writeSettings(dataFolder, { ...calm, ...options.settings });
  const data = ['--server-data-dir', dataFolder, '--accept-server-license-terms', '--telemetry-level', 'off'];
  if (options.extensionsFolder !== undefined) data.push('--extensions-dir', options.extensionsFolder);
  for (const vsix of options.vsix ?? []) {
    execFileSync(node, [server, ...data, '--install-extension', vsix], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  }
  const child = spawn(
    node,
    [
      server,
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...(options.workspaceTrust === true ? [] : ['--disable-workspace-trust']),
      ...data,
      ...(options.development ? ['--enable-smoke-test-driver'] : []),
      // The server would replace the path by that of the login shell.
      ...(options.env?.['PATH'] === undefined ? [] : ['--force-disable-user-env']),
    ],
    { env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  try {
    await ready(child, port);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return {
    port,
    dataFolder,
    async stop() {
      await stop(child);
      if (options.dataFolder === undefined)
        rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function writeSettings(dataFolder: string, settings: object): void {
  const folder = join(dataFolder, 'data', 'Machine');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
}

function ready(child: ChildProcess, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string): void =>
      reject(new Error(`The VS Code server ${why}. Its output:\n${output}`));
    const timer = setTimeout(() => fail('was not ready within 60 s'), 60_000);
    const listen = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-20_000);
      if (!output.includes(`listening on ${port}`)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${String(code)}`);
    });
  });
}

/** Ends the server and the extension hosts that it started: they are one process group. */
function stop(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const kill = (signal: NodeJS.Signals): void => {
      try {
        process.kill(-pid, signal);
      } catch {
        // Gone already.
      }
    };
    const timer = setTimeout(() => kill('SIGKILL'), 5000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
