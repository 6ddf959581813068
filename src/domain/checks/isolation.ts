import { at, listAt, textsAt, type Path } from '../manifests/plain';
import { isYaml, readManifests, type Manifest } from '../manifests/read-manifests';
import type { ChecksTexts } from '../../texts/checks';
import type { Check, Reason } from './check';
import { conclude, reasonAt } from './conclude';

type Direction = 'Ingress' | 'Egress';
const directions: readonly [direction: Direction, rules: string, peers: string][] = [
  ['Ingress', 'ingress', 'from'],
  ['Egress', 'egress', 'to'],
];

/** Only the traffic that was named goes in and out. */
export const isolation: Check = {
  id: 'isolation',
  version: 1,
  concerns: isYaml,
  async run(view, texts) {
    const said = texts.isolation;
    const manifests = await readManifests(view);
    const policies = manifests.objects.filter(({ kind }) => kind === 'NetworkPolicy');
    const wrong = policies.flatMap((each) => openRules(each, said));
    const missing = directions
      .map(([direction]) => direction)
      .filter(
        (direction) =>
          !policies.some(({ value }) => textsAt(value, 'spec', 'policyTypes').includes(direction)),
      )
      .map((direction) => said.direction(direction));
    const [first] = policies;
    // When there are policies, the place to mend is one of them.
    if (first !== undefined && manifests.templates.length === 0) {
      wrong.push(...missing.splice(0).map((each) => reasonAt(first, ['spec', 'policyTypes'], each)));
    }
    return conclude(
      {
        wrong,
        missing: first === undefined ? [said.nothing] : missing,
        manifests,
        words: () => said.passed(policies.length),
        files: policies.map(({ path }) => path),
      },
      texts,
    );
  },
};

function openRules(policy: Manifest, said: ChecksTexts['isolation']): Reason[] {
  return directions.flatMap(([direction, rules, peers]) =>
    listAt(policy.value, 'spec', rules).flatMap((rule, index): Reason[] => {
      const place: Path = ['spec', rules, index];
      return isOpen(rule, peers) ? [reasonAt(policy, place, said.open(policy.name, direction))] : [];
    }),
  );
}

/** Any port, with anyone: no peer named, or the whole Internet. */
function isOpen(rule: unknown, peers: string): boolean {
  if (listAt(rule, 'ports').length > 0) return false;
  const named = listAt(rule, peers);
  const everyone = (peer: unknown): boolean =>
    ['0.0.0.0/0', '::/0'].includes(String(at(peer, 'ipBlock', 'cidr'))) &&
    listAt(peer, 'ipBlock', 'except').length === 0;
  return named.length === 0 || named.some(everyone);
}
