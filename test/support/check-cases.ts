import assert from 'node:assert/strict';
import { checks } from '../../src/domain/checks/registry';
import type { CheckId } from '../../src/domain/content';
import type { Said } from '../../src/texts/checks';
import { checksEn } from '../../src/texts/checks-en';
import { checksFr } from '../../src/texts/checks-fr';
import { memoryView } from './memory-view';
import { sample } from './sample-folder';

export type Files = Readonly<Record<string, string>>;
/** A reason that is expected; a place that is undefined must be absent. */
export type Place = readonly [path: string | undefined, line: number | undefined, said: Said];
export type Refused = readonly [CheckId, string, Files, ...Place[]];
export type Accepted = readonly [CheckId, string, Files];

export const base = 'base/deployment.yaml';
export const rest = 'base/rest.yaml';
export const prod = 'overlays/prod/kustomization.yaml';
export const ci = '.gitlab-ci-dso.yml';

/** The sample with one change; the text that is replaced must be there. */
export function changed(path: string, from: string, to: string, others: Files = {}): Files {
  const text = sample[path] ?? '';
  assert.ok(text.includes(from), `${path}: ${from}`);
  return { ...sample, [path]: text.replace(from, () => to), ...others };
}
export const without = (...paths: readonly string[]): Files =>
  Object.fromEntries(Object.entries(sample).filter(([path]) => !paths.some((each) => path.startsWith(each))));
export const object = (kind: string, spec: string, apiVersion = 'v1'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\n${spec}\n`;
export const docker = (text: string): Files => ({ Dockerfile: text });
export const patch = (text: string): string => `${sample[prod]}patches:\n${text}`;

export function itAccepts(cases: readonly Accepted[]): void {
  for (const [id, name, files] of cases) {
    it(`${id} accepts: ${name}`, async () => {
      const outcome = await checks[id].run(memoryView(files), checksEn);
      assert.equal(outcome.kind, 'passed', JSON.stringify(outcome));
    });
  }
}

/** Same places in both languages. */
export function itRefuses(cases: readonly Refused[]): void {
  for (const [id, name, files, ...places] of cases) {
    it(`${id} refuses: ${name}`, async () => {
      const outcome = await checks[id].run(memoryView(files), checksEn);
      const expected = places.map(([path, line, said]) => ({
        ...(path === undefined ? {} : { path, line }),
        ...said,
      }));
      assert.deepEqual(outcome, { kind: 'failed', reasons: expected });
      const french = await checks[id].run(memoryView(files), checksFr);
      assert.ok(french.kind === 'failed' && french.reasons.length === expected.length);
      for (const [index, reason] of french.reasons.entries()) {
        assert.equal(reason.line, expected[index]?.line);
        assert.notEqual(reason.message, expected[index]?.message);
      }
    });
  }
}
