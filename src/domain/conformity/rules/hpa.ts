import { hpaTexts } from '../../../texts/rules/hpa';
import { isNamed, labelsOf, titleOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { autoscalerOf } from '../../manifests/scaling';
import { textAt } from '../../manifests/value';
import type { Workload } from '../../manifests/workload';
import { anchor } from '../anchor';
import { speaker, type DeployedRule } from '../rule';
import { advisedFrom } from '../severity';
import { guide } from '../sources';

const say = speaker(hpaTexts);

/** Advice for what faces users: the number of pods follows the load. */
export const hpa: DeployedRule = {
  id: 'cpin/hpa',
  theme: 'resilience',
  sources: [guide('best-practices', 'HorizontalPodAutoscaler')],
  gate: 'L5',
  severity: advisedFrom('L5'),
  texts: hpaTexts,
  reads: 'deployed',
  check: ({ workloads, around, partial }) => {
    if (partial) return [];
    const scalers = around.of('HorizontalPodAutoscaler', 'ScaledObject');
    return workloads
      .filter((workload) => isFrontend(workload) && !isScaled(workload, scalers))
      .map(({ object }) => ({
        place: anchor(object.root, ['metadata', 'name']),
        message: say((texts) => texts.missing(titleOf(object))),
      }));
  },
};

function isFrontend({ object, podLabels }: Workload): boolean {
  const tier = podLabels.get('tier') ?? labelsOf(object).get('tier');
  return tier === 'frontend' && ['Deployment', 'StatefulSet', 'DeploymentConfig'].includes(object.kind);
}

/** By Kubernetes' own autoscaler, or by KEDA, which makes one. */
function isScaled(workload: Workload, objects: readonly KubernetesObject[]): boolean {
  return (
    autoscalerOf(workload, objects) !== undefined ||
    objects.some(
      ({ kind, root }) =>
        kind === 'ScaledObject' && isNamed(workload.object, textAt(root, 'spec', 'scaleTargetRef', 'name')),
    )
  );
}
