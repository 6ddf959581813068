// Builds the extension: a small entry that activates at once, and the parcours, loaded when first used.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
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
    build.onResolve(
      { filter: /\/editor\/(?:parcours|conformity\/conformity|programs\/programs)\.js$/ },
      ({ path }) => ({
        path: `./${path.slice(path.lastIndexOf('/') + 1)}`,
        external: true,
      }),
    );
  },
};

/** The modules that the editor shares with the command line, by path from the root. */
const sharedModules = ['src/domain', 'src/texts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) =>
      relative('.', resolve(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    // What only the programs need stays in their own bundle: the command line knows nothing of it.
    .filter(
      (path) =>
        !/\/(?:local-cluster|cluster-tools|delivery-metrics|writing-delivery-metrics|programs)[./]/.test(
          path,
        ),
    ),
);

/**
 * The command line, which also lends its domain: run, it is `cpin`; required, it gives the modules to the editor's
 * bundles. So the domain ships once, and each file of the package stays small.
 */
const commandLine = {
  contents: [
    ...sharedModules.map((path, index) => `import * as m${index} from './${path}';`),
    `export const modules = { ${sharedModules.map((path, index) => `'${path}': m${index}`).join(', ')} };`,
    "import './src/command-line/main';",
  ].join('\n'),
  resolveDir: '.',
  sourcefile: 'cpin.ts',
  loader: 'ts',
};

/** Takes the domain and its texts from the command line's bundle, in place of a copy. */
const borrowedDomain = {
  name: 'borrowed-domain',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, namespace }) => {
      if (namespace !== 'file') return undefined;
      const file = relative('.', resolve(resolveDir, path)).split(sep).join('/').replace(/\.js$/, '');
      return sharedModules.includes(`${file}.ts`) ? { path: `${file}.ts`, namespace: 'borrowed' } : undefined;
    });
    build.onResolve({ filter: /^\.\/cpin\.js$/ }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /.*/, namespace: 'borrowed' }, ({ path }) => ({
      contents: `module.exports = require('./cpin.js').modules['${path}'];`,
    }));
  },
};

const bundles = [
  { ...shared, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', plugins: [lazyBundles] },
  {
    ...shared,
    entryPoints: ['src/editor/parcours.ts'],
    outfile: 'dist/parcours.js',
    plugins: [borrowedDomain],
  },
  {
    ...shared,
    entryPoints: ['src/editor/conformity/conformity.ts'],
    outfile: 'dist/conformity.js',
    plugins: [borrowedDomain],
  },
  {
    ...shared,
    entryPoints: ['src/editor/programs/programs.ts'],
    outfile: 'dist/programs.js',
    plugins: [borrowedDomain],
  },
  { ...shared, stdin: commandLine, outfile: 'dist/cpin.js', banner: { js: '#!/usr/bin/env node' } },
];

await build({ ...shared, entryPoints: ['src/generate/main.ts'], outfile: 'out/generate.js', minify: false });
execFileSync(process.execPath, ['out/generate.js', 'content', 'dist/content.json'], { stdio: 'inherit' });

if (watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
}
