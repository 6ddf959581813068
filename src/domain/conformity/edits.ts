import type { Entry, Mapping, Scalar, Sequence, Value } from '../manifests/value';
import {
  columnOf,
  contentEnd,
  flowEnd,
  indentOf,
  indentsDashes,
  isExplicit,
  isInFlow,
  keptScalar,
  lineEndAt,
  lineStartOf,
  ownEntries,
} from './edit-layout';
import type { TextEdit } from './finding';

/** A tree of keys to write: a scalar is written as it is given, quotes included. */
export interface Lines {
  readonly [key: string]: Written;
}
/** What is written under a key. */
export type Written = string | Lines | readonly (string | Lines)[];

/** Puts another text in place of a scalar, written as it is given. */
export function replaceScalar(scalar: Scalar, text: string): TextEdit {
  return { start: scalar.place.start, end: scalar.place.end, text };
}

/** Whether a scalar is written where it says, on one line, with or without quotes: what an overlay composed is not. */
export function isWritten({ value, place, block }: Scalar): boolean {
  const length = String(value).length;
  return !block && (place.end - place.start === length || place.end - place.start === length + 2);
}

/** Changes a part of a scalar's text, from one offset of its value to another; nothing where it is written otherwise. */
export function replaceInside(
  text: string,
  scalar: Scalar,
  part: { readonly from: number; readonly to: number; readonly text: string },
): readonly TextEdit[] {
  const { start, end } = scalar.place;
  const raw = text.slice(start, end);
  const value = String(scalar.value);
  const quote = raw === value ? 0 : raw === `"${value}"` || raw === `'${value}'` ? 1 : undefined;
  if (quote === undefined) return [];
  return [{ start: start + quote + part.from, end: start + quote + part.to, text: part.text }];
}

/** Edits in order; of two that touch, as an alias makes them, the first one. */
export function sortedEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  return sorted.filter((edit, index) => {
    const before = sorted[index - 1];
    return before === undefined || edit.start > before.end;
  });
}

/** Gives a key another name. */
export function renameKey(entry: Entry, name: string): TextEdit {
  return { start: entry.key.start, end: entry.key.end, text: name };
}

/**
 * Adds keys at the end of a mapping, in its own style: `{a: b}` stays on its line, a block gets lines with the indent of
 * its keys and the line ends of the file. The mapping must be written in this text, with at least one key if it is a block;
 * where that cannot be done (`[a: b]`), the edit changes nothing.
 */
export function addKeys(text: string, mapping: Mapping, keys: Lines): TextEdit {
  const { start, end } = mapping.place;
  if (text[start] === '{') return addToFlow(text, mapping, (json) => flowPairs(keys, json));
  const own = ownEntries(mapping);
  const [first] = own;
  if (first === undefined || isInFlow(text, mapping) || isExplicit(text, first)) return nothingAt(start);
  const indent = ' '.repeat(columnOf(text, first.key.start));
  const lines = blockLines(keys, indent, styleOf(text));
  return appended(text, mapping, {
    from: first.key.start,
    to: end,
    last: own.map(({ value }) => value),
    lines,
  });
}

/** Adds an item at the end of a sequence, in its own style. */
export function addItem(text: string, sequence: Sequence, item: string | Lines): TextEdit {
  const { start, end } = sequence.place;
  if (text[start] === '[') {
    return addToFlow(text, sequence, (json) =>
      typeof item === 'string' ? flowText(item, json) : `{${flowPairs(item, json)}}`,
    );
  }
  if (text[start] !== '-' || isInFlow(text, sequence)) return nothingAt(start);
  const lines = itemLines(item, ' '.repeat(columnOf(text, start)), styleOf(text));
  return appended(text, sequence, { from: start, to: end, last: sequence.items.slice(-1), lines });
}

/** Removes a key with its value from a mapping; a block loses whole lines, and the last key of a block leaves `{}`. */
export function removeKey(text: string, mapping: Mapping, name: string): TextEdit | undefined {
  const entry = mapping.entries.get(name);
  const own = ownEntries(mapping);
  const index = own.findIndex((each) => each === entry);
  if (entry === undefined || index < 0 || isExplicit(text, entry)) return undefined;
  const next = own[index + 1];
  if (text[mapping.place.start] === '{') return removeFromFlow(text, mapping, { entry, next });
  if (isInFlow(text, mapping)) return undefined;
  const { start } = entry.key;
  const to = next === undefined ? mapping.place.end : lineStartOf(text, next.key.start);
  const stop = contentEnd(text, { from: start, to, last: [entry.value] });
  const lineStart = lineStartOf(text, start);
  const shares = text.slice(lineStart, start).replace('\uFEFF', '').trim() !== '';
  if (own.length === 1 && mapping.entries.size === 1) return { start, end: stop, text: '{}' };
  // The first key of a list item shares its line with the dash: what follows moves up to it.
  if (shares) return next === undefined ? undefined : { start, end: next.key.start, text: '' };
  const feed = text.indexOf('\n', stop);
  return { start: lineStart, end: feed < 0 ? text.length : feed + 1, text: '' };
}

function nothingAt(offset: number): TextEdit {
  return { start: offset, end: offset, text: '' };
}

interface Appending {
  readonly from: number;
  readonly to: number;
  readonly last: readonly Value[];
  readonly lines: readonly string[];
}

/** Lines after the content of a block; after the blank lines of a scalar that keeps them. */
function appended(text: string, block: Mapping | Sequence, { lines, ...range }: Appending): TextEdit {
  const eol = lineEndAt(text, range.from);
  const kept = keptScalar(text, block);
  if (kept !== undefined && text[kept.place.end - 1] === '\n') {
    return { start: kept.place.end, end: kept.place.end, text: lines.map((line) => line + eol).join('') };
  }
  const at = contentEnd(text, range);
  return { start: at, end: at, text: lines.map((line) => eol + line).join('') };
}

function addToFlow(text: string, collection: Mapping | Sequence, write: (json: boolean) => string): TextEdit {
  const { start, end } = collection.place;
  const close = end - 1;
  const bracket = collection.kind === 'mapping' ? '}' : ']';
  if (close <= start || text[close] !== bracket) return nothingAt(start);
  const at = flowEnd(text, start, close);
  const json = collection.kind === 'mapping' && text[ownEntries(collection)[0]?.key.start ?? -1] === '"';
  const last = text[at - 1];
  const empty = at === start + 1;
  return { start: at, end: at, text: `${empty ? '' : last === ',' ? ' ' : ', '}${write(json)}` };
}

function removeFromFlow(
  text: string,
  { place }: Mapping,
  { entry, next }: { readonly entry: Entry; readonly next: Entry | undefined },
): TextEdit | undefined {
  const close = place.end - 1;
  if (text[close] !== '}') return undefined;
  const { start } = entry.key;
  if (next !== undefined) return { start, end: next.key.start, text: '' };
  const end = flowEnd(text, place.start, close);
  const before = /,\s*$/.exec(text.slice(place.start, start))?.[0] ?? '';
  return { start: start - before.length, end: Math.max(end, start), text: '' };
}

interface Style {
  readonly unit: string;
  readonly dashes: boolean;
}

function styleOf(text: string): Style {
  return { unit: indentOf(text), dashes: indentsDashes(text) };
}

function blockLines(keys: Lines, indent: string, style: Style): readonly string[] {
  return Object.entries(keys).flatMap(([key, value]) => {
    if (typeof value === 'string') return [`${indent}${key}: ${value}`];
    const deeper = indent + style.unit;
    const items = style.dashes ? deeper : indent;
    return [
      `${indent}${key}:`,
      ...(isList(value)
        ? value.flatMap((item) => itemLines(item, items, style))
        : blockLines(value, deeper, style)),
    ];
  });
}

function itemLines(item: string | Lines, indent: string, style: Style): readonly string[] {
  if (typeof item === 'string') return [`${indent}- ${item}`];
  return blockLines(item, `${indent}  `, style).map((line, index) =>
    index === 0 ? `${indent}- ${line.trimStart()}` : line,
  );
}

function flowPairs(keys: Lines, json: boolean): string {
  return Object.entries(keys)
    .map(([key, value]) => `${json ? JSON.stringify(key) : key}: ${flowValue(value, json)}`)
    .join(', ');
}

function flowValue(value: Written, json: boolean): string {
  if (typeof value === 'string') return flowText(value, json);
  return isList(value)
    ? `[${value.map((item) => flowValue(item, json)).join(', ')}]`
    : `{${flowPairs(value, json)}}`;
}

/** A mapping that quotes its keys is JSON, where texts are quoted too. */
function flowText(value: string, json: boolean): string {
  return json && !/^(?:"|-?\d+(?:\.\d+)?$|true$|false$|null$)/.test(value) ? JSON.stringify(value) : value;
}

function isList(value: Lines | readonly (string | Lines)[]): value is readonly (string | Lines)[] {
  return Array.isArray(value);
}
