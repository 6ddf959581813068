import { isSet, type Entry, type Mapping } from '../manifests/value';
import { flowEnd, ownEntries } from './edit-layout';
import { addItem, addKeys, removeKey, type Lines } from './edits';
import type { TextEdit } from './finding';

/** Edits that a text tells: what a fix is made of. */
export type EditsOf = (text: string) => readonly TextEdit[];

/** Edits in the order of the text; insertions at one place become one, in the order given: the deeper ones first. */
export function inOrder(given: readonly TextEdit[]): readonly TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of [...given].sort((one, other) => one.start - other.start || one.end - other.end)) {
    const last = joined.at(-1);
    const both = last?.end === last?.start && edit.end === edit.start && last?.start === edit.start;
    if (last !== undefined && both) joined[joined.length - 1] = { ...last, text: last.text + edit.text };
    else joined.push(edit);
  }
  return joined;
}

/** The mapping under a key, where it is written in place: neither an alias nor supplied by another file. */
export function ownMapping(holder: Mapping, name: string): Mapping | undefined {
  const entry = ownEntry(holder, name);
  if (entry?.value.kind !== 'mapping') return undefined;
  const { place } = entry.value;
  return place.path === entry.key.path && place.start >= entry.key.end ? entry.value : undefined;
}

/** The entry of a key that is written in the mapping itself. */
export function ownEntry(mapping: Mapping, name: string): Entry | undefined {
  const entry = mapping.entries.get(name);
  return ownEntries(mapping).find((each) => each === entry);
}

/**
 * How several keys are removed from the mapping that a key holds, and that key with them when nothing else is left.
 * Undefined where one of them is not written there: an alias, a merge key or another file supplies it.
 */
export function removalOf(holder: Mapping, name: string, gone: readonly string[]): EditsOf | undefined {
  const mapping = ownMapping(holder, name);
  const entries = mapping === undefined ? [] : gone.flatMap((key) => ownEntry(mapping, key) ?? []);
  if (mapping === undefined || entries.length < gone.length) return undefined;
  if (mapping.entries.size === entries.length) return (text) => some(removeKey(text, holder, name));
  return (text) =>
    text[mapping.place.start] === '{'
      ? removeRuns(text, mapping, new Set(entries))
      : inOrder(gone.flatMap((key) => some(removeKey(text, mapping, key))));
}

/** Adds an item to the list under a key, or the list with it; undefined where what is there is no list of this file. */
export function listing(holder: Mapping, key: string, item: Lines): EditsOf | undefined {
  const entry = holder.entries.get(key);
  if (entry === undefined) return (text) => [addKeys(text, holder, { [key]: [item] })];
  const { value } = entry;
  if (!isSet(value) || value.kind !== 'sequence' || value.place.path !== holder.place.path) return undefined;
  return (text) => [addItem(text, value, item)];
}

function some(edit: TextEdit | undefined): readonly TextEdit[] {
  return edit === undefined ? [] : [edit];
}

/** Removes keys of a mapping between braces that keeps others, each with its comma. */
function removeRuns(text: string, mapping: Mapping, gone: ReadonlySet<Entry>): readonly TextEdit[] {
  const all = ownEntries(mapping);
  const lastKept = all.findLastIndex((entry) => !gone.has(entry));
  const { start: open, end } = mapping.place;
  const between = all.flatMap((entry, index) => {
    const next = all[index + 1];
    return index < lastKept && next !== undefined && gone.has(entry)
      ? [{ start: entry.key.start, end: next.key.start, text: '' }]
      : [];
  });
  const trailing = all[lastKept + 1];
  if (trailing === undefined) return between;
  const before = /,\s*$/.exec(text.slice(open, trailing.key.start))?.[0] ?? '';
  return [
    ...between,
    { start: trailing.key.start - before.length, end: flowEnd(text, open, end - 1), text: '' },
  ];
}
