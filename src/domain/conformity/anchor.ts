import { at, type Mapping, type Place, type Step, type Value } from '../manifests/value';

/**
 * Where a path of an object is shown: the scalar that it ends with, the key of anything larger, and for what is absent
 * the deepest parent that is there. An item of a list is shown by its `name`, else by its first key: never a block.
 *
 * @param onKey underlines the key even where the path ends with a scalar
 */
export function anchor(root: Value, path: readonly Step[], onKey = false): Place {
  let length = path.length;
  while (length > 0 && at(root, ...path.slice(0, length)) === undefined) length -= 1;
  const found = at(root, ...path.slice(0, length)) ?? root;
  const step = path[length - 1];
  if (found.kind === 'scalar' && found.value !== null && !onKey && length === path.length) {
    return firstLine(found.place, found.block);
  }
  const parent = length === 0 ? undefined : at(root, ...path.slice(0, length - 1));
  if (parent?.kind === 'mapping') {
    const key = parent.entries.get(String(step))?.key;
    if (key !== undefined) return key;
  }
  return found.kind === 'mapping' ? ofMapping(found) : firstLine(found.place, found.kind !== 'scalar');
}

function ofMapping(mapping: Mapping): Place {
  const name = at(mapping, 'name') ?? at(mapping, 'metadata', 'name') ?? at(mapping, 'kind');
  if (name?.kind === 'scalar') return name.place;
  const [first] = mapping.entries.values();
  return first?.key ?? firstLine(mapping.place, true);
}

/** A block is shown by its first character only: its end is lines away. */
function firstLine(place: Place, block: boolean): Place {
  return block ? { ...place, line: place.line, end: Math.min(place.start + 1, place.end) } : place;
}
