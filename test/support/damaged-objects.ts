/** A value of a manifest. */
export type PlainValue =
  null | boolean | number | string | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** Every object that differs from one by a single damage: a key misspelt or removed, a value of another type. */
export function* damaged(json: PlainValue, path: readonly (number | string)[] = []): Generator<PlainValue> {
  if (typeof json !== 'object' || json === null) {
    yield typeof json === 'string' ? 7 : 'x';
    yield [];
    return;
  }
  if (path.length > 0) yield 'x';
  if (Array.isArray(json)) {
    for (const [index, item] of json.entries()) {
      for (const change of damaged(item as PlainValue, [...path, index])) yield json.with(index, change);
    }
    return;
  }
  for (const [key, value] of Object.entries(json) as [string, PlainValue][]) {
    if (path.length === 0 && (key === 'apiVersion' || key === 'kind')) continue;
    const others = Object.fromEntries(Object.entries(json).filter(([other]) => other !== key));
    yield others;
    yield { ...others, [`${key}x`]: value };
    if (value === null) continue;
    for (const change of damaged(value, [...path, key])) yield { ...json, [key]: change };
  }
}
