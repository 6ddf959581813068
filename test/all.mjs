// `npm test`: everything, from lint to journeys, on a machine that has nothing but Node, npm and the registries.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { buildAll, installPackages, root } from './vscode-host/prepare.mjs';

const suites = [
  'lint',
  'test:unit',
  'test:property',
  'test:stacks',
  'test:package',
  'test:editor',
  'test:journeys',
];
let passed = 0;
let failed = 0;
let skipped = 0;
const times = [];

installPackages();
buildAll();
for (const suite of suites) {
  console.log(`\n== ${suite}`);
  const start = performance.now();
  const { status, stdout } = spawnSync('npm', ['run', '-s', suite], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  process.stdout.write(stdout);
  times.push(`${suite} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  passed += sum(stdout, /(\d+) passing/g);
  skipped += sum(stdout, /(\d+) pending/g);
  const failures = sum(stdout, /(\d+) failing/g);
  failed += status === 0 ? failures : Math.max(failures, 1);
}
console.log(`\n${times.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

function sum(text, pattern) {
  return [...text.matchAll(pattern)].reduce((total, [, number]) => total + Number(number), 0);
}
