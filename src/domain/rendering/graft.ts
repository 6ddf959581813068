import { at, textAt, type Place, type Value } from '../manifests/value';

/** Where the parts of a rendered value are written in the files that it came from. */
export interface Origin {
  /** Where the value itself is written. */
  readonly place: Place;
  /** Where what it holds is shown when nothing better is known: its key, or what names it. */
  readonly near: Place;
  entry(key: string): { readonly key: Place; readonly origin: Origin } | undefined;
  /** The origin of one of the rendered items. */
  item(index: number, items: readonly Value[]): Origin | undefined;
}

/** A rendered value with the places of what it came from: rules then find their places by themselves. */
export function graft(value: Value, origin: Origin): Value {
  const { place } = origin;
  const unknown = (): Origin => nowhere(origin.near);
  switch (value.kind) {
    case 'scalar':
      return { ...value, place };
    case 'sequence':
      return {
        kind: 'sequence',
        place,
        items: value.items.map((item, index) => graft(item, origin.item(index, value.items) ?? unknown())),
      };
    case 'mapping': {
      const entries = [...value.entries].map(([key, entry]) => {
        const found = origin.entry(key) ?? { key: origin.near, origin: unknown() };
        return [key, { key: found.key, value: graft(entry.value, found.origin) }] as const;
      });
      return { kind: 'mapping', place, entries: new Map(entries) };
    }
  }
}

/** The origin of what is written nowhere that can be told: everything of it is shown at one place. */
export function nowhere(place: Place): Origin {
  const origin: Origin = {
    place,
    near: place,
    entry: () => ({ key: place, origin }),
    item: () => origin,
  };
  return origin;
}

/** The origin of what a value written in a file yields. */
export function originIn(value: Value, near: Place): Origin {
  return {
    place: value.place,
    near,
    entry: (key) => {
      const entry = value.kind === 'mapping' ? value.entries.get(key) : undefined;
      return entry === undefined ? undefined : { key: entry.key, origin: originIn(entry.value, entry.key) };
    },
    item: (index, items) => {
      const written = value.kind === 'sequence' ? value.items : [];
      const found = written[twinOf(index, items, written.map(itemOf))];
      return found === undefined ? undefined : originIn(found, nameplate(found));
    },
  };
}

/** What tells an item of a list from the others: what names it, else all that it says. */
export interface Item {
  readonly name: string | undefined;
  readonly said: string | undefined;
}

/**
 * Which written item a rendered one came from: the one of the same name, else the one that says the same, else the one
 * of the same rank where there are as many. -1 when it cannot be told.
 */
export function twinOf(index: number, rendered: readonly Value[], written: readonly Item[]): number {
  const value = rendered[index];
  if (value === undefined) return -1;
  const { name, said } = itemOf(value);
  const named = name === undefined ? -1 : written.findIndex((each) => each.name === name);
  if (named >= 0) return named;
  const same = written.findIndex((each) => each.said !== undefined && each.said === said);
  if (same >= 0) return same;
  const taken = written[index];
  const free = taken !== undefined && (taken.name === undefined || name === undefined);
  return rendered.length === written.length && free ? index : -1;
}

/** The fields by which lists of Kubernetes name their items. */
const naming = ['name', 'containerPort', 'port', 'mountPath', 'host', 'ip', 'topologyKey'];

function itemOf(value: Value): Item {
  const field = naming.find((each) => at(value, each)?.kind === 'scalar');
  const name = field === undefined ? undefined : `${field}=${textAt(value, field) ?? ''}`;
  return { name, said: textOf(value) };
}

/** A value in a canonical form, small ones only: large ones are told apart by their names. */
function textOf(value: Value, depth = 0): string | undefined {
  if (depth > 4) return undefined;
  if (value.kind === 'scalar') return String(value.value);
  const parts =
    value.kind === 'sequence'
      ? value.items.map((item) => textOf(item, depth + 1))
      : [...value.entries].map(([key, entry]) => `${key}:${textOf(entry.value, depth + 1) ?? ''}`).sort();
  return parts.length > 20 ? undefined : `(${parts.join(',')})`;
}

/** What names an item, else its first key, else its first character. */
function nameplate(item: Value): Place {
  const name = at(item, 'name');
  if (name?.kind === 'scalar') return name.place;
  const [first] = item.kind === 'mapping' ? item.entries.values() : [];
  return first?.key ?? { ...item.place, end: Math.min(item.place.start + 1, item.place.end) };
}
