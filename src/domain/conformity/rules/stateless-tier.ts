import { statelessTierTexts } from '../../../texts/rules/stateless-tier';
import { labelsOf, titleOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { isSet, itemsAt, scalarAt, textAt } from '../../manifests/value';
import { workloadsOf, type Workload } from '../../manifests/workload';
import { speaker, type ObjectProblem, type ObjectRule } from '../rule';
import { always } from '../severity';
import { cct } from '../sources';

const say = speaker(statelessTierTexts);

/** The tiers that keep no state; databases and caches may. */
const stateless = ['frontend', 'backend'];

/** State lives in a central store, not in the pods of the tiers that serve (what EXI-ARCH-19 says besides sessions). */
export const statelessTier: ObjectRule = {
  id: 'cpin/stateless-tier',
  theme: 'storage',
  sources: [cct('EXI-ARCH-19 (P)')],
  gate: 'L4',
  severity: always('warning'),
  texts: statelessTierTexts,
  reads: 'object',
  check: (object) => {
    if (object.kind === 'PersistentVolumeClaim') return ofClaim(object);
    return workloadsOf([object]).flatMap((workload) => ofWorkload(workload));
  },
};

function ofClaim(object: KubernetesObject): readonly ObjectProblem[] {
  const tier = labelsOf(object).get('tier') ?? '';
  if (!stateless.includes(tier)) return [];
  return [
    {
      path: ['metadata', 'labels', 'tier'],
      message: say((texts) => texts.claim(titleOf(object), tier)),
    },
  ];
}

function ofWorkload({ object, podLabels, podPath, podSpec }: Workload): readonly ObjectProblem[] {
  const tier = podLabels.get('tier') ?? labelsOf(object).get('tier') ?? '';
  if (!stateless.includes(tier)) return [];
  const title = titleOf(object);
  if (object.kind === 'StatefulSet') {
    return [{ path: ['kind'], message: say((texts) => texts.statefulSet(title, tier)) }];
  }
  const index = itemsAt(podSpec, 'volumes').findIndex(
    (volume) =>
      isSet(volume, 'persistentVolumeClaim') &&
      scalarAt(volume, 'persistentVolumeClaim', 'readOnly') !== true,
  );
  if (index >= 0) {
    const path = [...podPath, 'spec', 'volumes', index, 'persistentVolumeClaim'];
    return [{ path, onKey: true, message: say((texts) => texts.volume(title, tier)) }];
  }
  const strategy = textAt(object.root, 'spec', 'strategy', 'type');
  if (strategy !== 'Recreate') return [];
  return [
    {
      path: ['spec', 'strategy', 'type'],
      message: say((texts) => texts.recreate(title, tier)),
      remedy: say((texts) => texts.recreateRemedy),
      severity: always('information'),
    },
  ];
}
