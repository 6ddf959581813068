import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { ensureBrowser } from './browser';
import type { VsCodeServer } from './server';

/** What a window opens. */
export interface WindowOptions {
  /** A folder or a `.code-workspace` file; undefined for an empty window. */
  readonly open?: string | undefined;
  /** The display language; no language pack is needed (vscode-facts.md, 2.5). */
  readonly language: 'fr' | 'en';
  readonly developmentPaths?: readonly string[];
  readonly testsPath?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Before the page loads: to expose functions. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** A window of the workbench in a headless browser. */
export interface WorkbenchWindow {
  readonly page: Page;
  close(): Promise<void>;
}

/** Starts the browser that windows live in. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = ensureBrowser();
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return chromium.launch({
    executablePath,
    args: [...args],
    env: { ...Object.fromEntries(inherited), ...env },
  });
}

/** The address that opens a window of a server. */
export function windowUrl(server: VsCodeServer, options: WindowOptions): string {
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const payload = [
    ...(options.developmentPaths ?? []).map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...(options.testsPath === undefined ? [] : [['extensionTestsPath', remote(options.testsPath)]]),
  ];
  const query = new URLSearchParams();
  if (options.open === undefined) query.set('ew', 'true');
  else query.set(options.open.endsWith('.code-workspace') ? 'workspace' : 'folder', options.open);
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${server.port}/?${query.toString()}`;
}

/** Opens a window; `context` keeps the browser's storage between windows of one journey. */
export async function openWindow(
  context: BrowserContext,
  server: VsCodeServer,
  options: WindowOptions,
): Promise<WorkbenchWindow> {
  const page = await context.newPage();
  await page.setViewportSize(options.viewport ?? { width: 1680, height: 1000 });
  await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.language)};`);
  await options.prepare?.(page);
  await page.goto(windowUrl(server, options));
  return {
    page,
    async close() {
      // In a browser the workbench stores what it knows every five seconds, when idle, and not when it is left: who
      // needs some of it afterwards waits for it (`Workbench.storedTab`).
      await page.waitForTimeout(500);
      await page.goto('about:blank');
      await page.close();
    },
  };
}
