import { parseImage } from '../manifests/image-reference';
import { isNamed, type KubernetesObject } from '../manifests/kubernetes-object';
import {
  at,
  entriesAt,
  itemsAt,
  scalarAt,
  textAt,
  withValueAt,
  type Entry,
  type Mapping,
  type Value,
} from '../manifests/value';
import { podPathOf, workloadsOf } from '../manifests/workload';
import { jsonPatch } from './json-patch';
import type { Kustomization } from './kustomization';

/**
 * Objects with what a kustomization changes on all of them: names, labels, image tags, replicas. In Kustomize's order.
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export function transformed(
  objects: readonly KubernetesObject[],
  { root }: Kustomization,
): readonly KubernetesObject[] {
  const prefix = textAt(root, 'namePrefix') ?? '';
  const suffix = textAt(root, 'nameSuffix') ?? '';
  return objects
    .map((object) => renamed(object, prefix, suffix))
    .map((object) => labelled(object, root))
    .map((object) => withReplicas(object, itemsAt(root, 'replicas')))
    .map((object) => withImages(object, itemsAt(root, 'images')));
}

/** Kinds that Kustomize never renames. */
const keepsName = new Set(['Namespace', 'CustomResourceDefinition', 'APIService']);

function renamed(object: KubernetesObject, prefix: string, suffix: string): KubernetesObject {
  if ((prefix === '' && suffix === '') || keepsName.has(object.kind)) return object;
  return { ...object, names: [...object.names, `${prefix}${object.names.at(-1) ?? ''}${suffix}`] };
}

function labelled(object: KubernetesObject, kustomization: Mapping): KubernetesObject {
  let labels: Value = object.root;
  const add = (pairs: ReadonlyMap<string, Entry>, paths: readonly (readonly string[])[]): void => {
    for (const path of paths) {
      for (const [key, entry] of pairs) labels = withValueAt(labels, [...path, key], entry);
    }
  };
  const common = entriesAt(kustomization, 'commonLabels');
  add(common, [ownLabels, ...templateLabels(object), ...selectors(object)]);
  for (const item of itemsAt(kustomization, 'labels')) {
    const inSelectors = scalarAt(item, 'includeSelectors') === true;
    const inTemplates = inSelectors || scalarAt(item, 'includeTemplates') === true;
    add(entriesAt(item, 'pairs'), [
      ownLabels,
      ...(inTemplates ? templateLabels(object) : []),
      ...(inSelectors ? selectors(object) : []),
    ]);
  }
  return labels.kind === 'mapping' ? { ...object, root: labels } : object;
}

const ownLabels = ['metadata', 'labels'];

function templateLabels(object: KubernetesObject): readonly (readonly string[])[] {
  const podPath = podPathOf(object.kind, object.apiVersion);
  if (podPath === undefined || podPath.length === 0) return [];
  const pod = [...podPath, 'metadata', 'labels'];
  return object.kind === 'CronJob' ? [['spec', 'jobTemplate', 'metadata', 'labels'], pod] : [pod];
}

/** The selectors that follow labels: those of workloads are made, the others changed where they exist. */
function selectors(object: KubernetesObject): readonly (readonly string[])[] {
  const existing = (path: readonly string[]): readonly (readonly string[])[] =>
    at(object.root, ...path) === undefined ? [] : [path];
  switch (object.kind) {
    case 'Service':
      return existing(['spec', 'selector']);
    case 'Deployment':
    case 'ReplicaSet':
    case 'StatefulSet':
    case 'DaemonSet':
      return [['spec', 'selector', 'matchLabels']];
    case 'PodDisruptionBudget':
      return existing(['spec', 'selector', 'matchLabels']);
    case 'NetworkPolicy':
      return existing(['spec', 'podSelector', 'matchLabels']);
    default:
      return [];
  }
}

function withReplicas(object: KubernetesObject, wanted: readonly Value[]): KubernetesObject {
  if (!['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController'].includes(object.kind))
    return object;
  const entry = wanted.find((each) => isNamed(object, textAt(each, 'name')));
  const count = at(entry, 'count');
  if (count === undefined) return object;
  const root = withValueAt(object.root, ['spec', 'replicas'], { key: count.place, value: count });
  return root.kind === 'mapping' ? { ...object, root } : object;
}

function withImages(object: KubernetesObject, wanted: readonly Value[]): KubernetesObject {
  if (wanted.length === 0) return object;
  let root: Value = object.root;
  for (const workload of workloadsOf([object])) {
    for (const { value, path } of workload.containers) {
      const image = textAt(value, 'image');
      const entry = wanted.find((each) => textAt(each, 'name') === parseImage(image ?? '').name);
      if (image === undefined || entry === undefined) continue;
      root = replaced(root, [...path, 'image'], imageOf(image, entry));
    }
  }
  return root.kind === 'mapping' ? { ...object, root } : object;
}

function imageOf(image: string, entry: Value): Value {
  const parsed = parseImage(image);
  const name = textAt(entry, 'newName') ?? parsed.name;
  const digest = textAt(entry, 'digest');
  const newTag = textAt(entry, 'newTag');
  const tag = newTag ?? (digest === undefined ? parsed.tag : undefined);
  const kept = digest ?? (newTag === undefined ? parsed.digest : undefined);
  const place = (at(entry, 'newTag') ?? at(entry, 'digest') ?? at(entry, 'newName') ?? entry).place;
  const value = `${name}${tag === undefined ? '' : `:${tag}`}${kept === undefined ? '' : `@${kept}`}`;
  return { kind: 'scalar', value, block: false, place };
}

function replaced(root: Value, path: readonly (string | number)[], value: Value): Value {
  const scalar = (text: string): Value => ({ kind: 'scalar', value: text, block: false, place: value.place });
  const entry = (text: Value): Entry => ({ key: value.place, value: text });
  const operation: Value = {
    kind: 'mapping',
    place: value.place,
    entries: new Map([
      ['op', entry(scalar('replace'))],
      ['path', entry(scalar(`/${path.join('/')}`))],
      ['value', entry(value)],
    ]),
  };
  return jsonPatch(root, { kind: 'sequence', place: value.place, items: [operation] });
}
