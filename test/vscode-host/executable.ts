import { format } from 'node:util';
import { launchBrowser, openWindow } from './window';
import { startServer } from './server';

/** How long a whole run may take, in milliseconds. */
const patience = 10 * 60_000;

/** What `@vscode/test-electron` passes to the executable that it spawns (vscode-facts.md, 4.1). */
function readArguments(args: readonly string[]) {
  const values = (name: string): string[] =>
    args.filter((each) => each.startsWith(`--${name}=`)).map((each) => each.slice(name.length + 3));
  return {
    developmentPaths: values('extensionDevelopmentPath'),
    testsPath: values('extensionTestsPath')[0],
    open: args.find((each) => !each.startsWith('-')),
    language: values('locale')[0] === 'fr' ? ('fr' as const) : ('en' as const),
    // `@vscode/test-electron` always turns trust off, so a flag of ours turns it on again.
    workspaceTrust: args.includes('--workspace-trust'),
  };
}

/** Runs a compiled suite in the npm-delivered VS Code; the result is the exit code. */
async function main(): Promise<number> {
  const { developmentPaths, testsPath, open, language, workspaceTrust } = readArguments(
    process.argv.slice(2),
  );
  if (testsPath === undefined) throw new Error('No --extensionTestsPath was given: nothing to run.');
  const server = await startServer({ development: true, workspaceTrust });
  const browser = await launchBrowser();
  try {
    return await new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The suite did not end in time.')), patience);
      const exit = (code: number): void => {
        clearTimeout(timer);
        resolve(code);
      };
      void browser
        .newContext()
        .then((context) =>
          openWindow(context, server, {
            open,
            language,
            developmentPaths,
            testsPath,
            prepare: async (page) => {
              await page.exposeFunction('codeAutomationLog', (_type: string, parts: unknown[]) =>
                relay(parts),
              );
              await page.exposeFunction('codeAutomationExit', exit);
            },
          }),
        )
        .catch(reject);
    });
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Shows what the suite prints, and leaves out the workbench's own chatter. */
function relay(parts: readonly unknown[]): void {
  const text = format(...parts);
  const own =
    /%c|^\[|^(Resolv|Creating a socket|Error: Could not locate the bindings|getaddrinfo)| → \/|open-vsx|extensionHostProcess|Cannot find module '\.\.?\/build/;
  // By its first line: a failing test brings the editor's own files in its stack.
  if (!own.test(text.trimStart().split('\n', 1)[0] ?? '')) console.log(text);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
