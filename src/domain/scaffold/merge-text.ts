import { diff3Merge, diffComm } from 'node-diff3';
import { withUnixLines } from './plan';

/** How the two sides of a conflict are called in a file, after `<<<<<<<` and `>>>>>>>`. */
export interface ConflictNames {
  readonly yours: string;
  readonly newer: string;
}

/** A merged text, and how many conflicts are marked in it. */
export interface MergedText {
  readonly text: string;
  readonly conflicts: number;
}

type Part =
  | { readonly kind: 'agreed'; readonly lines: readonly string[] }
  | { readonly kind: 'conflict'; readonly yours: readonly string[]; readonly newer: readonly string[] };

/** Conflicts with no more agreed lines than these between them are read more easily as one; Git does the same. */
const mostLinesBetween = 3;

/**
 * A team's text and the newer one of a scaffold as one text. What one side alone changed is taken; what both changed
 * otherwise is put between markers as Git writes them. No line that the team added is ever left out.
 *
 * Line ends are those of the team's text, and so is the missing one after the last line.
 *
 * @param base what both come from; undefined when nobody knows: then all that differs is a conflict
 */
export function mergeText(
  base: string | undefined,
  yours: string,
  newer: string,
  names: ConflictNames,
): MergedText {
  const end = lineEndOf(yours);
  const mine = split(yours, end);
  const theirs = split(withLineEnd(newer, end), end);
  const from = base === undefined ? undefined : split(withLineEnd(base, end), end);
  const parts =
    from === undefined ? compare(mine.lines, theirs.lines) : merge(from.lines, mine.lines, theirs.lines);
  const lines = parts.flatMap((part) => (part.kind === 'agreed' ? part.lines : marked(part, names)));
  const ended = from === undefined || mine.ended !== from.ended ? mine.ended : theirs.ended;
  const endsInConflict = parts.at(-1)?.kind === 'conflict';
  return {
    text: lines.join(end) + (lines.length > 0 && (ended || endsInConflict) ? end : ''),
    conflicts: parts.filter(({ kind }) => kind === 'conflict').length,
  };
}

/** A text with the line ends of another. */
export function withLineEndsOf(model: string, text: string): string {
  return withLineEnd(text, lineEndOf(model));
}

/** Whether a text still holds conflicts that an update marked, in whichever language. */
export function holdsConflicts(text: string, names: readonly ConflictNames[]): boolean {
  const starts = names.map(({ yours }) => `<<<<<<< ${yours}`);
  return withUnixLines(text)
    .split('\n')
    .some((line) => starts.includes(line));
}

function marked(
  { yours, newer }: Extract<Part, { kind: 'conflict' }>,
  names: ConflictNames,
): readonly string[] {
  return [`<<<<<<< ${names.yours}`, ...yours, '=======', ...newer, `>>>>>>> ${names.newer}`];
}

function merge(base: readonly string[], yours: readonly string[], newer: readonly string[]): readonly Part[] {
  const parts = diff3Merge(yours, base, newer).flatMap(({ ok, conflict }): readonly Part[] => {
    if (conflict !== undefined) return differences(conflict.a, conflict.b);
    return [{ kind: 'agreed', lines: ok ?? [] }];
  });
  return joined(parts);
}

function compare(yours: readonly string[], newer: readonly string[]): readonly Part[] {
  return joined(differences(yours, newer));
}

function differences(yours: readonly string[], newer: readonly string[]): readonly Part[] {
  return diffComm(yours, newer).map((part) =>
    part.common === undefined
      ? { kind: 'conflict', yours: part.buffer1, newer: part.buffer2 }
      : { kind: 'agreed', lines: part.common },
  );
}

/** Parts of one kind that follow each other as one, and conflicts that only a few lines part. */
function joined(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const before = result.at(-2);
    if (last?.kind === 'agreed' && part.kind === 'agreed') {
      result.splice(-1, 1, { kind: 'agreed', lines: [...last.lines, ...part.lines] });
    } else if (last?.kind === 'conflict' && part.kind === 'conflict') {
      result.splice(-1, 1, together(last, [], part));
    } else if (
      part.kind === 'conflict' &&
      before?.kind === 'conflict' &&
      last?.kind === 'agreed' &&
      last.lines.length <= mostLinesBetween
    ) {
      result.splice(-2, 2, together(before, last.lines, part));
    } else result.push(part);
  }
  return result;
}

function together(
  one: Extract<Part, { kind: 'conflict' }>,
  between: readonly string[],
  other: Extract<Part, { kind: 'conflict' }>,
): Part {
  return {
    kind: 'conflict',
    yours: [...one.yours, ...between, ...other.yours],
    newer: [...one.newer, ...between, ...other.newer],
  };
}

/** The lines of a text. What the team ended otherwise than the rest stays a difference, so that it is kept. */
function split(text: string, end: string): { readonly lines: readonly string[]; readonly ended: boolean } {
  if (text === '') return { lines: [], ended: false };
  const ended = text.endsWith(end);
  return { lines: (ended ? text.slice(0, -end.length) : text).split(end), ended };
}

function withLineEnd(text: string, end: string): string {
  return withUnixLines(text).replaceAll('\n', end);
}

function lineEndOf(text: string): '\n' | '\r\n' {
  const windows = text.split('\r\n').length - 1;
  const all = text.split('\n').length - 1;
  return windows > all - windows ? '\r\n' : '\n';
}
