import { at, type Step, type Value } from './value';
import type { Container, Workload } from './workload';

/** A `securityContext`, or the place where one would be: the pod's, or a container's. */
export interface SecurityContext {
  /** Undefined for the pod's own. */
  readonly container: Container | undefined;
  /** The pod's spec, or the container. */
  readonly holder: Value | undefined;
  readonly value: Value | undefined;
  /** From the object's root to the `securityContext`. */
  readonly path: readonly Step[];
}

/** The pod's security context, then those of its containers, the ephemeral ones too. */
export function contextsOf({
  podPath,
  podSpec,
  containers,
  ephemeral,
}: Workload): readonly SecurityContext[] {
  return [
    context(undefined, podSpec, [...podPath, 'spec']),
    ...[...containers, ...ephemeral].map((container) => context(container, container.value, container.path)),
  ];
}

function context(
  container: Container | undefined,
  holder: Value | undefined,
  path: readonly Step[],
): SecurityContext {
  const value = at(holder, 'securityContext');
  return { container, holder, value, path: [...path, 'securityContext'] };
}

/**
 * The boolean at a path as Kubernetes reads it, or undefined: its YAML 1.1 takes `yes` and `on`, `no` and `off` without
 * quotes for booleans.
 */
export function booleanAt(value: Value | undefined, ...path: readonly Step[]): boolean | undefined {
  const found = at(value, ...path);
  if (found?.kind !== 'scalar') return undefined;
  if (typeof found.value === 'boolean') return found.value;
  if (typeof found.value !== 'string' || found.place.end - found.place.start !== found.value.length) {
    return undefined;
  }
  if (/^(?:yes|on)$/i.test(found.value)) return true;
  return /^(?:no|off)$/i.test(found.value) ? false : undefined;
}
