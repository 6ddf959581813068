import { ok, strictEqual } from 'node:assert';
import type { Finding } from '../../src/domain/conformity/finding';
import { applyEdits, certainIn, fixableIn } from '../../src/domain/conformity/fix-all';
import { lint } from '../../src/domain/conformity/lint';
import { conformityRules } from '../../src/domain/conformity/rules/registry';
import { situationSource } from '../../src/domain/conformity/situation-source';
import { readDocuments } from '../../src/domain/manifests/yaml-documents';

/** Where a text of these tests stands. */
export const path = 'app.yaml';
const judging = {
  rules: conformityRules,
  source: situationSource({ environment: 'prod', target: 'byoc' }),
};
/** The findings of a text in production, where the platform enforces. */
export const lintText = (text: string): readonly Finding[] => lint([{ path, text }], judging);

/** The findings of a text, once it is certain that each lies in it. */
export function placed(text: string): readonly Finding[] {
  const findings = lintText(text);
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  for (const { rule, place, message } of findings) {
    const { start, end, line } = place;
    ok(start >= 0 && start <= end && end <= text.length, `${rule}: ${start}-${end} of ${text.length}`);
    const lineStart = lineStarts[line - 1];
    ok(lineStart !== undefined && lineStart <= start, `${rule}: line ${line} starts after its place`);
    ok((lineStarts[line] ?? Infinity) > start, `${rule}: line ${line} ends before its place`);
    ok(!text.slice(start, end).includes('\n'), `${rule}: over several lines`);
    ok(message('fr') !== '' && message('en') !== '');
  }
  return findings;
}

/** Whether a text is read without a syntax error. */
export function isSound(text: string): boolean {
  return readDocuments(path, text).every(({ broken }) => broken === undefined);
}

/** More rounds than fixes touch one another at one place. */
const mostRounds = 15;

/** Applies fixes until nothing is left to fix, and sees to it that each round leaves a text that can be read. */
function mended(text: string, fixes: typeof fixableIn): string {
  let current = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const edits = fixes(placed(current), path, current);
    const next = applyEdits(current, edits);
    if (next === current) return current;
    ok(isSound(next), `a fix breaks the file:\n${current}\n-----\n${next}`);
    current = next;
  }
  throw new Error(`fixes do not come to an end:\n${current}`);
}

/** Fixes a text in every way: each fix alone, all of them until nothing is left, and those that need no thought. */
export function mendable(text: string): void {
  const findings = placed(text);
  if (!isSound(text)) {
    // What the parser recovered may be fixed too: inside the file, in order.
    for (const fixes of [fixableIn, certainIn]) fixes(findings, path, text);
    return;
  }
  for (const { rule, fix } of findings) {
    if (fix === undefined) continue;
    strictEqual(fix.path, path);
    const edits = fix.edits(text);
    let before = 0;
    for (const { start, end } of edits) {
      ok(start >= before && end >= start && end <= text.length, `${rule}: edits out of order`);
      before = end;
    }
    const next = applyEdits(text, edits);
    ok(isSound(next), `${rule} breaks the file:\n${text}\n-----\n${next}`);
  }
  const all = mended(text, fixableIn);
  strictEqual(mended(all, fixableIn), all, 'mending twice is mending once');
  mended(text, certainIn);
}
