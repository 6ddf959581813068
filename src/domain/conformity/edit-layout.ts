import type { Entry, Mapping, Scalar, Sequence, Value } from '../manifests/value';

/** How far into a text its style is looked for. */
const styleWindow = 8_000;

/** The line end that a text uses around an offset. */
export function lineEndAt(text: string, offset: number): string {
  let feed = text.indexOf('\n', offset);
  if (feed < 0) feed = text.lastIndexOf('\n', offset);
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

/** How many columns come before an offset on its line; a byte order mark is none. */
export function columnOf(text: string, offset: number): number {
  const lineStart = lineStartOf(text, offset);
  return offset - lineStart - (text[lineStart] === '\uFEFF' ? 1 : 0);
}

export function lineStartOf(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The indent that a text uses for its first nested key; two spaces where there is none. */
export function indentOf(text: string): string {
  const head = text.slice(0, styleWindow);
  return /^[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n( +)[^\s#-]/m.exec(head)?.[1] ?? '  ';
}

/** Whether a text writes the dashes of a list under a key deeper than the key. */
export function indentsDashes(text: string): boolean {
  const head = text.slice(0, styleWindow);
  const [, key = '', dash = ' '] = /^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\r?\n( *)- /m.exec(head) ?? [];
  return dash.length > key.length;
}

/** The end of the line on which an offset lies, before its line end. */
export function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed < 0) return text.length;
  return text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** The entries of a mapping that are written in it, and not merged from elsewhere, in the order of the text. */
export function ownEntries({ entries, place }: Mapping): readonly Entry[] {
  const own = [...entries.values()].filter(
    ({ key }) => key.path === place.path && key.start >= place.start && key.start < place.end,
  );
  return own.sort((one, other) => one.key.start - other.key.start);
}

/**
 * Where the content of a block ends: the end of its last line that is neither blank nor a comment, or of its last scalar,
 * since a literal's lines may look like comments.
 *
 * @param from where the block starts
 * @param to the end of its range, which runs on over the comments that follow it
 * @param last what it holds
 */
export function contentEnd(text: string, { from, to, last }: BlockRange): number {
  let at = to;
  while (at > from) {
    const start = Math.max(lineStartOf(text, at), from);
    if (!/^\s*(?:#|$)/.test(text.slice(start, at))) break;
    at = start - 1;
  }
  const scalar = last.reduce((end, value) => Math.max(end, lastScalarEnd(value, from)), from);
  at = Math.max(at, scalar);
  while (at > from && /\s/.test(text[at - 1] ?? '')) at -= 1;
  return endOfLine(text, at);
}

export interface BlockRange {
  readonly from: number;
  readonly to: number;
  readonly last: readonly Value[];
}

/** The last scalar of a block when it keeps its trailing blank lines (`|+`): nothing may come between. */
export function keptScalar(text: string, value: Value): Scalar | undefined {
  if (value.kind === 'scalar') {
    return /^[|>]\d?\+/.test(text.slice(value.place.start, value.place.start + 3)) ? value : undefined;
  }
  const last = value.kind === 'sequence' ? value.items.at(-1) : ownEntries(value).at(-1)?.value;
  return last === undefined || last.place.start < value.place.start ? undefined : keptScalar(text, last);
}

/** An alias to something above is not written here. */
function lastScalarEnd(value: Value, from: number): number {
  if (value.place.start < from) return from;
  if (value.kind === 'scalar') return value.place.end;
  const last: Value | undefined =
    value.kind === 'sequence' ? value.items.at(-1) : ownEntries(value).at(-1)?.value;
  return last === undefined ? from : lastScalarEnd(last, from);
}

/** Whether a block mapping or sequence stands inside `[…]` or `{…}`, as the pair of `[a: b]` does. */
export function isInFlow(text: string, { place }: Mapping | Sequence): boolean {
  const lineStart = lineStartOf(text, place.start);
  const before = text.slice(lineStart, place.start);
  if (/[[{,]/.test(before)) return true;
  if (before.trim() !== '') return false;
  const above = text.slice(Math.max(0, lineStart - 500), lineStart).trimEnd();
  const line = above.slice(above.lastIndexOf('\n') + 1);
  return !/^\s*#/.test(line) && /[[{,]$/.test(line.replace(/\s#.*$/, '').trimEnd());
}

/** Whether a key is written with a question mark: `? a`. */
export function isExplicit(text: string, { key }: Entry): boolean {
  return /\?\s*$/.test(text.slice(lineStartOf(text, key.start), key.start));
}

/**
 * The end of what `{…}` or `[…]` says before its closing bracket, comments and blanks left out.
 *
 * @param open the offset of the opening bracket
 * @param close the offset of the closing bracket
 */
export function flowEnd(text: string, open: number, close: number): number {
  let end = open + 1;
  for (let at = open + 1; at < close; at += 1) {
    const char = text[at] ?? '';
    if (/\s/.test(char)) continue;
    const fresh = /[\s[{,:]/.test(text[at - 1] ?? '');
    if (char === '#' && /\s/.test(text[at - 1] ?? '')) at = Math.min(endOfLine(text, at), close) - 1;
    else {
      if ((char === '"' || char === "'") && fresh) at = quoteEnd(text, at);
      end = at + 1;
    }
  }
  return Math.min(end, close);
}

/** The offset of the quote that closes the one at an offset. */
function quoteEnd(text: string, open: number): number {
  const quote = text[open];
  for (let at = open + 1; at < text.length; at += 1) {
    if (quote === '"' && text[at] === '\\') at += 1;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at;
      at += 1;
    }
  }
  return text.length;
}
