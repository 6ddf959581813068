import { labelsOf, type KubernetesObject } from './kubernetes-object';
import { selects, selectsPlainly } from './label-selector';
import { at, itemsAt, textAt, type Value } from './value';
import type { Workload } from './workload';

/** The kinds of monitors, and the field that lists what each reads. */
const endpoints: Readonly<Record<string, string>> = {
  ServiceMonitor: 'endpoints',
  PodMonitor: 'podMetricsEndpoints',
};

/** The objects that tell Prometheus what to read. */
export function monitorsAmong(objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  return objects.filter(({ kind }) => Object.hasOwn(endpoints, kind));
}

/** The names of the ports that a monitor may read of a workload; undefined when it does not select it. */
export function portsWatched(
  monitor: KubernetesObject,
  workload: Workload,
  objects: readonly KubernetesObject[],
): readonly string[] | undefined {
  const selector = at(monitor.root, 'spec', 'selector');
  if (monitor.kind === 'PodMonitor') {
    if (!selects(selector, workload.podLabels)) return undefined;
    return workload.containers.flatMap(({ value }) => portNames(itemsAt(value, 'ports')));
  }
  const services = objects.filter(
    (object) =>
      object.kind === 'Service' &&
      selects(selector, labelsOf(object)) &&
      selectsPlainly(at(object.root, 'spec', 'selector'), workload.podLabels),
  );
  if (services.length === 0) return undefined;
  return services.flatMap(({ root }) => portNames(itemsAt(root, 'spec', 'ports')));
}

/** An endpoint of a monitor that reads a port which nobody names. */
export interface LostEndpoint {
  readonly endpoint: Value;
  readonly port: string;
}

/** The endpoints that read a port nobody names; a port given by number or by target is taken as it is. */
export function lostEndpoints(
  monitor: KubernetesObject,
  workload: Workload,
  objects: readonly KubernetesObject[],
): readonly LostEndpoint[] {
  const names = portsWatched(monitor, workload, objects) ?? [];
  return itemsAt(monitor.root, 'spec', endpoints[monitor.kind] ?? '').flatMap((endpoint) => {
    const port = textAt(endpoint, 'port');
    return port === undefined || names.includes(port) ? [] : [{ endpoint, port }];
  });
}

function portNames(list: readonly Value[]): readonly string[] {
  return list.flatMap((port) => textAt(port, 'name') ?? []);
}
