import { disallowHostpathTexts } from '../../../texts/rules/disallow-hostpath';
import { nameOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { isSet, itemsAt, textAt } from '../../manifests/value';
import { workloadKinds, workloadsOf } from '../../manifests/workload';
import { speaker, type ObjectProblem, type ObjectRule } from '../rule';
import { exiArch26 } from '../security-sources';
import { audited } from '../severity';

const say = speaker(disallowHostpathTexts);

/** Row `disallow-hostpath`; a PersistentVolume on a node's disk comes to the same. */
export const disallowHostpath: ObjectRule = {
  id: 'cpin/disallow-hostpath',
  theme: 'storage',
  sources: [
    { page: 'documentation:docs/agreement/kyverno.md', requirement: 'disallow-hostpath', date: '2025-07-24' },
    exiArch26,
  ],
  gate: 'L3',
  severity: audited,
  texts: disallowHostpathTexts,
  reads: 'object',
  kinds: [...workloadKinds, 'PersistentVolume'],
  check: (object) => (object.kind === 'PersistentVolume' ? ofVolume(object) : ofPods(object)),
};

function ofPods(object: KubernetesObject): readonly ObjectProblem[] {
  return workloadsOf([object]).flatMap(({ podPath, podSpec }) =>
    itemsAt(podSpec, 'volumes').flatMap((volume, index) =>
      isSet(volume, 'hostPath')
        ? [
            {
              path: [...podPath, 'spec', 'volumes', index, 'hostPath'],
              onKey: true,
              message: say((texts) => texts.volume(textAt(volume, 'name') ?? String(index))),
            },
          ]
        : [],
    ),
  );
}

function ofVolume(object: KubernetesObject): readonly ObjectProblem[] {
  return ['hostPath', 'local'].flatMap((field) =>
    isSet(object.root, 'spec', field)
      ? [
          {
            path: ['spec', field],
            onKey: true,
            message: say((texts) => texts.persistentVolume(nameOf(object), field)),
          },
        ]
      : [],
  );
}
