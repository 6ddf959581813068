import { scCapAddTexts } from '../../../texts/rules/sc-cap-add';
import { at, itemsAt, textAt, type Value } from '../../manifests/value';
import type { Container } from '../../manifests/workload';
import { removalOf } from '../edit-sets';
import type { Fix } from '../finding';
import { speaker, type ObjectProblem, type WorkloadRule } from '../rule';
import { exiArch26, pssRestricted } from '../security-sources';
import { byTarget } from '../severity';

const say = speaker(scCapAddTexts);

/** The one capability that the profiles admit and that EXI-ARCH-26 forbids; any other is `sc-no-privilege`'s. */
export const scCapAdd: WorkloadRule = {
  id: 'cpin/sc-cap-add',
  theme: 'security',
  sources: [exiArch26, pssRestricted],
  gate: 'L4',
  severity: byTarget({
    'cpin-openshift': 'warning',
    'cpin-kubernetes': 'warning',
    byoc: 'information',
    sandbox: 'information',
  }),
  texts: scCapAddTexts,
  reads: 'workload',
  check: ({ containers, ephemeral }) => [...containers, ...ephemeral].flatMap(judged),
};

const list = ['securityContext', 'capabilities', 'add'] as const;

function judged({ name, path, value }: Container): readonly ObjectProblem[] {
  const added = itemsAt(value, ...list);
  if (added.length === 0 || !added.every((item) => textAt(item) === 'NET_BIND_SERVICE')) return [];
  return [
    {
      path: [...path, ...list, 0],
      container: name,
      message: say((texts) => texts.added(name)),
      ...fixOf(at(value, 'securityContext')),
    },
  ];
}

/** What listens below 1024 must first be told another port. */
function fixOf(context: Value | undefined): { readonly fix?: Fix } {
  const removal = context?.kind === 'mapping' ? removalOf(context, 'capabilities', ['add']) : undefined;
  if (context === undefined || removal === undefined) return {};
  return {
    fix: { title: say((texts) => texts.fix), path: context.place.path, certain: false, edits: removal },
  };
}
