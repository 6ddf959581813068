import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Alias,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import type { DuplicateEntry, Entry, Mapping, Place, Value } from './value';

/** One document of a YAML file; `broken` is where its first syntax error is, the rest being read as far as it goes. */
export interface YamlDocument {
  readonly root: Value;
  readonly broken?: Place;
}

/** Deeper than any manifest; the reading of a hostile one stops there. */
const deepest = 200;
/** More values than any manifest says once its aliases are followed; further aliases are read as nothing. */
const largest = 200_000;

/**
 * Every document of a YAML text, with the place of each value. Never throws: syntax errors are marked and read
 * around, aliases are shared and bounded, and a text that exhausts the parser is one broken document.
 *
 * @param before what comes before the text in its file, where it is a part of one
 */
export function readDocuments(
  path: string,
  text: string,
  before: Before = nothingBefore,
): readonly YamlDocument[] {
  const lines = linesOf(text);
  try {
    const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
    const length = text.trimEnd().length;
    return [...documents].map((document) => new Reader({ path, before, lines, length }, document).read());
  } catch {
    // The parser recurses: a text nested thousands of levels deep overflows the stack.
    const { offset } = before;
    const place: Place = { path, line: before.lines + 1, start: offset, end: offset };
    return [{ root: { kind: 'scalar', value: null, block: false, place }, broken: place }];
  }
}

/** How much of a file comes before a part of it. */
interface Before {
  readonly offset: number;
  readonly lines: number;
}

const nothingBefore: Before = { offset: 0, lines: 0 };

/** Where the lines of a text start: in what it cannot read, the parser does not count every line. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}

/** What the documents of a text share. */
interface Reading {
  readonly path: string;
  readonly before: Before;
  readonly lines: LineCounter;
  /** How long the text is without the blank lines at its end: nothing is written there. */
  readonly length: number;
}

/** Turns one document's nodes into values. */
class Reader {
  /** What each anchor stands for so far, and how much it says; undefined while it is being read. */
  private readonly anchors = new Map<string, { value: Value; size: number } | undefined>();
  private size = 0;

  constructor(
    private readonly reading: Reading,
    private readonly document: Document,
  ) {}

  read(): YamlDocument {
    const start = this.document.range?.[0] ?? 0;
    const root = this.value(this.document.contents, this.place(start, start), 0);
    const error = this.document.errors[0];
    return error === undefined ? { root } : { root, broken: this.place(error.pos[0], error.pos[1]) };
  }

  private value(node: unknown, near: Place, depth: number): Value {
    const nothing: Value = { kind: 'scalar', value: null, block: false, place: near };
    if (depth > deepest) return nothing;
    if (isAlias(node)) return this.target(node) ?? nothing;
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return nothing;
    const before = this.size++;
    if (node.anchor !== undefined) this.anchors.set(node.anchor, undefined);
    const value = this.fresh(node, near, depth);
    if (node.anchor !== undefined) this.anchors.set(node.anchor, { value, size: this.size - before });
    return value;
  }

  private fresh(node: Node, near: Place, depth: number): Value {
    const place = this.placeOf(node, near);
    if (isScalar(node)) {
      const value = node.value;
      const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return {
        kind: 'scalar',
        value: plain ? value : value === null || value === undefined ? null : String(value),
        block: node.type === 'BLOCK_LITERAL',
        place,
      };
    }
    if (isSeq(node)) {
      return {
        kind: 'sequence',
        items: node.items.map((item) => this.value(item, place, depth + 1)),
        place,
      };
    }
    return isMap(node)
      ? this.mapping(node, place, depth)
      : { kind: 'scalar', value: null, block: false, place };
  }

  private mapping(node: YAMLMap, place: Place, depth: number): Mapping {
    const entries = new Map<string, Entry>();
    const merged: Entry[] = [];
    const duplicates: DuplicateEntry[] = [];
    for (const pair of node.items) {
      if (!isScalar(pair.key)) continue;
      const key = this.placeOf(pair.key, place);
      const entry = { key, value: this.value(pair.value, key, depth + 1) };
      const name = String(pair.key.value);
      const first = entries.get(name)?.key;
      if (name === '<<') merged.push(entry);
      else {
        if (first !== undefined) duplicates.push({ name, key, first });
        entries.set(name, entry);
      }
    }
    for (const { value } of merged) {
      for (const source of value.kind === 'sequence' ? value.items : [value]) {
        if (source.kind !== 'mapping') continue;
        for (const [key, entry] of source.entries) if (!entries.has(key)) entries.set(key, entry);
      }
    }
    return { kind: 'mapping', entries, place, ...(duplicates.length === 0 ? {} : { duplicates }) };
  }

  /** What an alias stands for: shared, never copied; nothing when it holds itself or would explode. */
  private target(alias: Alias): Value | undefined {
    const target = this.anchors.get(alias.source);
    if (target === undefined) return undefined;
    this.size += target.size;
    return this.size > largest ? undefined : target.value;
  }

  private placeOf(node: Node, near: Place): Place {
    return node.range ? this.place(node.range[0], node.range[1]) : near;
  }

  private place(start: number, end: number): Place {
    const { path, before, lines, length } = this.reading;
    const from = Math.min(start, length);
    const line = Math.max(lines.linePos(from).line, 1) + before.lines;
    return { path, line, start: from + before.offset, end: Math.max(from, end) + before.offset };
  }
}
