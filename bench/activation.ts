import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../test/vscode-host/install';
import { startServer } from '../test/vscode-host/server';
import { launchBrowser, openWindow } from '../test/vscode-host/window';
import { packageGenerated } from './support/generated-extension';
import { median } from './support/median';

/** How many windows are opened; each has an extension host of its own, which activates both extensions once. */
const starts = 10;
/** What activation may cost more than that of an empty extension, in milliseconds. */
const target = 10;
/** How long a window may take to give its measures, in milliseconds. */
const patience = 60_000;

const ours = 'cloud-pi-native.parcours';
const empty = 'cpin-bench.empty';

/** What the probe measured in one extension host, in milliseconds. */
interface Measure {
  /** From the call of `activate()` to its end, by extension. */
  readonly activation: Readonly<Record<string, number>>;
  /** The processor time of the host until it was at rest again, by extension. */
  readonly afterwards: Readonly<Record<string, number>>;
}

/**
 * A third extension, which activates the two others once the host is at rest, and writes down how long it took. Who goes first changes from one start to the next: the first one pays for what both use.
 */
const probe = `
const { extensions } = require('vscode');
const { performance } = require('node:perf_hooks');
const { readdirSync, renameSync, writeFileSync } = require('node:fs');
const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Waits until the host has been idle for a moment. */
async function rest() {
  for (;;) {
    const before = performance.eventLoopUtilization();
    await wait(400);
    const { active } = performance.eventLoopUtilization(before);
    if (active < 10) return;
  }
}

exports.activate = () => void measure();

async function measure() {
  const folder = process.env.CPIN_BENCH_RESULTS;
  const ids = ${JSON.stringify([ours, empty])};
  if (readdirSync(folder).length % 2 === 1) ids.reverse();
  const activation = {};
  const afterwards = {};
  await rest();
  for (const id of ids) {
    const extension = extensions.getExtension(id);
    if (extension === undefined) throw new Error(id + ' is not installed');
    if (extension.isActive) throw new Error(id + ' is active already: nothing to measure');
    const start = performance.now();
    await extension.activate();
    activation[id] = performance.now() - start;
    const before = process.cpuUsage();
    await rest();
    const { user, system } = process.cpuUsage(before);
    afterwards[id] = (user + system) / 1000;
  }
  writeFileSync(folder + '/../' + process.pid, JSON.stringify({ activation, afterwards }));
  renameSync(folder + '/../' + process.pid, folder + '/' + process.pid + '.json');
}
`;

async function measureStarts(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cpin-bench-'));
  const results = join(folder, 'results');
  mkdirSync(results);
  const generated = [
    { name: 'empty', activationEvents: [], code: 'exports.activate = () => undefined;\n' },
    { name: 'probe', activationEvents: ['onStartupFinished'], code: probe },
  ];
  const vsix = [join(root, 'parcours.vsix')];
  for (const extension of generated) vsix.push(await packageGenerated(folder, extension));
  const server = await startServer({ development: false, vsix, env: { CPIN_BENCH_RESULTS: results } });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const open = join(root, 'test', 'fixtures', 'sample-workspace');
    for (let start = 1; start <= starts; start += 1) {
      const { close } = await openWindow(context, server, { open, language: 'fr' });
      await measured(results, start);
      await close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  const files = readdirSync(results).map((file) => readFileSync(join(results, file), 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  return files.map((text) => JSON.parse(text) as Measure);
}

/** Waits until that many windows have given their measures. */
async function measured(results: string, number: number): Promise<void> {
  const end = performance.now() + patience;
  while (readdirSync(results).length < number) {
    if (performance.now() > end) {
      throw new Error(`Window ${number} gave no measure: see the probe in bench/activation.ts.`);
    }
    await wait(100);
  }
}

/** Two medians, their ratio and their difference, on one line. */
function compare(what: string, measures: readonly Readonly<Record<string, number>>[]): number {
  const of = (id: string): number => median(measures.map((measure) => measure[id] ?? Number.NaN));
  const [own, other] = [of(ours), of(empty)];
  console.log(
    `${what}: ${own.toFixed(2)} ms, empty extension ${other.toFixed(2)} ms, ` +
      `ratio ${(own / other).toFixed(1)}, difference ${(own - other).toFixed(2)} ms`,
  );
  return own - other;
}

async function main(): Promise<void> {
  const measures = await measureStarts();
  console.log(`Medians of ${measures.length} starts, both extensions installed in the same VS Code host:`);
  const difference = compare(
    'activation',
    measures.map(({ activation }) => activation),
  );
  compare(
    'processor time afterwards',
    measures.map(({ afterwards }) => afterwards),
  );
  if (!(difference <= target)) throw new Error(`Activation is more than ${target} ms above an empty one.`);
  console.log(`Within ${target} ms of an empty extension.`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
