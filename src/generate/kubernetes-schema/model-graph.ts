/**
 * A field's type, in the notation of the shipped tables:
 * `s` text, `y` base64 text, `d` date, `i` integer, `n` number, `b` boolean, `x` integer or text, `q` quantity,
 * `*` anything, `=a|b` one of these texts, `[T` list of T, `{T` mapping of texts to T, and a model's name.
 */
export type Notation = string;

/** A field as a source declares it. */
export interface DeclaredField {
  readonly type: Notation;
  readonly required: boolean;
}

/** The fields of an object, by name. */
export type DeclaredModel = ReadonlyMap<string, DeclaredField>;

/** Where models come from: one model by its name, or undefined when this source has none of that name. */
export type ModelSource = (name: string) => DeclaredModel | undefined;

/** The model that a notation refers to, if any. */
export function modelIn(type: Notation): string | undefined {
  const inner = type.replace(/^[[{]+/, '');
  return /^[A-Z]/.test(inner) ? inner : undefined;
}

/** A notation with the model that it refers to renamed. */
export function withModel(type: Notation, name: string): Notation {
  return `${/^[[{]*/.exec(type)?.[0] ?? ''}${name}`;
}

/**
 * The models that some names lead to.
 *
 * @throws when a model is missing from every source
 */
export function reachable(
  names: readonly string[],
  sources: readonly ModelSource[],
): ReadonlyMap<string, DeclaredModel> {
  const found = new Map<string, DeclaredModel>();
  const wanted = [...names];
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (found.has(name)) continue;
    const model = firstOf(sources, name);
    if (model === undefined) throw new Error(`No source has the model ${name}.`);
    found.set(name, model);
    for (const { type } of model.values()) wanted.push(modelIn(type) ?? name);
  }
  return found;
}

function firstOf(sources: readonly ModelSource[], name: string): DeclaredModel | undefined {
  for (const source of sources) {
    const model = source(name);
    if (model !== undefined) return model;
  }
  return undefined;
}
