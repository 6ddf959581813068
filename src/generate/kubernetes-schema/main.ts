import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableModules } from './table-modules';

/** Writes the tables of Kubernetes fields that ship, from the installed packages. */
async function main(root: string): Promise<void> {
  for (const [path, text] of await tableModules(root)) writeFileSync(join(root, path), text);
}

void main(process.cwd());
