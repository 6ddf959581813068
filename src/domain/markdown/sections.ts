import { visibleLines, type VisibleLine } from './visible-lines';

/** What keeps a section of a written document from being finished. */
export type Lack =
  | { readonly kind: 'marker'; readonly marker: string; readonly line: number }
  | { readonly kind: 'empty'; readonly line: number }
  | { readonly kind: 'cell'; readonly line: number };

/** A section: its heading, without the hashes, and the first thing that it lacks. */
export interface Section {
  readonly title: string;
  readonly line: number;
  readonly lack: Lack | undefined;
}

/** A Markdown text as a person who fills it in sees it. */
export interface WrittenDocument {
  readonly sections: readonly Section[];
  /** The line of a comment that is never closed: Markdown hides all that follows. */
  readonly openComment: number | undefined;
}

/**
 * The sections of a Markdown text, comments left out, each with the first thing that keeps it from being finished: a
 * marker that is still there, an empty cell in a table, or no text at all. A section with sub-sections may be empty
 * itself. What comes before the first heading belongs to no section, unless a marker is in it.
 */
export function readDocument(text: string): WrittenDocument {
  const { lines, openComment } = visibleLines(text);
  const parts: { title: string; line: number; depth: number; lines: VisibleLine[] }[] = [];
  const preamble: VisibleLine[] = [];
  for (const line of lines) {
    const heading = headingOf(line);
    if (heading === undefined) (parts.at(-1)?.lines ?? preamble).push(line);
    else parts.push({ ...heading, line: line.number, lines: [{ ...line, text: heading.title }] });
  }
  const sections = parts.map((part, index): Section => {
    const isParent = (parts[index + 1]?.depth ?? 0) > part.depth;
    return { title: part.title, line: part.line, lack: lackOf(part.lines, isParent) };
  });
  const before = markerIn(preamble);
  const top: readonly Section[] =
    before === undefined ? [] : [{ title: '', line: before.line, lack: before }];
  return { sections: [...top, ...sections], openComment };
}

function headingOf({ text, code }: VisibleLine): { title: string; depth: number } | undefined {
  const [hashes] = code ? [] : (/^ {0,3}#{1,6}(?=[ \t]|$)/.exec(text) ?? []);
  if (hashes === undefined) return undefined;
  const title = text.slice(hashes.length).trim().replace(/ #+$/, '');
  return { title, depth: hashes.trim().length };
}

function lackOf(lines: readonly VisibleLine[], isParent: boolean): Lack | undefined {
  const [heading, ...body] = lines;
  const marker = markerIn(lines);
  if (marker !== undefined) return marker;
  const { cell, rest } = readTables(body);
  if (cell !== undefined) return { kind: 'cell', line: cell };
  if (isParent || rest.some(saysSomething)) return undefined;
  return { kind: 'empty', line: heading?.number ?? 1 };
}

function markerIn(lines: readonly VisibleLine[]): Lack | undefined {
  for (const line of lines) {
    const marker = markerOf(line);
    if (marker !== undefined) return { kind: 'marker', marker, line: line.number };
  }
  return undefined;
}

/** `[À compléter : …]`, `[To fill in: …]`, and the `<words>` of the lessons' models; code may have angle brackets. */
function markerOf({ text, code }: VisibleLine): string | undefined {
  const [bracketed] =
    /\[ ?(?:[àa] compl[ée]ter|to fill in)\b[^\]]{0,200}\]?/i.exec(text.normalize('NFC')) ?? [];
  if (bracketed !== undefined || code) return bracketed;
  const prose = text.replaceAll(/`[^`]*`/g, '');
  return prose.match(/<[^<>/!:@="]{1,80}>/g)?.find((found) => !htmlTags.test(found));
}

const htmlTags =
  /^<(?:abbr|b|blockquote|br|center|code|dd|details|div|dl|dt|em|h[1-6]|hr|i|kbd|li|ol|p|pre|q|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)\s*>$/i;

interface Tables {
  /** The line of the first row that has an empty cell. */
  readonly cell: number | undefined;
  /** All that says something: prose, and the rows of tables without their headings. */
  readonly rest: readonly VisibleLine[];
}

function readTables(lines: readonly VisibleLine[]): Tables {
  let cell: number | undefined;
  const rest: VisibleLine[] = [];
  for (const [index, line] of lines.entries()) {
    const isHeading = isRow(line) && isDelimiter(lines[index + 1]);
    if (isHeading || isDelimiter(line)) continue;
    if (isRow(line) && cellsOf(line).some((each) => each === '')) cell ??= line.number;
    rest.push(line);
  }
  return { cell, rest };
}

function isRow({ text, code }: VisibleLine): boolean {
  return !code && text.trimStart().startsWith('|');
}

function isDelimiter(line: VisibleLine | undefined): boolean {
  return line !== undefined && isRow(line) && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell));
}

function cellsOf({ text }: VisibleLine): readonly string[] {
  const row = text.trim().replaceAll('\\|', ' ');
  const inner = row.slice(1, row.length > 1 && row.endsWith('|') ? -1 : undefined);
  return inner.split('|').map((cell) => cell.trim());
}

/** Letters or digits: neither a rule, nor an empty item of a list. */
function saysSomething({ text }: VisibleLine): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(/^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\])?/, ''));
}
