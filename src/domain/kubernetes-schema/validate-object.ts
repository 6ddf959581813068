import { isSet, textAt, type Mapping, type Place, type Value } from '../manifests/value';
import { lookUp } from './known-kinds';
import { relatedFaults } from './related-fields';
import { removalOf } from './removed-versions';
import type { SchemaFault } from './schema-fault';
import { SchemaWalk } from './schema-walk';

/** How an object is to be read. */
export interface SchemaOptions {
  /** A Kustomize patch: what it leaves out is in the object that it changes, and `null` removes a field. */
  readonly patch?: boolean;
}

/**
 * Checks one Kubernetes object against the API's fields: what the API server refuses, or drops without a word. Kinds
 * that are not in the tables are left alone, and so are `status` (a controller's) and free-form fields.
 *
 * The fields are those of the Kubernetes release and of the operators that `npm run generate` found; nothing is
 * fetched.
 *
 * @param root the object, alone or as an item of a `List`
 */
export function validateObject(root: Value, options: SchemaOptions = {}): readonly SchemaFault[] {
  if (root.kind !== 'mapping') return [];
  const apiVersion = textAt(root, 'apiVersion');
  const objectKind = textAt(root, 'kind');
  if (apiVersion === undefined || objectKind === undefined) return [];
  const type = { apiVersion, objectKind };
  const removal = removalOf(apiVersion, objectKind);
  if (removal !== undefined) {
    return [{ kind: 'removed-version', ...at(root, 'apiVersion'), ...type, ...removal }];
  }
  const known = lookUp(apiVersion, objectKind);
  switch (known.kind) {
    case 'unknown':
      return [];
    case 'other-version':
      return [{ kind: 'unknown-version', ...at(root, 'apiVersion'), ...type, suggestion: known.suggestion }];
    case 'other-kind':
      return [{ kind: 'unknown-kind', ...at(root, 'kind'), ...type, suggestion: known.suggestion }];
    case 'known': {
      const patch = options.patch === true || root.entries.has('$patch');
      const walk = new SchemaWalk({ patch, custom: known.custom });
      walk.object(root, known.model, keyOf(root, 'kind'));
      if (patch) return walk.faults;
      nameless(root, walk);
      return [...walk.faults, ...relatedFaults(root, apiVersion, objectKind)];
    }
  }
}

/** Every object bears a name, though its fields do not say so: `metadata.name`, or a prefix for one. */
function nameless(root: Mapping, walk: SchemaWalk): void {
  const metadata = root.entries.get('metadata');
  if (metadata === undefined) {
    walk.missing(['metadata', 'name'], keyOf(root, 'kind'));
  } else if (!isSet(metadata.value, 'name') && !isSet(metadata.value, 'generateName')) {
    walk.missing(['metadata', 'name'], metadata.key);
  }
}

function at(root: Mapping, field: string): { readonly path: readonly string[]; readonly place: Place } {
  return { path: [field], place: root.entries.get(field)?.value.place ?? root.place };
}

function keyOf(root: Mapping, field: string): Place {
  return root.entries.get(field)?.key ?? root.place;
}
