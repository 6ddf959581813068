import { applyEdits as applyJsonEdits, modify, type Node } from 'jsonc-parser';
import { endOfLine, lineEndAt, lineStartOf } from '../../conformity/edit-layout';
import type { TextEdit } from '../../conformity/finding';
import { applyEdits } from '../../conformity/fix-all';
import {
  commaAfter,
  endOf,
  nameOf,
  readEntries,
  valueOf,
  type EntryList,
  type ReadEntries,
} from './entry-list';
import type { Merged } from './merged';

/**
 * Adds to a list the named entries of a scaffold's own that it lacks: tasks, debuggers, rules of Renovate. Only insertions: what was there
 * keeps its bytes and its comments; an entry of the same name is left as the team has it.
 */
export function mergeEntries(existing: string, own: string, kind: EntryList): Merged {
  if (existing.trim() === '') return { kind: 'merged', text: own };
  const before = readEntries(existing, kind);
  const brought = readEntries(own, kind);
  if (before === undefined || brought === undefined) return { kind: 'refused' };
  const known = new Set(before.entries.map((entry) => nameOf(entry, kind)));
  const missing = brought.entries.filter((entry) => {
    const name = nameOf(entry, kind);
    return name !== undefined && !known.has(name);
  });
  if (missing.length === 0) return { kind: 'nothing' };
  const text =
    before.list === undefined
      ? withList(existing, { before, brought, missing, kind })
      : applyEdits(
          existing,
          insertion(
            existing,
            before.list,
            missing.map((entry) => pieceOf(own, entry)),
          ),
        );
  return isInserted(existing, text) && isUnharmed(text, { before, brought, missing, kind })
    ? { kind: 'merged', text }
    : { kind: 'refused' };
}

interface Merge {
  readonly before: ReadEntries;
  readonly brought: ReadEntries;
  readonly missing: readonly Node[];
  readonly kind: EntryList;
}

/** A file that has no list yet gets one, and the version of the form where it has none. */
function withList(existing: string, { before, brought, missing, kind }: Merge): string {
  const given = valueOf(brought.root) as Readonly<Record<string, unknown>>;
  const eol = lineEndAt(existing, 0);
  return Object.entries(given).reduce((text, [key, value]) => {
    if (!['version', kind.list].includes(key) || valueOf(before.root, [key]) !== undefined) return text;
    const put = key === kind.list ? missing.map((entry) => valueOf(entry)) : value;
    const formattingOptions = { insertSpaces: true, tabSize: 2, eol };
    return applyJsonEdits(text, modify(text, [key], put, { formattingOptions }));
  }, existing);
}

/** An entry as its file has it, its lines without the indent that they share. */
function pieceOf(own: string, { offset, length }: Node): readonly string[] {
  const column = offset - lineStartOf(own, offset);
  const [first = '', ...others] = own.slice(offset, offset + length).split('\n');
  return [first, ...others.map((line) => line.slice(Math.min(column, line.search(/\S|$/))))];
}

/** The insertions that put entries at the end of a list, in the layout of those that are there. */
function insertion(text: string, list: Node, pieces: readonly (readonly string[])[]): readonly TextEdit[] {
  const eol = lineEndAt(text, list.offset);
  const last = list.children?.at(-1);
  const line = indentAt(text, list.offset);
  const unit = line.includes('\t') || /^\t/m.test(text) ? '\t' : line === '' ? '  ' : line;
  const indent = (last === undefined ? undefined : ownIndent(text, last.offset)) ?? line + unit;
  const put = pieces.map((piece) => indented(piece, { indent, unit }).join(eol)).join(`,${eol}`);
  const close = endOf(list) - 1;
  if (last === undefined) {
    const above = lineStartOf(text, close);
    return above > list.offset
      ? [{ start: above, end: above, text: put + eol }]
      : [{ start: close, end: close, text: eol + put + eol + line }];
  }
  const end = endOf(last);
  const comma = commaAfter(text, end);
  const from = pastComments(text, comma === undefined ? end : comma + 1);
  // A list that was on one line closes on a line of its own.
  const closing = lineStartOf(text, close) > from || text.slice(from, close).trim() !== '' ? '' : eol + line;
  const entry = { start: from, end: from, text: eol + put + closing };
  // A team that ends its lists with a comma gets one.
  if (comma !== undefined) return [{ ...entry, text: `${eol}${put},${closing}` }];
  return from === end ? [{ ...entry, text: `,${entry.text}` }] : [{ start: end, end, text: ',' }, entry];
}

/** Past the comments that end the line of an offset: they tell of what comes before them. */
function pastComments(text: string, offset: number): number {
  const rest = text.slice(offset, endOfLine(text, offset));
  const comments = /^(?:[ \t]*\/\*(?:(?!\*\/).)*\*\/)*(?:[ \t]*\/\/.*)?/.exec(rest)?.[0] ?? '';
  return offset + comments.length;
}

function indented(
  piece: readonly string[],
  { indent, unit }: { readonly indent: string; readonly unit: string },
): readonly string[] {
  return piece.map((line) => {
    const depth = line.search(/\S|$/);
    return indent + unit.repeat(Math.floor(depth / 2)) + line.slice(depth);
  });
}

/** The blanks that start the line of an offset. */
function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStartOf(text, offset), offset))?.[0] ?? '';
}

/** The indent of what starts its own line; undefined for what follows something else. */
function ownIndent(text: string, offset: number): string | undefined {
  const before = text.slice(lineStartOf(text, offset), offset);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

/** Whether every character that was there still is, in order: to make room, a library of edits may take blank lines away. */
function isInserted(existing: string, text: string): boolean {
  let at = 0;
  for (let index = 0; index < text.length && at < existing.length; index += 1) {
    if (text[index] === existing[at]) at += 1;
  }
  return at === existing.length;
}

/** Whether the file says all that it said, then the entries that it lacked. */
function isUnharmed(text: string, { before, brought, missing, kind }: Merge): boolean {
  const after = readEntries(text, kind);
  if (after === undefined) return false;
  const expected = {
    ...(before.list === undefined ? versionOf(brought) : {}),
    ...(valueOf(before.root) as object),
    [kind.list]: [...before.entries, ...missing].map((entry) => valueOf(entry)),
  };
  return inOrder(expected) === inOrder(valueOf(after.root) as object);
}

function versionOf({ root }: ReadEntries): object {
  const version = valueOf(root, ['version']);
  return version === undefined ? {} : { version };
}

/** What a mapping says, whatever the order of its keys. */
function inOrder(value: object): string {
  return JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
