import type { KubernetesObject } from './kubernetes-object';
import { selects } from './label-selector';
import { at, isSet, itemsAt, textAt, type Value } from './value';
import type { Workload } from './workload';

export const directions = ['Ingress', 'Egress'] as const;
export type Direction = (typeof directions)[number];

/** The fields of a NetworkPolicy that hold the rules of a direction, and the other end of its flows. */
export const flowFields = { Ingress: ['ingress', 'from'], Egress: ['egress', 'to'] } as const;

/** Whether an object is Kubernetes' own NetworkPolicy. */
export function isNetworkPolicy({ kind, apiVersion }: KubernetesObject): boolean {
  return kind === 'NetworkPolicy' && apiVersion.startsWith('networking.k8s.io/');
}

/** The policies that select the pods of a workload. */
export function policiesOf(
  { podLabels }: Workload,
  objects: readonly KubernetesObject[],
): readonly KubernetesObject[] {
  return objects.filter(
    (object) => isNetworkPolicy(object) && selects(at(object.root, 'spec', 'podSelector'), podLabels),
  );
}

/** Whether a policy is about a direction; without `policyTypes` it is about Ingress, and Egress if it has such rules. */
export function filters({ root }: KubernetesObject, direction: Direction): boolean {
  const types = itemsAt(root, 'spec', 'policyTypes').map((type) => textAt(type));
  if (types.length > 0) return types.includes(direction);
  return direction === 'Ingress' || isSet(root, 'spec', 'egress');
}

/** The indexes of the rules of a policy that let every flow of a direction through. */
export function openRules(policy: KubernetesObject, direction: Direction): readonly number[] {
  const [rules, peers] = flowFields[direction];
  if (!filters(policy, direction)) return [];
  return itemsAt(policy.root, 'spec', rules).flatMap((rule, index) => (opensAll(rule, peers) ? [index] : []));
}

/** Whether a rule lets every flow through: neither ports nor peers, or the whole Internet as a peer. */
function opensAll(rule: Value, peers: string): boolean {
  if (itemsAt(rule, 'ports').length > 0) return false;
  const ends = itemsAt(rule, peers);
  return (
    ends.length === 0 ||
    ends.some((end) => {
      const range = textAt(end, 'ipBlock', 'cidr') ?? '';
      return /^(?:0\.0\.0\.0|::)\/0$/.test(range) && itemsAt(end, 'ipBlock', 'except').length === 0;
    })
  );
}
