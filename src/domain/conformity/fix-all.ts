import type { Finding, TextEdit } from './finding';

/** A text with edits applied; they are in order and apart from one another. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text: written } of edits) {
    pieces.push(text.slice(from, start), written);
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

/**
 * The edits of every fix of a file, in order. A fix whose edits would touch those of one before is left for the next
 * time: two fixes never write over each other.
 */
export function fixableIn(findings: readonly Finding[], path: string, text: string): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fix } of findings) {
    if (fix === undefined || fix.path !== path) continue;
    const edits = fix.edits(text);
    if (!edits.every((edit) => isApart(edit, taken))) continue;
    for (const edit of edits) taken.splice(indexFor(edit, taken), 0, edit);
  }
  return taken;
}

/** The edits of the fixes that need no thought. */
export function certainIn(findings: readonly Finding[], path: string, text: string): readonly TextEdit[] {
  return fixableIn(
    findings.filter(({ fix }) => fix?.certain === true),
    path,
    text,
  );
}

/** Two insertions at one place would depend on their order. */
function isApart({ start, end }: TextEdit, taken: readonly TextEdit[]): boolean {
  const index = indexFor({ start }, taken);
  const before = taken[index - 1];
  const after = taken[index];
  return (before === undefined || before.end < start) && (after === undefined || end < after.start);
}

/** Where an edit goes among others that are in order and apart: before the first that starts where it does, or later. */
function indexFor({ start }: Pick<TextEdit, 'start'>, taken: readonly TextEdit[]): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
