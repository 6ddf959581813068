import {
  at,
  itemsAt,
  placeOf,
  textAt,
  textsAt,
  type Mapping,
  type Place,
  type Step,
  type Value,
} from './value';

/** A Kubernetes object that a manifest declares. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  /** Every name it bears: as written first, then one per prefix or suffix that an overlay adds. */
  readonly names: readonly string[];
  readonly root: Mapping;
  /** Where the object starts. */
  readonly place: Place;
}

/** The objects of one document: one, those of a `List`, or none when it declares something else. */
export function objectsOf(document: Value): readonly KubernetesObject[] {
  if (document.kind !== 'mapping') return [];
  const kind = textAt(document, 'kind');
  const apiVersion = textAt(document, 'apiVersion');
  if (kind === undefined || apiVersion === undefined) return [];
  if (kind.endsWith('List') && at(document, 'items')?.kind === 'sequence') {
    return itemsAt(document, 'items').flatMap((item) => objectsOf(item));
  }
  const name = textAt(document, 'metadata', 'name') ?? '';
  return [{ apiVersion, kind, names: [name], root: document, place: document.place }];
}

/** The name that the cluster will know. */
export function nameOf(object: KubernetesObject): string {
  return object.names.at(-1) ?? '';
}

/** How an object is called in a sentence: its kind and its name. */
export function titleOf(object: KubernetesObject): string {
  return `${object.kind} ${nameOf(object)}`.trim();
}

/** Whether an object is the one that a reference names, before or after an overlay's prefixes. */
export function isNamed(object: KubernetesObject, name: string | undefined): boolean {
  return name !== undefined && name !== '' && object.names.includes(name);
}

/** The labels of the object itself. */
export function labelsOf(object: KubernetesObject): ReadonlyMap<string, string> {
  return textsAt(object.root, 'metadata', 'labels');
}

/** Where a path of the object is written, or its deepest parent that exists. */
export function placeIn(object: KubernetesObject, ...path: readonly Step[]): Place {
  return placeOf(object.root, ...path);
}
