import type { ChecksTexts } from '../../texts/checks';
import { selects, selectsPlainly } from '../manifests/label-selector';
import { labelsOf, placeIn, type KubernetesObject } from '../manifests/kubernetes-object';
import { at, isSet, itemsAt, placeOf, textAt } from '../manifests/value';
import type { Workload } from '../manifests/workload';
import type { Check, Reason } from './check';
import { productionOf, type Component } from './component';
import { applicationOf, because, filesOf, isManifest, judge, titleOf } from './judge';

/**
 * An application that can be watched: a ServiceMonitor selects its Service, or a PodMonitor its pods, on a port that
 * exists, and a probe tells its state (EXI-ARCH-12, EXI-ARCH-13, EXI-ARCH-24, cct-cloud-native, 2024-06-23).
 */
export const observability: Check = {
  id: 'observability',
  version: 1,
  concerns: isManifest,
  run: (view, texts) =>
    judge({
      view,
      texts,
      nothing: texts.shared.noWorkload,
      candidates: (folder) =>
        productionOf(folder.components).filter((each) => applicationOf(each).length > 0),
      judge: (component) => {
        let closest: readonly Reason[] | undefined;
        for (const workload of applicationOf(component)) {
          const { reasons, monitor } = watch(workload, component, texts);
          if (reasons.length === 0 && monitor !== undefined) {
            const title = titleOf(workload.object);
            const words = texts.observability.passed(title, titleOf(monitor), component.folder);
            return { reasons, words, files: filesOf(workload.object, monitor) };
          }
          if (closest === undefined || reasons.length < closest.length) closest = reasons;
        }
        return { reasons: closest ?? [], words: '', files: [] };
      },
    }),
};

interface Watch {
  readonly monitor: KubernetesObject | undefined;
  readonly reasons: readonly Reason[];
}

function watch(workload: Workload, component: Component, texts: ChecksTexts): Watch {
  const words = texts.observability;
  const name = placeIn(workload.object, 'metadata', 'name');
  const title = titleOf(workload.object);
  const monitors = component.objects.filter(({ kind }) => Object.hasOwn(ports, kind));
  const own = monitors.filter((monitor) => portsWatched(monitor, workload, component) !== undefined);
  const monitor = own.find((each) => portReasons(each, workload, component, texts).length === 0);
  const reasons: Reason[] = [];
  if (own.length > 0 && monitor === undefined) {
    reasons.push(...own.flatMap((each) => portReasons(each, workload, component, texts)));
  } else if (own.length === 0) {
    const orphans = monitors.map((each) =>
      because(placeIn(each, 'spec', 'selector'), words.orphan(titleOf(each))),
    );
    reasons.push(...(orphans.length > 0 ? orphans : [because(name, words.noMonitor(title))]));
  }
  const probed = workload.containers.some(
    ({ value }) => isSet(value, 'readinessProbe') || isSet(value, 'livenessProbe'),
  );
  if (!probed) reasons.push(because(name, words.noProbe(title)));
  return { monitor, reasons };
}

/** The kinds of monitors, and the field that lists what each reads. */
const ports: Readonly<Record<string, string>> = {
  ServiceMonitor: 'endpoints',
  PodMonitor: 'podMetricsEndpoints',
};

/** The names of the ports that a monitor may read of a workload; undefined when it does not select it. */
function portsWatched(
  monitor: KubernetesObject,
  workload: Workload,
  { objects }: Component,
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

function portNames(list: ReturnType<typeof itemsAt>): readonly string[] {
  return list.flatMap((port) => textAt(port, 'name') ?? []);
}

/** The endpoints that read a port nobody names; a port given by number or by target is taken as it is. */
function portReasons(
  monitor: KubernetesObject,
  workload: Workload,
  component: Component,
  { observability: texts }: ChecksTexts,
): readonly Reason[] {
  const names = portsWatched(monitor, workload, component) ?? [];
  return itemsAt(monitor.root, 'spec', ports[monitor.kind] ?? '').flatMap((endpoint) => {
    const port = textAt(endpoint, 'port');
    if (port === undefined || names.includes(port)) return [];
    return [because(placeOf(endpoint, 'port'), texts.noPort(titleOf(monitor), port))];
  });
}
