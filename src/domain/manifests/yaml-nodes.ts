import type { DuplicateEntry, Entry, Mapping, Place, Scalar, Value } from './value';

/** Deeper than any manifest; the reading of a hostile one stops there. */
const deepest = 200;
/** More values than any manifest says once its aliases are followed; further aliases are read as nothing. */
const largest = 200_000;

/** What a node of either version of the parser has; both keep `[start, end of value, end]`. */
interface ParsedNode {
  readonly range?: readonly [number, number, number] | null | undefined;
}
/** A node that an alias may name. */
interface NamedNode extends ParsedNode {
  readonly anchor?: string | undefined;
}
interface ParsedScalar extends NamedNode {
  readonly value: unknown;
  readonly type?: string | undefined;
  readonly source?: string | undefined;
}
interface ParsedAlias extends ParsedNode {
  readonly source: string;
}
interface ParsedPair {
  readonly key: unknown;
  readonly value: unknown;
}

/** How the nodes of a version of the parser are told apart, and what they hold. */
export interface ParserNodes {
  isAlias(node: unknown): node is ParsedAlias;
  isScalar(node: unknown): node is ParsedScalar;
  isSequence(node: unknown): node is NamedNode;
  isMapping(node: unknown): node is NamedNode;
  pairs(mapping: NamedNode): Iterable<ParsedPair>;
  items(sequence: NamedNode): readonly unknown[];
}

/** A document, as a parser gives it. */
export interface ParsedDocument {
  readonly contents: unknown;
  readonly start: number;
  /** Where its first syntax error is, from and to. */
  readonly error: readonly [number, number] | undefined;
}

/** What the documents of a text share. */
export interface Reading {
  readonly path: string;
  readonly before: { readonly offset: number; readonly lines: number };
  readonly lines: Lines;
  /** How long the text is without the blank lines at its end: nothing is written there. */
  readonly length: number;
}

/** The lines of a text, told in the order of the text: the next one that is asked for is nearly always close to the last. */
export class Lines {
  private readonly starts: readonly number[];
  private last = 0;

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  /** The line of an offset, from 1. */
  of(offset: number): number {
    while (this.last > 0 && (this.starts[this.last] ?? 0) > offset) this.last -= 1;
    while ((this.starts[this.last + 1] ?? Infinity) <= offset) this.last += 1;
    return this.last + 1;
  }
}

/** Turns one document's nodes into values. */
export class NodeReader {
  /** What each anchor stands for so far, and how much it says; undefined while it is being read. */
  private readonly anchors = new Map<string, { value: Value; size: number } | undefined>();
  private size = 0;

  constructor(
    private readonly nodes: ParserNodes,
    private readonly reading: Reading,
  ) {}

  document({ contents, start, error }: ParsedDocument): { readonly root: Value; readonly broken?: Place } {
    const root = this.value(contents, this.place(start, start), 0);
    return error === undefined ? { root } : { root, broken: this.place(error[0], error[1]) };
  }

  private value(node: unknown, near: Place, depth: number): Value {
    if (depth > deepest) return nothingAt(near);
    const { nodes } = this;
    const kept = nodes.isScalar(node) || nodes.isMapping(node) || nodes.isSequence(node);
    if (!kept) return (nodes.isAlias(node) ? this.target(node) : undefined) ?? nothingAt(near);
    const before = this.size++;
    if (node.anchor === undefined) return this.fresh(node, near, depth);
    this.anchors.set(node.anchor, undefined);
    const value = this.fresh(node, near, depth);
    this.anchors.set(node.anchor, { value, size: this.size - before });
    return value;
  }

  private fresh(node: ParsedScalar | NamedNode, near: Place, depth: number): Value {
    const { nodes } = this;
    const place = this.placeOf(node, near);
    if (nodes.isScalar(node)) return scalar(node, place);
    if (nodes.isMapping(node)) return this.mapping(node, place, depth);
    const items: Value[] = [];
    for (const item of nodes.items(node)) items.push(this.value(item, place, depth + 1));
    return { kind: 'sequence', items, place };
  }

  private mapping(node: NamedNode, place: Place, depth: number): Mapping {
    const entries = new Map<string, Entry>();
    const merged: Entry[] = [];
    const duplicates: DuplicateEntry[] = [];
    for (const pair of this.nodes.pairs(node)) {
      if (!this.nodes.isScalar(pair.key)) continue;
      const key = this.placeOf(pair.key, place);
      const entry = { key, value: this.value(pair.value, key, depth + 1) };
      const name = nameOfKey(pair.key);
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
    return duplicates.length === 0
      ? { kind: 'mapping', entries, place }
      : { kind: 'mapping', entries, place, duplicates };
  }

  /** What an alias stands for: shared, never copied; nothing when it holds itself or would explode. */
  private target(alias: ParsedAlias): Value | undefined {
    const target = this.anchors.get(alias.source);
    if (target === undefined) return undefined;
    this.size += target.size;
    return this.size > largest ? undefined : target.value;
  }

  private placeOf({ range }: ParsedNode, near: Place): Place {
    return range ? this.place(range[0], range[1]) : near;
  }

  private place(start: number, end: number): Place {
    const { path, before, lines, length } = this.reading;
    const from = Math.min(start, length);
    return {
      path,
      line: lines.of(from) + before.lines,
      start: from + before.offset,
      end: Math.max(from, end) + before.offset,
    };
  }
}

function nothingAt(place: Place): Scalar {
  return { kind: 'scalar', value: null, block: false, place };
}

/** A key as it is written: `1.10` names an entry of its own, and not `1.1`. */
function nameOfKey({ value, source }: ParsedScalar): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}

function scalar({ value, type }: ParsedScalar, place: Place): Scalar {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return {
    kind: 'scalar',
    value: plain ? value : value === null || value === undefined ? null : String(value),
    block: type === 'BLOCK_LITERAL',
    place,
  };
}
