import type { KubernetesObject } from './kubernetes-object';
import { at, itemsAt, textAt, textsAt, type Step, type Value } from './value';

/** The kinds that run pods, and where each keeps its pod's metadata and spec. */
const podPaths: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  ReplicationController: ['spec', 'template'],
  DeploymentConfig: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

/** Their names. */
export const workloadKinds: readonly string[] = Object.keys(podPaths);

const owners = /^(?:v1|apps\/.+|batch\/.+|apps\.openshift\.io\/.+|extensions\/.+)$/;

/**
 * What a container is for: `sidecar` is an init container that keeps running (`restartPolicy: Always`), `ephemeral` one
 * that only a running pod can be given: the API refuses it in a manifest.
 */
export type ContainerRole = 'main' | 'init' | 'sidecar' | 'ephemeral';

/** A container of a pod. */
export interface Container {
  readonly name: string;
  readonly role: ContainerRole;
  /** Runs before the others, and ends (unless it is a sidecar). */
  readonly init: boolean;
  readonly value: Value;
  /** From the object's root. */
  readonly path: readonly Step[];
}

/** An object that runs pods. */
export interface Workload {
  readonly object: KubernetesObject;
  /** From the object's root to what holds the pod's `metadata` and `spec`. */
  readonly podPath: readonly string[];
  readonly podSpec: Value | undefined;
  readonly podLabels: ReadonlyMap<string, string>;
  /** Init containers first, as they start; without the ephemeral ones. */
  readonly containers: readonly Container[];
  readonly ephemeral: readonly Container[];
  /** Whether it runs to an end: a Job or a CronJob, which serves nothing. */
  readonly ends: boolean;
}

/** Where a kind keeps its pod template, or undefined when it runs no pod. */
export function podPathOf(kind: string, apiVersion: string): readonly string[] | undefined {
  return owners.test(apiVersion) && Object.hasOwn(podPaths, kind) ? podPaths[kind] : undefined;
}

/** Every workload among objects, with its containers (init containers first, as they start). */
export function workloadsOf(objects: readonly KubernetesObject[]): readonly Workload[] {
  return objects.flatMap((object) => workloadOf(object) ?? []);
}

/** Objects never change, and several readers ask for the same one's workload: it is kept as long as the object lives. */
const known = new WeakMap<KubernetesObject, Workload>();

/** The workload that an object is, or undefined when it runs no pod. */
export function workloadOf(object: KubernetesObject): Workload | undefined {
  const podPath = podPathOf(object.kind, object.apiVersion);
  if (podPath === undefined) return undefined;
  const made = known.get(object) ?? workload(object, podPath);
  known.set(object, made);
  return made;
}

function workload(object: KubernetesObject, podPath: readonly string[]): Workload {
  return {
    object,
    podPath,
    podSpec: at(object.root, ...podPath, 'spec'),
    podLabels: textsAt(object.root, ...podPath, 'metadata', 'labels'),
    containers: [
      ...containers(object, podPath, 'initContainers'),
      ...containers(object, podPath, 'containers'),
    ],
    ephemeral: containers(object, podPath, 'ephemeralContainers'),
    ends: object.kind === 'Job' || object.kind === 'CronJob',
  };
}

/** The workloads that serve: Jobs and CronJobs run to an end. */
export function servingAmong(workloads: readonly Workload[]): readonly Workload[] {
  return workloads.filter((workload) => !workload.ends);
}

/** The workloads of the application itself: databases and caches have their own ways of lasting and of being watched. */
export function applicationAmong(workloads: readonly Workload[]): readonly Workload[] {
  return servingAmong(workloads).filter(
    ({ podLabels }) => !['db', 'cache'].includes(podLabels.get('tier') ?? ''),
  );
}

const roles = { initContainers: 'init', containers: 'main', ephemeralContainers: 'ephemeral' } as const;

function containers(
  object: KubernetesObject,
  podPath: readonly string[],
  field: keyof typeof roles,
): readonly Container[] {
  const list = [...podPath, 'spec', field];
  return itemsAt(object.root, ...list).map((value, index) => {
    const sidecar = field === 'initContainers' && textAt(value, 'restartPolicy') === 'Always';
    return {
      name: textAt(value, 'name') ?? String(index),
      role: sidecar ? 'sidecar' : roles[field],
      init: field === 'initContainers',
      value,
      path: [...list, index],
    };
  });
}
