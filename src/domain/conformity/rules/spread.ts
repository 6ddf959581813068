import { spreadTexts } from '../../../texts/rules/spread';
import { labelsOf, titleOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { postgresClustersAmong } from '../../manifests/postgres-cluster';
import { budgetOf, isSpread, replicasOf } from '../../manifests/scaling';
import { textAt } from '../../manifests/value';
import type { Workload } from '../../manifests/workload';
import { anchor } from '../anchor';
import { speaker, type DeployedRule, type PlacedProblem } from '../rule';
import { advisedFrom, always } from '../severity';
import type { Situation } from '../situation';
import { cct } from '../sources';

const say = speaker(spreadTexts);

/**
 * Resilience inside a datacentre: two pods at least, that keep apart, and a budget of disruptions (our advice). A
 * workload is told the first of these that it lacks. One replica in development is fine.
 */
export const spread: DeployedRule = {
  id: 'cpin/spread',
  theme: 'resilience',
  sources: [cct('EXI-ARCH-2 (P)')],
  gate: 'L5',
  severity: always('warning'),
  texts: spreadTexts,
  reads: 'deployed',
  check: (deployed, situation) => {
    const about = { deciding: deployed.around.of(...deciding), partial: deployed.partial };
    return [
      ...deployed.workloads.filter(isStateless).flatMap((each) => ofWorkload(each, about, situation)),
      ...postgresClustersAmong(deployed.objects).flatMap((each) => ofCluster(each, situation)),
    ];
  },
};

const deciding = ['HorizontalPodAutoscaler', 'PodDisruptionBudget', 'ScaledObject'];

/** The tiers frontend and backend; without a tier, a Deployment is taken for one of them. */
function isStateless({ object, podLabels }: Workload): boolean {
  const tier = podLabels.get('tier') ?? labelsOf(object).get('tier');
  const kinds = ['Deployment', 'DeploymentConfig', ...(tier === undefined ? [] : ['StatefulSet'])];
  return kinds.includes(object.kind) && (tier === undefined || ['frontend', 'backend'].includes(tier));
}

function ofWorkload(
  workload: Workload,
  {
    deciding: around,
    partial,
  }: { readonly deciding: readonly KubernetesObject[]; readonly partial: boolean },
  { gate }: Situation,
): readonly PlacedProblem[] {
  const { object, podPath } = workload;
  const title = titleOf(object);
  const { count, owner, field } = replicasOf(workload, around);
  if (Number(count) < 2) {
    // What cannot be read may hold the autoscaler.
    if (gate === 'L3' || (partial && owner === object)) return [];
    const message = say((texts) =>
      owner === object ? texts.replicas(title, count) : texts.autoscaler(titleOf(owner), count),
    );
    return [{ place: anchor(owner.root, ['spec', field]), message }];
  }
  if (!isSpread(workload)) {
    const path = [...podPath, 'spec', 'topologySpreadConstraints'];
    return [
      {
        place: anchor(object.root, path, true),
        message: say((texts) => texts.together(title, count)),
        remedy: say((texts) => texts.togetherRemedy),
      },
    ];
  }
  if (partial || budgetOf(workload, around) !== undefined) return [];
  return [
    {
      place: anchor(object.root, ['metadata', 'name']),
      message: say((texts) => texts.budget(title)),
      remedy: say((texts) => texts.budgetRemedy),
      severity: advisedFrom('L5'),
    },
  ];
}

function ofCluster(cluster: KubernetesObject, { gate }: Situation): readonly PlacedProblem[] {
  const count = textAt(cluster.root, 'spec', 'instances') ?? '1';
  if (gate === 'L3' || !(Number(count) < 2)) return [];
  return [
    {
      place: anchor(cluster.root, ['spec', 'instances']),
      message: say((texts) => texts.instances(titleOf(cluster), count)),
      remedy: say((texts) => texts.instancesRemedy),
    },
  ];
}
