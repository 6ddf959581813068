import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { watchConformity } from './support/conformity-surface';
import { watchSurface } from './support/surface';

/** Runs, inside the extension host, every suite for the kind of workspace that is open: a folder for each kind. */
export function run(): Promise<void> {
  const kind = process.env['CPIN_TEST_WORKSPACE'];
  if (kind === undefined) return Promise.reject(new Error('CPIN_TEST_WORKSPACE names no kind of workspace.'));
  watchSurface();
  watchConformity();
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false });
  const folder = join(__dirname, kind);
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(join(folder, name));
  }
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed.`))));
  });
}
