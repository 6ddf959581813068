import type { Entry, Mapping, Scalar, Value } from '../manifests/value';
import type { TextEdit } from './finding';

/** A tree of keys to write: a scalar is written as it is given, quotes included. */
export interface Lines {
  readonly [key: string]: string | Lines;
}

/** Puts another text in place of a scalar, written as it is given. */
export function replaceScalar(scalar: Scalar, text: string): TextEdit {
  return { start: scalar.place.start, end: scalar.place.end, text };
}

/** Gives a key another name. */
export function renameKey(entry: Entry, name: string): TextEdit {
  return { start: entry.key.start, end: entry.key.end, text: name };
}

/**
 * Adds keys at the end of a mapping, in its own style: `{a: b}` stays on its line, a block gets lines with the indent of
 * its keys and the line ends of the file. The mapping must be written in this text, with at least one key if it is a block.
 */
export function addKeys(text: string, mapping: Mapping, keys: Lines): TextEdit {
  const { start, end, path } = mapping.place;
  if (text[start] === '{') return addToFlow(text, mapping, keys);
  const own = [...mapping.entries.values()].filter(
    ({ key }) => key.path === path && key.start >= start && key.start < end,
  );
  const first = own.reduce<Entry | undefined>(
    (a, b) => (a === undefined || b.key.start < a.key.start ? b : a),
    undefined,
  );
  const column = columnOf(text, first?.key.start ?? start);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const written = blockLines(keys, ' '.repeat(column), unitOf(text)).join(eol);
  const at = endOfContent(
    text,
    own.length === 0 ? end : Math.max(...own.map((entry) => contentEnd(entry, path))),
  );
  return { start: at, end: at, text: `${eol}${written}` };
}

/** Removes a key with its value from a mapping; a block loses whole lines, and the last key of a block leaves `{}`. */
export function removeKey(text: string, mapping: Mapping, name: string): TextEdit | undefined {
  const entry = mapping.entries.get(name);
  if (entry === undefined) return undefined;
  const end = contentEnd(entry, mapping.place.path);
  if (text[mapping.place.start] === '{') {
    // Between braces, ranges are exact.
    return removeFromFlow(text, mapping, entry, Math.max(end, ownEnd(entry)));
  }
  const lineStart = text.lastIndexOf('\n', entry.key.start - 1) + 1;
  const before = text.slice(lineStart, entry.key.start);
  // The first key of a list item shares its line with the dash: what follows moves up to it.
  if (before.trim() !== '') {
    const next = [...mapping.entries.values()]
      .map(({ key }) => key.start)
      .filter((each) => each > entry.key.start);
    return next.length === 0
      ? { start: entry.key.start, end: endOfContent(text, end), text: '{}' }
      : { start: entry.key.start, end: Math.min(...next), text: '' };
  }
  if (mapping.entries.size === 1) return { start: entry.key.start, end: endOfContent(text, end), text: '{}' };
  const stop = endOfContent(text, end);
  const lineEnd = text.indexOf('\n', stop);
  return { start: lineStart, end: lineEnd < 0 ? text.length : lineEnd + 1, text: '' };
}

function ownEnd({ key, value }: Entry): number {
  return value.place.path === key.path && value.place.start >= key.end ? value.place.end : key.end;
}

/** Where what an entry says ends: the range of a block runs on over the comments that follow it. */
function contentEnd(entry: Entry, path: string): number {
  return Math.max(entry.key.end, ...endsOf(entry.value, path, entry.key.end));
}

function endsOf(value: Value, path: string, after: number): readonly number[] {
  // A value from another file, or an alias to something above, is not written here.
  if (value.place.path !== path || value.place.end < after) return [];
  if (value.kind === 'scalar') return [value.place.end];
  if (value.kind === 'sequence') {
    const last = value.items.at(-1);
    return last === undefined ? [value.place.end] : endsOf(last, path, after);
  }
  if (value.entries.size === 0) return [value.place.end];
  return [...value.entries.values()].map((entry) => contentEnd(entry, path));
}

function addToFlow(text: string, mapping: Mapping, keys: Lines): TextEdit {
  const close = text.lastIndexOf('}', mapping.place.end - 1);
  const written = flowPairs(keys);
  if (mapping.entries.size === 0) return { start: close, end: close, text: written };
  let at = close;
  while (at > mapping.place.start && /\s/.test(text[at - 1] ?? '')) at -= 1;
  const comma = text[at - 1] === ',' ? ' ' : ', ';
  return { start: at, end: at, text: `${comma}${written}` };
}

function removeFromFlow(text: string, mapping: Mapping, entry: Entry, end: number): TextEdit {
  const after = /^\s*,\s*/.exec(text.slice(end, mapping.place.end))?.[0] ?? '';
  if (after !== '') return { start: entry.key.start, end: end + after.length, text: '' };
  const before = /,\s*$/.exec(text.slice(mapping.place.start, entry.key.start))?.[0] ?? '';
  return { start: entry.key.start - before.length, end, text: '' };
}

function blockLines(keys: Lines, indent: string, unit: string): readonly string[] {
  return Object.entries(keys).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${indent}${key}: ${value}`]
      : [`${indent}${key}:`, ...blockLines(value, indent + unit, unit)],
  );
}

function flowPairs(keys: Lines): string {
  return Object.entries(keys)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : `{${flowPairs(value)}}`}`)
    .join(', ');
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The indent that the file uses for its first nested key; two spaces where there is none. */
function unitOf(text: string): string {
  return /^[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n( +)[^\s#-]/m.exec(text)?.[1] ?? '  ';
}

/** The end of the last line that belongs to a value, its trailing comment included, before the line end. */
function endOfContent(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[\n\r \t]/.test(text[at - 1] ?? '')) at -= 1;
  const lineEnd = text.indexOf('\n', at);
  if (lineEnd < 0) return text.length;
  return text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
}
