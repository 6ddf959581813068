/** Where something is written. The line starts at 1; `start` and `end` are offsets in the file's text. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A text, a number, a boolean or nothing. `block` tells a literal block (`|`), whose lines are the file's lines. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly block: boolean;
  readonly place: Place;
}

/** A key and its value; `key` is where the key is written. */
export interface Entry {
  readonly key: Place;
  readonly value: Value;
}

/** A key that a mapping has already: the last one counts. */
export interface DuplicateEntry {
  readonly name: string;
  readonly key: Place;
  /** Where the name was written before. */
  readonly first: Place;
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly entries: ReadonlyMap<string, Entry>;
  /** Keys that are written again; absent when there are none. */
  readonly duplicates?: readonly DuplicateEntry[];
  readonly place: Place;
}

export interface Sequence {
  readonly kind: 'sequence';
  readonly items: readonly Value[];
  readonly place: Place;
}

/** What a YAML document says, each part with its place: an overlay's render still tells where each part was written. */
export type Value = Scalar | Mapping | Sequence;

/** A step of a path: a key of a mapping, or an index of a sequence. */
export type Step = string | number;

/** The value at the end of a path, or undefined. */
export function at(value: Value | undefined, ...path: readonly Step[]): Value | undefined {
  let current = value;
  for (const step of path) current = child(current, step);
  return current;
}

/** Where a path is written: the key it ends with, or the deepest parent that exists. */
export function placeOf(value: Value, ...path: readonly Step[]): Place {
  let current: Value = value;
  let place = value.place;
  for (const step of path) {
    const next = child(current, step);
    if (next === undefined) break;
    place = current.kind === 'mapping' ? (current.entries.get(String(step))?.key ?? next.place) : next.place;
    current = next;
  }
  return place;
}

/** The text of a scalar at a path; numbers and booleans as they are written in JSON; undefined for anything else. */
export function textAt(value: Value | undefined, ...path: readonly Step[]): string | undefined {
  const found = at(value, ...path);
  return found?.kind === 'scalar' && found.value !== null ? String(found.value) : undefined;
}

/** The scalar at a path as YAML types it: a boolean is not the text `"true"`. */
export function scalarAt(value: Value | undefined, ...path: readonly Step[]): Scalar['value'] | undefined {
  const found = at(value, ...path);
  return found?.kind === 'scalar' ? found.value : undefined;
}

/** The items of the sequence at a path; none when it is something else. */
export function itemsAt(value: Value | undefined, ...path: readonly Step[]): readonly Value[] {
  const found = at(value, ...path);
  return found?.kind === 'sequence' ? found.items : [];
}

/** The entries of the mapping at a path; none when it is something else. */
export function entriesAt(value: Value | undefined, ...path: readonly Step[]): ReadonlyMap<string, Entry> {
  const found = at(value, ...path);
  return found?.kind === 'mapping' ? found.entries : noEntries;
}

/** The texts of the mapping at a path, such as labels; what is not a scalar is left out. */
export function textsAt(value: Value | undefined, ...path: readonly Step[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [key, entry] of entriesAt(value, ...path)) {
    const text = textAt(entry.value);
    if (text !== undefined) texts.set(key, text);
  }
  return texts;
}

/** Whether something was written at a path: `null` and an absent key are the same to Kubernetes. */
export function isSet(value: Value | undefined, ...path: readonly Step[]): boolean {
  const found = at(value, ...path);
  return found !== undefined && !(found.kind === 'scalar' && found.value === null);
}

/** The mapping with one entry set. */
export function withEntry(mapping: Mapping, key: string, entry: Entry): Mapping {
  return { ...mapping, entries: new Map(mapping.entries).set(key, entry) };
}

/** The mapping without one entry. */
export function withoutEntry(mapping: Mapping, key: string): Mapping {
  const entries = new Map(mapping.entries);
  entries.delete(key);
  return { ...mapping, entries };
}

/** The value with something set at a path of keys; missing mappings on the way are made, at the new value's place. */
export function withValueAt(value: Value, path: readonly string[], set: Entry): Value {
  const [key, ...rest] = path;
  if (key === undefined) return set.value;
  if (value.kind !== 'mapping') return value;
  const existing = value.entries.get(key);
  if (rest.length === 0) return withEntry(value, key, set);
  const child: Value =
    existing === undefined || !isSet(existing.value)
      ? { kind: 'mapping', entries: noEntries, place: set.key }
      : existing.value;
  return withEntry(value, key, { key: existing?.key ?? set.key, value: withValueAt(child, rest, set) });
}

const noEntries: ReadonlyMap<string, Entry> = new Map();

function child(value: Value | undefined, step: Step): Value | undefined {
  if (value?.kind === 'mapping') return value.entries.get(String(step))?.value;
  if (value?.kind === 'sequence' && typeof step === 'number') return value.items[step];
  return undefined;
}
