import type { Node } from 'jsonc-parser';
import { lineStartOf } from '../../conformity/edit-layout';
import type { TextEdit } from '../../conformity/finding';
import { applyEdits } from '../../conformity/fix-all';
import { commaAfter, endOf, nameOf, readEntries, valueOf, type EntryList } from './entry-list';
import type { TakenBack } from './merged';

/** Takes a scaffold's entries out of the list that they joined, each as long as it says what the scaffold wrote. */
export function takeBackEntries(now: string, own: string, kind: EntryList): TakenBack {
  const brought = readEntries(own, kind)?.entries ?? [];
  const left: string[] = [];
  let text = now;
  for (const entry of brought) {
    const found = readEntries(text, kind)?.entries ?? [];
    const index = found.findIndex((each) => nameOf(each, kind) === nameOf(entry, kind));
    const mine = found[index];
    if (mine === undefined) continue;
    if (JSON.stringify(valueOf(mine)) === JSON.stringify(valueOf(entry))) {
      text = applyEdits(text, removal(text, mine, found[index - 1]));
    } else left.push(nameOf(entry, kind) ?? '');
  }
  const after = readEntries(text, kind);
  if (after === undefined) return { kind: 'text', text: now, left };
  return left.length === 0 && isBare(text, own, kind) ? { kind: 'whole' } : { kind: 'text', text, left };
}

/** Whether nothing is left but what the scaffold's own file has around its list. */
function isBare(text: string, own: string, kind: EntryList): boolean {
  const after = readEntries(text, kind);
  const brought = readEntries(own, kind);
  if (after === undefined || brought === undefined || after.entries.length > 0) return false;
  const bare = JSON.stringify({ ...(valueOf(brought.root) as object), [kind.list]: [] });
  return JSON.stringify(valueOf(after.root)) === bare && !/\/[/*]/.test(text);
}

/** Takes out an entry, with the blanks before it and one of the commas beside it; comments stay. */
function removal(text: string, entry: Node, before: Node | undefined): readonly TextEdit[] {
  const end = endOf(entry);
  const line = lineStartOf(text, entry.offset);
  const alone = /^[ \t]*$/.test(text.slice(line, entry.offset));
  const feed = alone && line > 0 ? (text[line - 2] === '\r' ? line - 2 : line - 1) : entry.offset;
  const next = commaAfter(text, end);
  if (next !== undefined) {
    const gap = /^\s*$/.test(text.slice(end, next)) ? [] : [{ start: next, end: next + 1, text: '' }];
    return [{ start: feed, end: gap.length === 0 ? next + 1 : end, text: '' }, ...gap];
  }
  const last = before === undefined ? undefined : commaAfter(text, endOf(before));
  const own = { start: feed, end, text: '' };
  if (last === undefined) return [own];
  return last + 1 >= feed ? [{ ...own, start: last }] : [{ start: last, end: last + 1, text: '' }, own];
}
