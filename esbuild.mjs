// Builds the extension: a small entry that activates at once, and the parcours, loaded when first used.
import { execFileSync } from 'node:child_process';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  // A plain require: the host answers `vscode` there.
  supported: { 'dynamic-import': false },
  // The ES modules of our libraries shake better than their CommonJS twins.
  mainFields: ['module', 'main'],
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
};

/** Keeps the parcours and the rules out of the entry: each is a bundle of its own, required when first used. */
const lazyBundles = {
  name: 'lazy-bundles',
  setup(build) {
    build.onResolve({ filter: /\/editor\/(?:parcours|conformity\/conformity)\.js$/ }, ({ path }) => ({
      path: `./${path.slice(path.lastIndexOf('/') + 1)}`,
      external: true,
    }));
  },
};

const bundles = [
  { ...shared, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', plugins: [lazyBundles] },
  { ...shared, entryPoints: ['src/editor/parcours.ts'], outfile: 'dist/parcours.js' },
  {
    ...shared,
    entryPoints: ['src/editor/conformity/conformity.ts'],
    outfile: 'dist/conformity.js',
  },
  {
    ...shared,
    entryPoints: ['src/command-line/main.ts'],
    outfile: 'dist/cpin.js',
    banner: { js: '#!/usr/bin/env node' },
  },
];

await build({ ...shared, entryPoints: ['src/generate/main.ts'], outfile: 'out/generate.js', minify: false });
execFileSync(process.execPath, ['out/generate.js', 'content', 'dist/content.json'], { stdio: 'inherit' });

if (watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
}
