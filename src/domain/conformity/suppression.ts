import type { Finding } from './finding';
import { nameOfRule } from './rule';
import { placer } from './text-place';

/** A comment by which a team lives with a finding: `# cpin:ignore require-probes -- the job ends in seconds`. */
export interface Suppression {
  /** Names of rules, without `cpin/`. */
  readonly rules: readonly string[];
  /** Why; empty where none is given, and then it suppresses nothing. */
  readonly reason: string;
  /** The lines (from 1) that it covers, both included. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const comment = /#[ \t]*cpin:ignore(-file)?(?![\w-])(?:[ \t]+([^\r\n]*))?/g;

/** Whether a text may hold suppressions: a quick look, for most texts hold none. */
export function maySuppress(text: string): boolean {
  return text.includes('cpin:ignore');
}

/**
 * The suppressions of a text. At the end of a line, a comment covers that line; alone on its line, the line that
 * follows and what is indented below it; `cpin:ignore-file`, the whole file. Rules are separated by commas or spaces;
 * the reason follows `--`.
 */
export function suppressionsOf(text: string): readonly Suppression[] {
  if (!maySuppress(text)) return [];
  const lines = text.split('\n');
  const blocks = new Map<number, Lines>();
  const placeOf = placer({ path: '', text });
  return [...text.matchAll(comment)].map((match) => {
    const [all, wholeFile, words = ''] = match;
    const { line, start, end } = placeOf(match.index, match.index + all.trimEnd().length);
    const [names = '', ...reasons] = words.split(/(?:^|[ \t])--(?:[ \t]|$)/);
    const rules = names.split(/[\s,]+/).filter((name) => name !== '');
    const covered =
      wholeFile !== undefined
        ? { from: 1, to: lines.length }
        : /^[ \t]*#/.test(lines[line - 1] ?? '')
          ? blockBelow(lines, line, blocks)
          : { from: line, to: line };
    return {
      rules: rules.map((name) => name.replace(/^cpin\//, '')),
      reason: reasons.join(' -- ').trim(),
      ...covered,
      line,
      start,
      end,
    };
  });
}

/** Whether a suppression holds for a finding of its file; without a reason it holds for none. */
export function suppresses(
  { rules, reason, from, to }: Suppression,
  { rule, place }: Pick<Finding, 'rule' | 'place'>,
): boolean {
  return reason !== '' && rules.includes(nameOfRule(rule)) && place.line >= from && place.line <= to;
}

interface Lines {
  readonly from: number;
  readonly to: number;
}

/** The next line that says something, and those indented deeper below it; known ones are not looked for again. */
function blockBelow(lines: readonly string[], line: number, known: Map<number, Lines>): Lines {
  const found = known.get(line);
  if (found !== undefined) return found;
  let first = line;
  while (first < lines.length && /^\s*(?:#.*)?$/.test(lines[first] ?? '')) first += 1;
  const indent = indentOf(lines[first] ?? '');
  let last = first;
  while (last + 1 < lines.length) {
    const next = lines[last + 1] ?? '';
    if (next.trim() !== '' && indentOf(next) <= indent) break;
    last += 1;
  }
  const block = { from: first + 1, to: last + 1 };
  for (let passed = line; passed <= first; passed += 1) known.set(passed, block);
  return block;
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}
