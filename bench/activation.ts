import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../test/vscode-host/install';

/** Makes an extension that does nothing. */
function emptyExtension(name: string): string {
  const folder = join(root, '.vscode-test', 'bench', name);
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name,
    publisher: 'bench',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    main: './main.js',
  };
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, activationEvents: ['onCommand:bench.none'] }),
  );
  writeFileSync(join(folder, 'main.js'), 'exports.activate = () => {};\n');
  return folder;
}

async function main(): Promise<void> {
  for (let round = 1; round <= 3; round += 1) {
    await runTests({
      vscodeExecutablePath:
        process.env['VSCODE_EXECUTABLE'] ?? join(root, 'test', 'vscode-host', 'executable'),
      extensionDevelopmentPath: [emptyExtension('warm-up'), emptyExtension('empty'), root],
      extensionTestsPath: join(root, 'out', 'bench', 'activation-suite.js'),
      launchArgs: [join(root, 'test', 'fixtures', 'sample-workspace')],
    });
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
