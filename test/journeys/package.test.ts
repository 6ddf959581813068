import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { languages } from '../../src/domain/language';
import { root } from '../vscode-host/install';
import { walkthroughsIn } from './walkthroughs';

describe('the package', () => {
  let files: readonly string[];

  before(async () => {
    files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  });

  it('weighs less than 1 MB', () => {
    const { size } = statSync(join(root, 'parcours.vsix'));
    console.log(`      ${Math.round(size / 1000)} kB, ${files.length} files`);
    assert.ok(size < 1_000_000, `${size} bytes`);
  });

  it('has every lesson of the walkthroughs, in both languages, and the pictures in them', () => {
    const missing: string[] = [];
    for (const { steps } of languages.flatMap((language) => walkthroughsIn(language))) {
      for (const { media } of steps) {
        const lesson = readFileSync(join(root, media.markdown), 'utf8');
        const pictures = [...lesson.matchAll(/\]\(\.\.\/\.\.\/(media\/[^)]+)\)/g)].map(
          ([, path]) => path ?? '',
        );
        missing.push(...[media.markdown, ...pictures].filter((path) => !files.includes(path)));
      }
    }
    assert.deepEqual(missing, []);
  });

  it('has what it runs, its licence and its texts, and nothing of how it is made', () => {
    for (const file of [
      'dist/extension.js',
      'dist/parcours.js',
      'dist/conformity.js',
      'dist/programs.js',
      'dist/cpin.js',
      'dist/content.json',
      'LICENSE',
      'README.md',
    ]) {
      assert.ok(files.includes(file), file);
    }
    const strangers = files.filter((file) =>
      /^(src|test|out|bench|docs\/decisions|node_modules|\.)|\.map$/.test(file),
    );
    assert.deepEqual(strangers, []);
  });
});
