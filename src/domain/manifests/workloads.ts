import { at, isPlain, listAt, plainAt, textAt, type Path, type Plain } from './plain';
import type { Manifest } from './read-manifests';

export interface Container {
  readonly name: string;
  readonly value: Plain;
  /** Where it is in its object. */
  readonly at: Path;
  readonly init: boolean;
}

/** Something that runs pods. */
export interface Workload {
  readonly manifest: Manifest;
  readonly podLabels: Plain;
  readonly podMetadataAt: Path;
  readonly podSpec: Plain;
  readonly podSpecAt: Path;
  readonly containers: readonly Container[];
}

const podAt: Readonly<Record<string, Path>> = {
  Pod: [],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

export function workloadsOf(objects: readonly Manifest[]): readonly Workload[] {
  return objects.flatMap((manifest) => {
    const pod = Object.hasOwn(podAt, manifest.kind) ? podAt[manifest.kind] : undefined;
    if (pod === undefined) return [];
    const podSpecAt = [...pod, 'spec'];
    const podSpec = plainAt(manifest.value, ...podSpecAt);
    const podMetadataAt = [...pod, 'metadata'];
    const containers = (['containers', 'initContainers'] as const).flatMap((list) =>
      listAt(podSpec, list).flatMap((value, index): Container[] =>
        isPlain(value)
          ? [
              {
                name: textAt(value, 'name') ?? '',
                value,
                at: [...podSpecAt, list, index],
                init: list === 'initContainers',
              },
            ]
          : [],
      ),
    );
    const podLabels = plainAt(manifest.value, ...podMetadataAt, 'labels');
    return [{ manifest, podLabels, podMetadataAt, podSpec, podSpecAt, containers }];
  });
}

/** Whether it runs until someone stops it; jobs end by themselves. */
export function isLongRunning({ manifest }: Workload): boolean {
  return manifest.kind !== 'Job' && manifest.kind !== 'CronJob';
}

export const probeNames = ['readinessProbe', 'livenessProbe', 'startupProbe'] as const;

export function probesOf(container: Container): readonly Plain[] {
  return probeNames.map((name) => at(container.value, name)).filter(isPlain);
}

/** Whether a label selector (`matchLabels`, `matchExpressions`) accepts labels; an empty one accepts all. */
export function selects(selector: unknown, labels: Plain): boolean {
  const matched = Object.entries(plainAt(selector, 'matchLabels')).every(
    ([key, value]) => labels[key] === value,
  );
  return (
    matched &&
    listAt(selector, 'matchExpressions').every((each) => {
      const key = textAt(each, 'key') ?? '';
      const listed = listAt(each, 'values').includes(labels[key]);
      switch (textAt(each, 'operator')) {
        case 'In':
          return listed;
        case 'NotIn':
          return !listed;
        case 'Exists':
          return labels[key] !== undefined;
        case 'DoesNotExist':
          return labels[key] === undefined;
        default:
          return false;
      }
    })
  );
}
