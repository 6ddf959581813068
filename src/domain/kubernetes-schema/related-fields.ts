import {
  at,
  entriesAt,
  itemsAt,
  placeOf,
  scalarAt,
  textAt,
  type Mapping,
  type Step,
} from '../manifests/value';
import { podPathOf } from '../manifests/workload';
import { isPlaceholder } from './scalar-types';
import type { MissingField, MissingLabel, SchemaFault, UndeclaredVolume } from './schema-fault';
import { suggestionFor } from './suggestion';

/**
 * What the API server compares between two fields of an object that runs pods, and refuses: a selector that does not select
 * the pods, a volume that is mounted and not declared, the pods of a job without a `restartPolicy`.
 */
export function relatedFaults(root: Mapping, apiVersion: string, kind: string): readonly SchemaFault[] {
  const podPath = podPathOf(kind, apiVersion);
  if (podPath === undefined) return [];
  const jobs = kind === 'Job' || kind === 'CronJob';
  return [
    ...(podPath.length === 0 || jobs ? [] : missingLabels(root, podPath)),
    ...undeclaredVolumes(root, podPath),
    ...(jobs ? missingRestart(root, [...podPath, 'spec']) : []),
  ];
}

/** Older kinds select by labels alone. */
function missingLabels(root: Mapping, podPath: readonly string[]): readonly MissingLabel[] {
  const labels = at(root, ...podPath, 'metadata', 'labels');
  // Pods that are not there, or labels that are none, are told by their own fields.
  if (at(root, ...podPath)?.kind !== 'mapping' || (labels !== undefined && labels.kind !== 'mapping'))
    return [];
  const path = at(root, 'spec', 'selector', 'matchLabels') === undefined ? [] : ['matchLabels'];
  const selector = ['spec', 'selector', ...path];
  return [...entriesAt(root, ...selector)].flatMap(([label, { key, value }]) => {
    const wanted = scalarAt(value);
    if (typeof wanted !== 'string' || isPlaceholder(wanted)) return [];
    const found = scalarAt(labels, label);
    if (found === wanted || (typeof found === 'string' && isPlaceholder(found))) return [];
    return [{ kind: 'missing-label', path: [...selector, label], place: key, label, value: wanted }];
  });
}

const containerLists = ['initContainers', 'containers'] as const;

function undeclaredVolumes(root: Mapping, podPath: readonly string[]): readonly UndeclaredVolume[] {
  const spec = [...podPath, 'spec'];
  const names = (...path: readonly string[]): readonly string[] =>
    itemsAt(root, ...path).flatMap((item) => textAt(item, 'name') ?? textAt(item, 'metadata', 'name') ?? []);
  const declared = new Set([...names(...spec, 'volumes'), ...names('spec', 'volumeClaimTemplates')]);
  if ([...declared].some(isPlaceholder)) return [];
  return containerLists.flatMap((list) =>
    itemsAt(root, ...spec, list).flatMap((container, index) =>
      itemsAt(container, 'volumeMounts').flatMap((mount, rank): readonly UndeclaredVolume[] => {
        const name = scalarAt(mount, 'name');
        if (typeof name !== 'string' || name === '' || declared.has(name) || isPlaceholder(name)) return [];
        const path: readonly Step[] = [...spec, list, index, 'volumeMounts', rank, 'name'];
        const suggestion = suggestionFor(name, declared);
        const { place } = at(mount, 'name') ?? mount;
        return [
          {
            kind: 'undeclared-volume',
            path,
            place,
            name,
            ...(suggestion === undefined ? {} : { suggestion }),
          },
        ];
      }),
    ),
  );
}

/** A pod starts again for ever by default, which a job cannot want. */
function missingRestart(root: Mapping, spec: readonly string[]): readonly MissingField[] {
  const value = at(root, ...spec);
  // A misspelt field is told already, with the name that was meant.
  if (value?.kind !== 'mapping' || [...value.entries.keys()].some((name) => isMeant(name, 'restartPolicy'))) {
    return [];
  }
  const path = [...spec, 'restartPolicy'];
  return [{ kind: 'missing-field', path, place: placeOf(root, ...spec), field: 'restartPolicy' }];
}

function isMeant(written: string, field: string): boolean {
  return suggestionFor(written, [field]) !== undefined;
}
