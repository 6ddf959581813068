import { pvcSizeLimitTexts } from '../../../texts/rules/pvc-size-limit';
import { nameOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import { parseQuantity } from '../../manifests/quantity';
import { itemsAt, textAt, type Step } from '../../manifests/value';
import { workloadKinds, workloadsOf } from '../../manifests/workload';
import { speaker, type ObjectProblem, type ObjectRule } from '../rule';
import { always, audited } from '../severity';

const say = speaker(pvcSizeLimitTexts);

const limit = 2 ** 40;
const request = ['spec', 'resources', 'requests', 'storage'] as const;

/**
 * Row `limit-size-pvc` says less than 1Ti, the policy `limit-pvc-size` at most 1Ti: the very limit is a warning. Claims
 * that a StatefulSet, a pod or CloudNativePG's operator will make are judged where they are written.
 */
export const pvcSizeLimit: ObjectRule = {
  id: 'cpin/pvc-size-limit',
  theme: 'storage',
  sources: [
    { page: 'documentation:docs/agreement/kyverno.md', requirement: 'limit-size-pvc', date: '2025-07-24' },
    {
      page: 'cpin-external-cluster:charts-socle/kyverno/templates',
      requirement: 'limit-pvc-size',
      date: '2024-11-07',
    },
  ],
  gate: 'L4',
  severity: audited,
  texts: pvcSizeLimitTexts,
  reads: 'object',
  kinds: [...workloadKinds, 'PersistentVolumeClaim', 'Cluster'],
  check: (object) => sizesOf(object).flatMap((size) => judged(object, size)),
};

/** A place where a size is asked for, and what asks for it. */
interface Size {
  readonly path: readonly Step[];
  readonly what: string;
}

function sizesOf(object: KubernetesObject): readonly Size[] {
  const { kind, apiVersion } = object;
  if (kind === 'PersistentVolumeClaim') return [{ path: request, what: `${kind} ${nameOf(object)}` }];
  if (kind === 'Cluster') return apiVersion.startsWith('postgresql.cnpg.io/') ? ofDatabase(object) : [];
  return [...ofTemplates(object), ...ofEphemeralVolumes(object)];
}

function ofTemplates({ root }: KubernetesObject): readonly Size[] {
  const list = ['spec', 'volumeClaimTemplates'];
  return itemsAt(root, ...list).map((template, index) => ({
    path: [...list, index, ...request],
    what: `volumeClaimTemplate ${textAt(template, 'metadata', 'name') ?? String(index)}`,
  }));
}

function ofEphemeralVolumes(object: KubernetesObject): readonly Size[] {
  return workloadsOf([object]).flatMap(({ podPath, podSpec }) =>
    itemsAt(podSpec, 'volumes').map((volume, index) => ({
      path: [...podPath, 'spec', 'volumes', index, 'ephemeral', 'volumeClaimTemplate', ...request],
      what: `volume ${textAt(volume, 'name') ?? String(index)}`,
    })),
  );
}

/** https://cloudnative-pg.io/documentation/current/storage/ */
function ofDatabase(object: KubernetesObject): readonly Size[] {
  const storages: readonly (readonly Step[])[] = [
    ['storage'],
    ['walStorage'],
    ...itemsAt(object.root, 'spec', 'tablespaces').map((_, index) => ['tablespaces', index, 'storage']),
  ];
  return storages.flatMap((storage) =>
    [['size'], ['pvcTemplate', 'resources', 'requests', 'storage']].map((size) => ({
      path: ['spec', ...storage, ...size],
      what: `Cluster ${nameOf(object)} (${storage.join('.')})`,
    })),
  );
}

function judged({ root }: KubernetesObject, { path, what }: Size): readonly ObjectProblem[] {
  const text = textAt(root, ...path) ?? '';
  const amount = parseQuantity(text)?.amount ?? 0;
  if (amount < limit) return [];
  if (amount > limit) return [{ path, message: say((texts) => texts.above(what, text)) }];
  return [{ path, message: say((texts) => texts.equal(what, text)), severity: always('warning') }];
}
