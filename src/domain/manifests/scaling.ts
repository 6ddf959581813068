import { isNamed, type KubernetesObject } from './kubernetes-object';
import { selects } from './label-selector';
import { at, itemsAt, textAt } from './value';
import type { Workload } from './workload';

/** The autoscaler that decides on the replicas of a workload, whatever the workload says. */
export function autoscalerOf(
  { object }: Workload,
  objects: readonly KubernetesObject[],
): KubernetesObject | undefined {
  return objects.find(
    ({ kind, root }) =>
      kind === 'HorizontalPodAutoscaler' &&
      textAt(root, 'spec', 'scaleTargetRef', 'kind') === object.kind &&
      isNamed(object, textAt(root, 'spec', 'scaleTargetRef', 'name')),
  );
}

/** The disruption budget that selects the pods of a workload. */
export function budgetOf(
  { podLabels }: Workload,
  objects: readonly KubernetesObject[],
): KubernetesObject | undefined {
  return objects.find(
    ({ kind, root }) => kind === 'PodDisruptionBudget' && selects(at(root, 'spec', 'selector'), podLabels),
  );
}

/** Whether the pods of a workload keep apart: a spread constraint or an anti-affinity selects them. */
export function isSpread({ podSpec, podLabels }: Workload): boolean {
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

/** How many replicas are asked for, and by whom: the autoscaler where there is one, else the workload (default 1). */
export function replicasOf(
  workload: Workload,
  objects: readonly KubernetesObject[],
): { readonly count: string; readonly owner: KubernetesObject; readonly field: string } {
  const owner = autoscalerOf(workload, objects) ?? workload.object;
  const field = owner === workload.object ? 'replicas' : 'minReplicas';
  return { count: textAt(owner.root, 'spec', field) ?? '1', owner, field };
}
