import { ok } from 'node:assert';
import type { Finding } from '../../src/domain/conformity/finding';
import { fixableIn } from '../../src/domain/conformity/fix-all';
import { path, placed } from '../support/mended-manifest';
import { rest, workload } from '../support/sample-manifests';

describe('the rules on hostile and huge texts', function () {
  // A busy machine may take minutes for what costs the processor seconds.
  this.timeout(900_000);

  // Mocha lifts this limit: the parser's errors would then each record thousands of frames.
  const limit = Error.stackTraceLimit;
  before(() => {
    Error.stackTraceLimit = 10;
  });
  after(() => {
    Error.stackTraceLimit = limit;
  });

  /** The findings of a text, once it is certain that they cost less than some seconds of the processor. */
  const inTime = (text: string, seconds: number): readonly Finding[] => {
    const start = process.cpuUsage();
    const findings = placed(text);
    fixableIn(findings, path, text);
    const { user, system } = process.cpuUsage(start);
    const spent = (user + system) / 1e6;
    ok(spent < seconds, `${spent.toFixed(1)} s`);
    return findings;
  };

  it('survive anchors that explode', () => {
    const lines = ['a: &a {name: x, image: x}'];
    for (let index = 0; index < 20; index += 1) {
      const last = String.fromCharCode(97 + index);
      const name = String.fromCharCode(98 + index);
      lines.push(`${name}: &${name} [${Array.from({ length: 8 }, () => `*${last}`).join(', ')}]`);
    }
    inTime(`apiVersion: v1\nkind: List\n${lines.join('\n')}\nitems: *u\n`, 10);
    inTime(`apiVersion: v1\nkind: Pod\n${lines.join('\n')}\nspec: {containers: *e}\n`, 10);
    inTime('apiVersion: v1\nkind: Pod\nspec: &s {containers: [*s, {name: a, <<: *s}]}\n', 10);
  });

  it('survive deep nesting', () => {
    for (const depth of [100, 1500, 20_000]) {
      inTime(`apiVersion: v1\nkind: Pod\nspec: ${'['.repeat(depth)}`, 20);
      inTime(`apiVersion: v1\nkind: Pod\nspec: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}\n`, 20);
      const block = Array.from({ length: Math.min(depth, 1500) }, (_, at) => `${' '.repeat(at)}a:\n`);
      inTime(`apiVersion: v1\nkind: Pod\nspec:\n ${block.join(' ')}`, 20);
    }
  });

  it('survive long lines and many comments', () => {
    inTime(`apiVersion: v1\nkind: Pod\nmetadata: {name: ${'a'.repeat(2_000_000)}}\n`, 20);
    inTime(`${workload}${'# cpin:ignore require-probes -- tests\n'.repeat(4_000)}`, 20);
    inTime(`kind: Pod\napiVersion: v1\n${' '.repeat(500_000)}\n${'{{'.repeat(3)}\n`, 20);
    inTime(
      `apiVersion: v1\nkind: Pod\na: ${"'".repeat(400_000)}\nspec: {containers: [{name: "${'"'.repeat(9)}]}\n`,
      20,
    );
  });

  it('survive a stream of ten megabytes', () => {
    const one = `---\n${workload}---\n${rest}`;
    const text = one.repeat(Math.ceil(10_000_000 / one.length));
    ok(inTime(text, 120).length > 10_000);
  });

  it('survive one document of four megabytes', () => {
    const item = `  - ${workload.slice(workload.indexOf('apiVersion'), workload.indexOf('---')).replaceAll('\n', '\n    ')}\n`;
    const text = `apiVersion: v1\nkind: List\nitems:\n${item.repeat(Math.ceil(4_000_000 / item.length))}`;
    ok(inTime(text, 120).length > 10_000);
  });

  it('survive an object of many keys and containers', () => {
    const labels = Array.from({ length: 20_000 }, (_, index) => `    l${index}: v\n`).join('');
    const containers = Array.from(
      { length: 5_000 },
      (_, index) => `    - name: c${index}\n      image: i\n`,
    ).join('');
    inTime(
      `apiVersion: v1\nkind: Pod\nmetadata:\n  name: many\n  labels:\n${labels}spec:\n  containers:\n${containers}`,
      60,
    );
  });
});
