import type { ChecksTexts } from '../../texts/checks';
import { placeIn, titleOf, type KubernetesObject } from '../manifests/kubernetes-object';
import { lostEndpoints, monitorsAmong, portsWatched } from '../manifests/monitor';
import { isSet, placeOf } from '../manifests/value';
import { applicationAmong, type Workload } from '../manifests/workload';
import type { Check, Reason } from './check';
import { productionOf, type Component } from './component';
import { because, filesOf, isManifest, judge } from './judge';

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
        productionOf(folder.components).filter((each) => applicationAmong(each.workloads).length > 0),
      judge: (component) => {
        let closest: readonly Reason[] | undefined;
        for (const workload of applicationAmong(component.workloads)) {
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
  const monitors = monitorsAmong(component.objects);
  const own = monitors.filter((monitor) => portsWatched(monitor, workload, component.objects) !== undefined);
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

function portReasons(
  monitor: KubernetesObject,
  workload: Workload,
  component: Component,
  { observability: texts }: ChecksTexts,
): readonly Reason[] {
  return lostEndpoints(monitor, workload, component.objects).map(({ endpoint, port }) =>
    because(placeOf(endpoint, 'port'), texts.noPort(titleOf(monitor), port)),
  );
}
