import { at, textAt, type Place, type Value } from '../manifests/value';
import { nowhere, originIn, twinOf, type Origin } from './graft';
import { valuesIn, type OutlineNode } from './template-outline';

/** The values of a chart as one tree, each where the file that says it last writes it. */
export type Values = Value | undefined;

/** The origin of what a template renders: its keys, or the values that they take. */
export function originInTemplate(node: OutlineNode, values: Values): Origin {
  return {
    place: placeOf(node, values),
    near: node.near,
    entry: (key) => {
      const [written, ...others] = node.children.filter((child) => child.key === key);
      // Two branches of a condition may both write it: which of them did cannot be told.
      if (others.length > 0) return undefined;
      if (written !== undefined) return { key: written.near, origin: originInTemplate(written, values) };
      const included = throughValues(node, values).find((each) => at(each.value, key) !== undefined);
      if (included !== undefined) return originIn(included.value, included.near).entry(key);
      return onlyInclusion(node);
    },
    item: (index, rendered) => {
      const items = node.children.filter((child) => child.key === undefined);
      const [only, ...others] = items;
      const twin = items[twinOf(index, rendered, items.map(itemOf))];
      if (twin !== undefined) return originInTemplate(twin, values);
      for (const { value, near } of throughValues(node, values)) {
        const origin = originIn(value, near).item(index, rendered);
        if (origin !== undefined) return origin;
      }
      // A `range` writes one item that many come from.
      if (only !== undefined && others.length === 0) return originInTemplate(only, values);
      return onlyInclusion(node)?.origin;
    },
  };
}

/** A value that takes one of the chart's values is where that one is written; any other where the template writes it. */
function placeOf(node: OutlineNode, values: Values): Place {
  const [path, ...others] = valuesIn(node.text);
  const taken = path === undefined || others.length > 0 ? undefined : at(values, ...path);
  return taken?.kind === 'scalar' ? taken.place : node.value;
}

function throughValues(
  { inclusions }: OutlineNode,
  values: Values,
): readonly { readonly value: Value; readonly near: Place }[] {
  return inclusions.flatMap(({ values: path }) => {
    const value = path === undefined ? undefined : at(values, ...path);
    if (value === undefined || path === undefined) return [];
    const parent = at(values, ...path.slice(0, -1));
    const last = path.at(-1) ?? '';
    const key = parent?.kind === 'mapping' ? parent.entries.get(last)?.key : undefined;
    return [{ value, near: key ?? value.place }];
  });
}

/** What a single `include` yields is shown where it is included. */
function onlyInclusion({ inclusions }: OutlineNode): { key: Place; origin: Origin } | undefined {
  const [only, ...others] = inclusions;
  return only === undefined || others.length > 0
    ? undefined
    : { key: only.place, origin: nowhere(only.place) };
}

function itemOf(node: OutlineNode): { readonly name: string | undefined; readonly said: string | undefined } {
  const field = ['name', 'containerPort', 'port', 'mountPath', 'host', 'ip', 'topologyKey'].find((each) =>
    node.children.some(({ key }) => key === each),
  );
  const text = node.children.find(({ key }) => key === field)?.text ?? '';
  const plain = (each: string): boolean => each !== '' && !each.includes('{{');
  return {
    name: field !== undefined && plain(text) ? `${field}=${text}` : undefined,
    said: node.children.length === 0 && plain(node.text) ? node.text : undefined,
  };
}

/** The values of an environment over the chart's own: mappings are merged, the rest is replaced, as Helm does. */
export function mergedValues(own: Values, over: Values): Values {
  if (own === undefined || over === undefined) return over ?? own;
  if (own.kind !== 'mapping' || over.kind !== 'mapping') {
    return over.kind === 'scalar' && over.value === null && own.kind === 'mapping' ? own : over;
  }
  const entries = new Map(own.entries);
  for (const [key, entry] of over.entries) {
    const below = entries.get(key);
    const value = mergedValues(below?.value, entry.value) ?? entry.value;
    // The key that stands for the whole is the one of the file that changes something of it.
    entries.set(key, { key: entry.key, value });
  }
  return { ...own, entries };
}

/** The document of a template that an object was rendered from; undefined when it cannot be told. */
export function documentOf(documents: readonly OutlineNode[], object: Value): OutlineNode | undefined {
  const text = (node: OutlineNode, key: string): string =>
    node.children.find((child) => child.key === key)?.text ?? '';
  const kind = textAt(object, 'kind');
  const ofKind = documents.filter(
    (each) => [kind, ''].includes(text(each, 'kind')) || text(each, 'kind').includes('{{'),
  );
  const [only, ...others] = ofKind;
  if (others.length === 0) return only;
  const name = textAt(object, 'metadata', 'name');
  return ofKind.find((each) => {
    const metadata = each.children.find(({ key }) => key === 'metadata');
    return metadata !== undefined && text(metadata, 'name') === name;
  });
}
