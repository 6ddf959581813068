import { at, textAt, type Mapping, type Sequence, type Value } from '../manifests/value';

/** The lists that are merged item by item, and the field that tells two items are the same one. */
const mergeKeys: Readonly<Record<string, readonly string[]>> = {
  containers: ['name'],
  initContainers: ['name'],
  env: ['name'],
  volumes: ['name'],
  imagePullSecrets: ['name'],
  ports: ['containerPort', 'port'],
  volumeMounts: ['mountPath'],
  topologySpreadConstraints: ['topologyKey'],
};

/**
 * A value with a partial document laid over it, as Kubernetes' strategic merge does for pods: mappings are merged,
 * the lists above item by item, others replaced; `null` and `$patch: delete` remove, `$patch: replace` replaces.
 * Undefined when the patch removes the value.
 * https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/
 */
export function strategicMerge(target: Value, patch: Value, list = ''): Value | undefined {
  if (target.kind === 'mapping' && patch.kind === 'mapping') return mergeMappings(target, patch);
  if (target.kind === 'sequence' && patch.kind === 'sequence') return mergeLists(target, patch, list);
  // What a patch only repeats, such as the name of its object, stays where it was written first.
  if (target.kind === 'scalar' && patch.kind === 'scalar' && target.value === patch.value) return target;
  return patch;
}

function mergeMappings(target: Mapping, patch: Mapping): Mapping | undefined {
  const directive = textAt(patch, '$patch');
  if (directive === 'delete') return undefined;
  if (directive === 'replace') return withoutDirective(patch);
  const entries = new Map(target.entries);
  for (const [key, entry] of patch.entries) {
    if (key.startsWith('$')) continue;
    const existing = entries.get(key);
    const value = existing === undefined ? entry.value : strategicMerge(existing.value, entry.value, key);
    if (value === undefined || (value.kind === 'scalar' && value.value === null)) entries.delete(key);
    else entries.set(key, { key: value === entry.value ? entry.key : (existing ?? entry).key, value });
  }
  return { ...target, entries };
}

function mergeLists(target: Sequence, patch: Sequence, list: string): Sequence {
  const key = Object.hasOwn(mergeKeys, list)
    ? mergeKeys[list]?.find((each) => patch.items.some((item) => at(item, each) !== undefined))
    : undefined;
  const replaced = patch.items.some((item) => textAt(item, '$patch') === 'replace');
  if (key === undefined || replaced) {
    return { ...patch, items: patch.items.filter((item) => textAt(item, '$patch') === undefined) };
  }
  let items = [...target.items];
  for (const item of patch.items) {
    const index = items.findIndex((each) => textAt(each, key) === textAt(item, key));
    const existing = items[index];
    const merged = existing === undefined ? removed(item) : strategicMerge(existing, item);
    if (existing === undefined) items = merged === undefined ? items : [...items, merged];
    else if (merged === undefined) items.splice(index, 1);
    else items[index] = merged;
  }
  return { ...target, items };
}

function removed(item: Value): Value | undefined {
  return textAt(item, '$patch') === 'delete' ? undefined : item;
}

function withoutDirective(patch: Mapping): Mapping {
  return { ...patch, entries: new Map([...patch.entries].filter(([key]) => !key.startsWith('$'))) };
}
