import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { root } from '../vscode-host/install';
import { startServer, type ServerOptions, type VsCodeServer } from '../vscode-host/server';
import { launchBrowser, openWindow, type WorkbenchWindow } from '../vscode-host/window';
import { Workbench } from '../vscode-host/workbench';

/** A person's editor for one journey: a server, a browser, a workspace of their own. */
export interface Journey {
  readonly workspace: string;
  /** Opens a window, or opens it again as after a restart. */
  open(given?: Opening): Promise<Workbench>;
  /** Closes the window; the next one finds what the editor stored. */
  close(): Promise<void>;
  /** The window that is open. */
  current(): Workbench | undefined;
  write(path: string, text: string): void;
  read(path: string): string;
  remove(path: string): void;
  has(path: string): boolean;
  end(): Promise<void>;
}

interface Opening {
  readonly language?: 'fr' | 'en';
  readonly folder?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
}

let extensionsFolder: string | undefined;

/** The package is installed by the first journey; the others find it there. */
function installed(): Pick<ServerOptions, 'extensionsFolder' | 'vsix'> {
  if (extensionsFolder !== undefined) return { extensionsFolder };
  const folder = mkdtempSync(join(tmpdir(), 'cpin-extensions-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  extensionsFolder = folder;
  return { extensionsFolder, vsix: [join(root, 'parcours.vsix')] };
}

/**
 * Starts an editor with the package installed, as users have it. Under the development driver the workbench would show
 * no message at all.
 */
export async function startJourney(given: Pick<ServerOptions, 'settings' | 'env'> = {}): Promise<Journey> {
  const workspace = mkdtempSync(join(tmpdir(), 'cpin-journey-'));
  cpSync(join(root, 'test', 'fixtures', 'sample-workspace'), workspace, { recursive: true });
  const dataFolder = mkdtempSync(join(tmpdir(), 'cpin-data-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  let server: VsCodeServer | undefined;
  let browser: Browser | undefined;
  let context: BrowserContext | undefined;
  let window: WorkbenchWindow | undefined;
  let workbench: Workbench | undefined;
  return {
    workspace,
    async open({ language = 'fr', folder = true, viewport } = {}) {
      await window?.close();
      server ??= await startServer({ development: false, dataFolder, ...given, ...installed() });
      browser ??= await launchBrowser();
      context ??= await browser.newContext();
      window = await openWindow(context, server, {
        open: folder ? workspace : undefined,
        language,
        ...(viewport === undefined ? {} : { viewport }),
      });
      workbench = new Workbench(window.page);
      await workbench.ready();
      return workbench;
    },
    async close() {
      await window?.close();
      window = undefined;
    },
    current: () => workbench,
    write: (path, text) => write(join(workspace, path), text),
    read: (path) => readFileSync(join(workspace, path), 'utf8'),
    remove: (path) => rmSync(join(workspace, path), { recursive: true, force: true }),
    has: (path) => existsSync(join(workspace, path)),
    async end() {
      await browser?.close();
      await server?.stop();
      rmSync(workspace, { recursive: true, force: true });
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Keeps a picture of the window in which a test failed. */
export async function pictureOfFailure(
  journey: Journey,
  test: { readonly state?: string | undefined; readonly title: string } | undefined,
): Promise<void> {
  if (test?.state !== 'failed') return;
  await journey.current()?.screenshot(`failed-${test.title.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 60)}`);
}
