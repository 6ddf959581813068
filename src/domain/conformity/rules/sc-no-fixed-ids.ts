import { scNoFixedIdsTexts } from '../../../texts/rules/sc-no-fixed-ids';
import { contextsOf, type SecurityContext } from '../../manifests/security-context';
import { at, isSet, scalarAt } from '../../manifests/value';
import { contextProblem, hasFaults, wordsOf } from '../context-problem';
import { removalOf } from '../edit-sets';
import type { Fix } from '../finding';
import { speaker, type ObjectProblem, type WorkloadRule } from '../rule';
import { exiArch26, pssRestricted } from '../security-sources';
import { byTarget } from '../severity';
import type { Situation } from '../situation';

const say = speaker(scNoFixedIdsTexts);

const fields = ['runAsUser', 'runAsGroup', 'fsGroup', 'supplementalGroups', 'seLinuxOptions'] as const;

/** EXI-ARCH-26 names the ids, "etc." covering the others; user 0 is another rule's (`sc-no-root`). */
export const scNoFixedIds: WorkloadRule = {
  id: 'cpin/sc-no-fixed-ids',
  theme: 'security',
  sources: [exiArch26, pssRestricted],
  gate: 'L3',
  severity: byTarget({
    'cpin-openshift': 'error',
    'cpin-kubernetes': 'warning',
    byoc: 'information',
    sandbox: 'information',
  }),
  texts: scNoFixedIdsTexts,
  reads: 'workload',
  check: (workload, situation) => contextsOf(workload).flatMap((context) => judged(context, situation)),
};

function judged(context: SecurityContext, { target }: Situation): readonly ObjectProblem[] {
  const imposed = fields.filter((field) => isImposed(context, field));
  const faults = imposed.map((field) => ({ path: [field], words: field, onKey: true }));
  if (!hasFaults(faults)) return [];
  const name = context.container?.name;
  const openshift = target === 'cpin-openshift';
  return [
    contextProblem(context, faults, {
      message: say((texts) => texts[openshift ? 'openshift' : 'elsewhere'](name, wordsOf(faults))),
      ...fixOf(context, { imposed, certain: openshift }),
    }),
  ];
}

function isImposed({ value }: SecurityContext, field: (typeof fields)[number]): boolean {
  const found = at(value, field);
  if (found?.kind === 'sequence') return found.items.length > 0;
  if (found?.kind === 'mapping') return found.entries.size > 0;
  return isSet(value, field) && !(field === 'runAsUser' && scalarAt(value, field) === 0);
}

/** Where OpenShift assigns the ids nobody has to think; elsewhere a volume may need its group. */
function fixOf(
  { holder, value }: SecurityContext,
  { imposed, certain }: { readonly imposed: readonly string[]; readonly certain: boolean },
): { readonly fix?: Fix } {
  const removal = holder?.kind === 'mapping' ? removalOf(holder, 'securityContext', imposed) : undefined;
  if (value === undefined || removal === undefined) return {};
  return {
    fix: { title: say((texts) => texts.fix), path: value.place.path, certain, edits: removal },
  };
}
