import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateManifest } from '../domain/walkthrough/manifest';
import { generatedFiles } from './generated-files';
import { jsonSchemas } from './json-schemas';
import { readContent, WrongContent } from './read-content';

/** `generate`: writes what is made from the content. `content FILE`: writes the content as JSON, for the bundle. */
function main(root: string, [task, file]: readonly string[]): void {
  const content = readContent(root);
  if (task === 'content' && file !== undefined) {
    write(join(root, file), JSON.stringify(content));
    return;
  }
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  for (const [path, text] of generatedFiles(generateManifest(content), jsonSchemas(), read)) {
    write(join(root, path), text);
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

try {
  main(process.cwd(), process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongContent)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
