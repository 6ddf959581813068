import type { Finding } from './finding';
import { nameOfRule } from './rule';

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

const comment = /#[ \t]*cpin:ignore(-file)?(?:[ \t]+([^\r\n]*))?/g;

/**
 * The suppressions of a text. At the end of a line, a comment covers that line; alone on its line, the line that
 * follows and what is indented below it; `cpin:ignore-file`, the whole file. Rules are separated by commas or spaces;
 * the reason follows `--`.
 */
export function suppressionsOf(text: string): readonly Suppression[] {
  if (!text.includes('cpin:ignore')) return [];
  const lines = text.split('\n');
  const found: Suppression[] = [];
  for (const match of text.matchAll(comment)) {
    const line = text.slice(0, match.index).split('\n').length;
    const [names = '', ...reasons] = (match[2] ?? '').split(/(?:^|[ \t])--(?:[ \t]|$)/);
    const rules = names.split(/[\s,]+/).filter((name) => name !== '');
    const alone = (lines[line - 1] ?? '').slice(0, columnOf(text, match.index)).trim() === '';
    const covered =
      match[1] !== undefined
        ? { from: 1, to: lines.length }
        : alone
          ? blockBelow(lines, line)
          : { from: line, to: line };
    found.push({
      rules: rules.map((name) => name.replace(/^cpin\//, '')),
      reason: reasons.join(' -- ').trim(),
      ...covered,
      line,
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    });
  }
  return found;
}

/** Whether a suppression holds for a finding of its file; without a reason it holds for none. */
export function suppresses(
  { rules, reason, from, to }: Suppression,
  { rule, place }: Pick<Finding, 'rule' | 'place'>,
): boolean {
  return reason !== '' && rules.includes(nameOfRule(rule)) && place.line >= from && place.line <= to;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The next line that says something, and those indented deeper below it. */
function blockBelow(lines: readonly string[], line: number): { from: number; to: number } {
  let first = line;
  while (first < lines.length && /^\s*(?:#.*)?$/.test(lines[first] ?? '')) first += 1;
  const indent = indentOf(lines[first] ?? '');
  let last = first;
  while (last + 1 < lines.length) {
    const next = lines[last + 1] ?? '';
    if (next.trim() !== '' && indentOf(next) <= indent) break;
    last += 1;
  }
  return { from: first + 1, to: last + 1 };
}

/** A list item's content starts after its dashes. */
function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}
