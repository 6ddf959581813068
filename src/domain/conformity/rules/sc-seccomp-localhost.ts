import { scSeccompLocalhostTexts } from '../../../texts/rules/sc-seccomp-localhost';
import { contextsOf, type SecurityContext } from '../../manifests/security-context';
import { at, textAt } from '../../manifests/value';
import { contextProblem } from '../context-problem';
import { inOrder, ownMapping } from '../edit-sets';
import { removeKey, replaceScalar } from '../edits';
import type { Fix } from '../finding';
import { speaker, type ObjectProblem, type WorkloadRule } from '../rule';
import { pssRestricted } from '../security-sources';
import { byTarget } from '../severity';

const say = speaker(scSeccompLocalhostTexts);

const unconfined = byTarget({
  'cpin-openshift': 'error',
  'cpin-kubernetes': 'error',
  byoc: 'error',
  sandbox: 'warning',
});
const localhost = byTarget({
  'cpin-openshift': 'error',
  'cpin-kubernetes': 'warning',
  byoc: 'off',
  sandbox: 'warning',
});

/** SCC restricted-v2 admits RuntimeDefault only; the restricted profile of Kubernetes a profile of the node as well. */
export const scSeccompLocalhost: WorkloadRule = {
  id: 'cpin/sc-seccomp-localhost',
  theme: 'security',
  sources: [pssRestricted],
  gate: 'L3',
  severity: unconfined,
  texts: scSeccompLocalhostTexts,
  reads: 'workload',
  check: (workload) => contextsOf(workload).flatMap(judged),
};

const fault = { path: ['seccompProfile', 'type'], words: 'seccompProfile.type' } as const;

function judged(context: SecurityContext): readonly ObjectProblem[] {
  const name = context.container?.name;
  switch (textAt(context.value, ...fault.path)) {
    case 'Unconfined':
      return [
        contextProblem(context, [fault], {
          message: say((texts) => texts.unconfined(name)),
          ...fixOf(context),
        }),
      ];
    case 'Localhost':
      return [
        contextProblem(context, [fault], {
          message: say((texts) => texts.localhost(name)),
          severity: localhost,
          ...fixOf(context),
        }),
      ];
    default:
      return [];
  }
}

/** The API refuses `localhostProfile` beside any other type. */
function fixOf({ value }: SecurityContext): { readonly fix?: Fix } {
  const profile = value?.kind === 'mapping' ? ownMapping(value, 'seccompProfile') : undefined;
  const type = at(profile, 'type');
  if (profile === undefined || type?.kind !== 'scalar' || type.place.path !== profile.place.path) return {};
  return {
    fix: {
      title: say((texts) => texts.fix),
      path: profile.place.path,
      certain: false,
      edits: (text) => {
        const left = removeKey(text, profile, 'localhostProfile');
        return inOrder([replaceScalar(type, 'RuntimeDefault'), ...(left === undefined ? [] : [left])]);
      },
    },
  };
}
