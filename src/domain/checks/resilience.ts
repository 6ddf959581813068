import type { ChecksTexts } from '../../texts/checks';
import { placeIn, titleOf } from '../manifests/kubernetes-object';
import { autoscalerOf, budgetOf, isSpread, replicasOf } from '../manifests/scaling';
import { applicationAmong, type Workload } from '../manifests/workload';
import type { Check, Reason } from './check';
import { productionOf, type Component } from './component';
import { because, filesOf, isManifest, judge, running } from './judge';

/**
 * A production that loses a pod or a machine without stopping: two replicas or an autoscaler that keeps two, spread, and
 * a disruption budget (EXI-ARCH-2, cct-cloud-native, 2024-06-23; the budget is the parcours' own advice).
 */
export const resilience: Check = {
  id: 'resilience',
  version: 1,
  concerns: isManifest,
  run: (view, texts) =>
    judge({
      view,
      texts,
      nothing: texts.shared.noWorkload,
      candidates: (folder) => productionOf(running(folder.components)),
      judge: (component) => {
        const judged = applicationAmong(component.workloads).filter(({ object }) =>
          ['Deployment', 'StatefulSet', 'DeploymentConfig'].includes(object.kind),
        );
        const proofs = judged.flatMap((workload) => [
          autoscalerOf(workload, component.objects),
          budgetOf(workload, component.objects),
        ]);
        return {
          reasons:
            judged.length === 0
              ? [texts.resilience.nothing(component.folder)]
              : judged.flatMap((workload) => reasonsOf(workload, component, texts)),
          words: texts.resilience.passed(
            judged.map(({ object }) => titleOf(object)),
            component.folder,
          ),
          files: filesOf(
            ...judged.map(({ object }) => object),
            ...proofs.filter((proof) => proof !== undefined),
          ),
        };
      },
    }),
};

function reasonsOf(workload: Workload, component: Component, texts: ChecksTexts): readonly Reason[] {
  const { object } = workload;
  const title = titleOf(object);
  const name = placeIn(object, 'metadata', 'name');
  const spread = placeIn(object, ...workload.podPath, 'spec');
  return [
    ...countReasons(workload, component, texts),
    ...(isSpread(workload) ? [] : [because(spread, texts.resilience.spread(title))]),
    ...(budgetOf(workload, component.objects) === undefined
      ? [because(name, texts.resilience.budget(title))]
      : []),
  ];
}

function countReasons(
  workload: Workload,
  component: Component,
  { resilience: texts }: ChecksTexts,
): readonly Reason[] {
  const { count, owner, field } = replicasOf(workload, component.objects);
  if (Number(count) >= 2) return [];
  const told =
    owner === workload.object
      ? texts.replicas(titleOf(owner), count)
      : texts.autoscaler(titleOf(owner), count);
  return [because(placeIn(owner, 'spec', field), told)];
}
