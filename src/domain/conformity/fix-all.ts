import type { Finding, TextEdit } from './finding';

/** A text with edits applied; they are in order and apart from one another. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { start, end, text: written } of [...edits].reverse()) {
    result = result.slice(0, start) + written + result.slice(end);
  }
  return result;
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
    if (edits.every((edit) => taken.every((other) => apart(edit, other)))) taken.push(...edits);
  }
  return taken.sort((one, other) => one.start - other.start || one.end - other.end);
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
function apart(one: TextEdit, other: TextEdit): boolean {
  return one.end < other.start || other.end < one.start;
}
