import { netpolEgressTexts } from '../../../texts/rules/netpol-egress';
import { titleOf, type KubernetesObject } from '../../manifests/kubernetes-object';
import {
  directions,
  filters,
  flowFields,
  isNetworkPolicy,
  openRules,
  policiesOf,
} from '../../manifests/network-policy';
import { itemsAt, textAt, type Value } from '../../manifests/value';
import { servingAmong } from '../../manifests/workload';
import { anchor } from '../anchor';
import { speaker, type Deployed, type DeployedRule, type PlacedProblem } from '../rule';
import { advisedFrom, always } from '../severity';
import { guide, kyvernoRow } from '../sources';

const say = speaker(netpolEgressTexts);

/**
 * Advice: outgoing flows are written too. best-practices.md says that both directions are closed by default; the public
 * policies close incoming flows only.
 */
export const netpolEgress: DeployedRule = {
  id: 'cpin/netpol-egress',
  theme: 'network',
  sources: [guide('best-practices', 'NetworkPolicy'), kyvernoRow('add-netpol-deny')],
  gate: 'L5',
  severity: always('information'),
  texts: netpolEgressTexts,
  reads: 'deployed',
  check: (deployed) => {
    const closing = deployed.around
      .of('NetworkPolicy')
      .filter((object) => isNetworkPolicy(object) && filters(object, 'Egress'));
    return [...missing(deployed, closing), ...open(deployed), ...withoutDns(deployed, closing)];
  },
};

/** Said once of all that is deployed together. */
function missing(
  { workloads, partial }: Deployed,
  closing: readonly KubernetesObject[],
): readonly PlacedProblem[] {
  const [first] = servingAmong(workloads);
  if (first === undefined || partial || closing.length > 0) return [];
  return [
    {
      place: anchor(first.object.root, ['metadata', 'name']),
      message: say((texts) => texts.missing(titleOf(first.object))),
      severity: advisedFrom('L5'),
    },
  ];
}

function open({ objects }: Deployed): readonly PlacedProblem[] {
  return objects.filter(isNetworkPolicy).flatMap((policy) => {
    const direction = directions.find((each) => openRules(policy, each).length > 0);
    if (direction === undefined) return [];
    return [
      {
        place: anchor(policy.root, ['spec', flowFields[direction][0]], true),
        message: say((texts) => texts.open(titleOf(policy), direction)),
        remedy: say((texts) => texts.openRemedy),
      },
    ];
  });
}

/** Policies that limit what goes out of a workload, none of which lets it ask for a name. */
function withoutDns(
  { workloads, partial }: Deployed,
  closing: readonly KubernetesObject[],
): readonly PlacedProblem[] {
  if (partial) return [];
  const closed = servingAmong(workloads).flatMap((workload) => {
    const policies = policiesOf(workload, closing);
    return policies.some(allowsDns) ? [] : policies.slice(0, 1);
  });
  return [...new Set(closed)].map((policy) => ({
    place: anchor(policy.root, ['spec', 'egress'], true),
    message: say((texts) => texts.noDns(titleOf(policy))),
    remedy: say((texts) => texts.noDnsRemedy),
  }));
}

function allowsDns({ root }: KubernetesObject): boolean {
  return itemsAt(root, 'spec', 'egress').some((rule) => {
    const ports = itemsAt(rule, 'ports');
    return ports.length === 0
      ? !isNarrow(rule)
      : ports.some((port) => /^(?:53|5353|dns(?:-tcp)?)$/.test(textAt(port, 'port') ?? '53'));
  });
}

/** Every port of pods of one's own namespace: the cluster's DNS is in another. */
function isNarrow(rule: Value): boolean {
  const peers = itemsAt(rule, 'to');
  return (
    peers.length > 0 &&
    peers.every(
      (peer) =>
        peer.kind === 'mapping' && !peer.entries.has('namespaceSelector') && !peer.entries.has('ipBlock'),
    )
  );
}
