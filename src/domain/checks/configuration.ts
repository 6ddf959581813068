import type { ChecksTexts } from '../../texts/checks';
import { isNamed, nameOf, placeIn, titleOf, type KubernetesObject } from '../manifests/kubernetes-object';
import { entriesAt, itemsAt, scalarAt, textAt, type Step } from '../manifests/value';
import type { Workload } from '../manifests/workload';
import type { Check, Reason } from './check';
import type { Component } from './component';
import { isClearSecret, isCredentialName } from '../manifests/credential';
import { because, filesOf, isManifest, judge, running, type Verdict } from './judge';

/**
 * Configuration outside the image: a workload reads a ConfigMap that exists, and neither ConfigMaps nor Secrets show a
 * credential (level 3 of the maturity matrix; row `cm-no-credentials` of documentation:docs/agreement/kyverno.md,
 * 2025-07-24; EXI-ARCH-5). A ConfigMap mounted as files counts too.
 */
export const configuration: Check = {
  id: 'configuration',
  version: 1,
  concerns: isManifest,
  run: (view, texts) =>
    judge({
      view,
      texts,
      nothing: texts.shared.noWorkload,
      candidates: (folder) => running(folder.components),
      judge: (component) => verdict(component, texts),
    }),
};

function verdict(component: Component, texts: ChecksTexts): Verdict {
  const maps = component.objects.filter((object) => object.kind === 'ConfigMap');
  const readings = component.workloads.flatMap((workload) =>
    referencesOf(workload).map((reference) => ({ workload, ...reference, map: mapOf(reference, maps) })),
  );
  const good = readings.find(({ map }) => map !== undefined);
  const reasons = [
    ...(good === undefined ? notReading(component, readings, maps, texts) : []),
    ...credentials(component, texts),
  ];
  if (good?.map === undefined) return { reasons, words: '', files: [] };
  return {
    reasons,
    words: texts.configuration.passed(titleOf(good.workload.object), nameOf(good.map), component.folder),
    files: filesOf(good.workload.object, good.map),
  };
}

/** A place where a pod reads a ConfigMap; `key` when it asks for one of its keys. */
interface MapReference {
  readonly name: string;
  readonly key: string | undefined;
  readonly path: readonly Step[];
}

function referencesOf({ containers, podSpec, podPath }: Workload): readonly MapReference[] {
  const found: MapReference[] = [];
  const add = (name: string | undefined, key: string | undefined, path: readonly Step[]): void => {
    if (name !== undefined) found.push({ name, key, path });
  };
  for (const { value, path } of containers) {
    for (const [index, source] of itemsAt(value, 'envFrom').entries()) {
      add(textAt(source, 'configMapRef', 'name'), undefined, [
        ...path,
        'envFrom',
        index,
        'configMapRef',
        'name',
      ]);
    }
    for (const [index, variable] of itemsAt(value, 'env').entries()) {
      const key = ['valueFrom', 'configMapKeyRef'];
      add(textAt(variable, ...key, 'name'), textAt(variable, ...key, 'key'), [
        ...path,
        'env',
        index,
        ...key,
        'name',
      ]);
    }
  }
  for (const [index, volume] of itemsAt(podSpec, 'volumes').entries()) {
    const from = [...podPath, 'spec', 'volumes', index, 'configMap', 'name'];
    add(textAt(volume, 'configMap', 'name'), undefined, from);
  }
  return found;
}

function mapOf({ name, key }: MapReference, maps: readonly KubernetesObject[]): KubernetesObject | undefined {
  return maps.find((map) => isNamed(map, name) && (key === undefined || keysOf(map).has(key)));
}

function keysOf(map: KubernetesObject): ReadonlySet<string> {
  return new Set(['data', 'binaryData'].flatMap((field) => [...entriesAt(map.root, field).keys()]));
}

function notReading(
  component: Component,
  readings: readonly (MapReference & { readonly workload: Workload })[],
  maps: readonly KubernetesObject[],
  { configuration: texts }: ChecksTexts,
): readonly Reason[] {
  const [workload] = component.workloads;
  if (readings.length === 0 && workload !== undefined) {
    const told = texts.notConsumed(titleOf(workload.object));
    return [because(placeIn(workload.object, 'metadata', 'name'), told)];
  }
  return readings.map(({ workload: { object }, name, key, path }) => {
    const known = maps.some((map) => isNamed(map, name));
    const told = known && key !== undefined ? texts.unknownKey(key, name) : texts.unknownMap(name);
    return because(placeIn(object, ...path), told);
  });
}

function credentials(component: Component, { configuration: texts }: ChecksTexts): readonly Reason[] {
  return component.objects.flatMap((object) => {
    if (isClearSecret(object)) return [because(object.place, texts.clearSecret(nameOf(object)))];
    if (object.kind !== 'ConfigMap') return [];
    return ['data', 'binaryData'].flatMap((field) =>
      [...entriesAt(object.root, field)]
        .filter(([key, entry]) => isCredentialName(key) && scalarAt(entry.value) !== '')
        .map(([key, entry]) => because(entry.key, texts.credentialKey(key))),
    );
  });
}
