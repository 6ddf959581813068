import { endOfLine, lineEndAt, lineStartOf } from '../../conformity/edit-layout';
import { addItem } from '../../conformity/edits';
import type { TextEdit } from '../../conformity/finding';
import type { Sequence } from '../../manifests/value';

/** Puts a text in a list of texts, before the item of an index or at the end; undefined where the form does not allow it. */
export function insertItem(
  text: string,
  sequence: Sequence,
  { index, item }: { readonly index: number; readonly item: string },
): TextEdit | undefined {
  const next = sequence.items[index];
  if (next === undefined) {
    const edit = addItem(text, sequence, item);
    return edit.text === '' ? undefined : edit;
  }
  const { start } = next.place;
  if (text[sequence.place.start] === '[') return { start, end: start, text: `${item}, ` };
  let line = lineStartOf(text, start);
  const dash = /^\s*-\s+$/.exec(text.slice(line, start))?.[0];
  if (dash === undefined) return undefined;
  // The comment above an item is the item's.
  while (line > sequence.place.start) {
    const above = lineStartOf(text, line - 1);
    if (above < sequence.place.start || !/^\s*#/.test(text.slice(above, endOfLine(text, above)))) break;
    line = above;
  }
  return { start: line, end: line, text: `${dash}${item}${lineEndAt(text, start)}` };
}

/**
 * Where a list would take a text so that the order of another list is kept: after the nearest one before it, or else
 * before the nearest one after it. What comes first in that order comes first of all.
 */
export function placeAmong(known: readonly string[], order: readonly string[], item: string): number {
  const rank = order.indexOf(item);
  if (rank === 0) return 0;
  const before = order.slice(0, rank).findLast((each) => known.includes(each));
  if (before !== undefined) return known.lastIndexOf(before) + 1;
  const after = order.slice(rank + 1).find((each) => known.includes(each));
  return after === undefined ? 0 : known.indexOf(after);
}
