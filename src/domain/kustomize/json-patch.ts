import {
  at,
  itemsAt,
  textAt,
  withEntry,
  withoutEntry,
  type Place,
  type Sequence,
  type Value,
} from '../manifests/value';

/**
 * A value with the operations of a JSON patch applied in turn: `add`, `replace` and `remove`. An operation whose path
 * does not exist changes nothing; `move`, `copy` and `test` are not read. https://www.rfc-editor.org/rfc/rfc6902
 */
export function jsonPatch(root: Value, operations: Value): Value {
  let result = root;
  for (const operation of itemsAt(operations)) {
    const path = (textAt(operation, 'path') ?? '').split('/').slice(1).map(unescaped);
    const kind = textAt(operation, 'op');
    const value = at(operation, 'value');
    if (path.length === 0) continue;
    if (kind === 'remove') result = change(result, path, { kind });
    else if ((kind === 'add' || kind === 'replace') && value !== undefined) {
      result = change(result, path, { kind, value, place: operation.place });
    }
  }
  return result;
}

type Change =
  | { readonly kind: 'remove' }
  | { readonly kind: 'add' | 'replace'; readonly value: Value; readonly place: Place };

function change(value: Value, path: readonly string[], wanted: Change): Value {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (value.kind === 'mapping') {
    const existing = value.entries.get(step);
    if (rest.length > 0) {
      if (existing === undefined) return value;
      return withEntry(value, step, { key: existing.key, value: change(existing.value, rest, wanted) });
    }
    if (wanted.kind === 'remove') return withoutEntry(value, step);
    return withEntry(value, step, { key: wanted.value.place, value: wanted.value });
  }
  if (value.kind === 'sequence') return changeItem(value, step, rest, wanted);
  return value;
}

function changeItem(list: Sequence, step: string, rest: readonly string[], wanted: Change): Sequence {
  const items = [...list.items];
  const index = step === '-' ? items.length : /^\d+$/.test(step) ? Number(step) : -1;
  const existing = items[index];
  if (index < 0 || index > items.length) return list;
  if (rest.length > 0) {
    if (existing !== undefined) items[index] = change(existing, rest, wanted);
  } else if (wanted.kind === 'remove') {
    if (existing !== undefined) items.splice(index, 1);
  } else {
    items.splice(index, wanted.kind === 'replace' && existing !== undefined ? 1 : 0, wanted.value);
  }
  return { ...list, items };
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
