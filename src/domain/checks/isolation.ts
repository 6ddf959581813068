import type { ChecksTexts } from '../../texts/checks';
import { selects } from '../manifests/label-selector';
import { placeIn, type KubernetesObject } from '../manifests/kubernetes-object';
import { at, isSet, itemsAt, textAt, type Value } from '../manifests/value';
import type { Workload } from '../manifests/workload';
import type { Check, Reason } from './check';
import { productionOf, type Component } from './component';
import { because, filesOf, isManifest, judge, servingOf, titleOf } from './judge';

const directions = ['Ingress', 'Egress'] as const;
type Direction = (typeof directions)[number];

/** The fields of a NetworkPolicy that hold the rules of a direction, and the other end of its flows. */
const fields = { Ingress: ['ingress', 'from'], Egress: ['egress', 'to'] } as const;

/**
 * Flows limited to those that are needed: NetworkPolicies for what comes in and for what goes out select every workload
 * that serves, and none opens everything (documentation: best-practices; the platform itself closes incoming flows
 * only, rows `add-netpol-*` of docs/agreement/kyverno.md, 2025-07-24).
 */
export const isolation: Check = {
  id: 'isolation',
  version: 1,
  concerns: isManifest,
  run: (view, texts) =>
    judge({
      view,
      texts,
      nothing: texts.shared.noWorkload,
      candidates: (folder) => productionOf(folder.components).filter((each) => servingOf(each).length > 0),
      judge: (component) => {
        const workloads = servingOf(component);
        const policies = workloads.flatMap((workload) => policiesOf(workload, component));
        return {
          reasons: [
            ...workloads.flatMap((workload) => missing(workload, component, texts)),
            ...[...new Set(policies)].flatMap((policy) => opening(policy, texts)),
          ],
          words: texts.isolation.passed(
            workloads.map(({ object }) => titleOf(object)),
            component.folder,
          ),
          files: filesOf(...policies),
        };
      },
    }),
};

function policiesOf({ podLabels }: Workload, { objects }: Component): readonly KubernetesObject[] {
  return objects.filter(
    ({ kind, apiVersion, root }) =>
      kind === 'NetworkPolicy' &&
      apiVersion.startsWith('networking.k8s.io/') &&
      selects(at(root, 'spec', 'podSelector'), podLabels),
  );
}

function missing(
  workload: Workload,
  component: Component,
  { isolation: texts }: ChecksTexts,
): readonly Reason[] {
  const policies = policiesOf(workload, component);
  const { object } = workload;
  return directions
    .filter((direction) => !policies.some((policy) => filters(policy, direction)))
    .map((direction) =>
      because(placeIn(object, 'metadata', 'name'), texts.noPolicy(titleOf(object), direction)),
    );
}

/** Whether a policy is about a direction; without `policyTypes` it is about Ingress, and Egress if it has such rules. */
function filters({ root }: KubernetesObject, direction: Direction): boolean {
  const types = itemsAt(root, 'spec', 'policyTypes').map((type) => textAt(type));
  if (types.length > 0) return types.includes(direction);
  return direction === 'Ingress' || isSet(root, 'spec', 'egress');
}

function opening(policy: KubernetesObject, { isolation: texts }: ChecksTexts): readonly Reason[] {
  return directions.flatMap((direction) => {
    const [rules, peers] = fields[direction];
    if (!filters(policy, direction)) return [];
    return itemsAt(policy.root, 'spec', rules).flatMap((rule, index) =>
      opensAll(rule, peers)
        ? [because(placeIn(policy, 'spec', rules, index), texts.open(titleOf(policy), direction))]
        : [],
    );
  });
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
