import type { ChecksTexts } from '../../texts/checks';
import { selects } from '../manifests/label-selector';
import { isNamed, placeIn, type KubernetesObject } from '../manifests/kubernetes-object';
import { at, itemsAt, textAt } from '../manifests/value';
import type { Workload } from '../manifests/workload';
import type { Check, Reason } from './check';
import { productionOf, type Component } from './component';
import { applicationOf, because, filesOf, isManifest, judge, running, titleOf } from './judge';

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
        const judged = applicationOf(component).filter(({ object }) =>
          ['Deployment', 'StatefulSet', 'DeploymentConfig'].includes(object.kind),
        );
        const proofs = judged.flatMap((workload) => [
          autoscalerOf(workload, component),
          budgetOf(workload, component),
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
    ...(budgetOf(workload, component) === undefined ? [because(name, texts.resilience.budget(title))] : []),
  ];
}

/** An autoscaler decides on the replicas, whatever the workload says. */
function countReasons(
  workload: Workload,
  component: Component,
  { resilience: texts }: ChecksTexts,
): readonly Reason[] {
  const { object } = workload;
  const autoscaler = autoscalerOf(workload, component);
  const owner = autoscaler ?? object;
  const field = autoscaler === undefined ? 'replicas' : 'minReplicas';
  const count = textAt(owner.root, 'spec', field) ?? '1';
  if (Number(count) >= 2) return [];
  const told =
    autoscaler === undefined
      ? texts.replicas(titleOf(object), count)
      : texts.autoscaler(titleOf(autoscaler), count);
  return [because(placeIn(owner, 'spec', field), told)];
}

function autoscalerOf({ object }: Workload, { objects }: Component): KubernetesObject | undefined {
  return objects.find(
    ({ kind, root }) =>
      kind === 'HorizontalPodAutoscaler' &&
      textAt(root, 'spec', 'scaleTargetRef', 'kind') === object.kind &&
      isNamed(object, textAt(root, 'spec', 'scaleTargetRef', 'name')),
  );
}

function budgetOf({ podLabels }: Workload, { objects }: Component): KubernetesObject | undefined {
  return objects.find(
    ({ kind, root }) => kind === 'PodDisruptionBudget' && selects(at(root, 'spec', 'selector'), podLabels),
  );
}

function isSpread({ podSpec, podLabels }: Workload): boolean {
  const constraints = itemsAt(podSpec, 'topologySpreadConstraints').filter((constraint) => {
    const selector = at(constraint, 'labelSelector');
    return textAt(constraint, 'topologyKey') !== undefined && selects(selector, podLabels);
  });
  const kinds = [
    'requiredDuringSchedulingIgnoredDuringExecution',
    'preferredDuringSchedulingIgnoredDuringExecution',
  ];
  const rules = kinds.flatMap((kind) => itemsAt(podSpec, 'affinity', 'podAntiAffinity', kind));
  return (
    constraints.length > 0 ||
    rules.some((rule) => selects(at(at(rule, 'podAffinityTerm') ?? rule, 'labelSelector'), podLabels))
  );
}
