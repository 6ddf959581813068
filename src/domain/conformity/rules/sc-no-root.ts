import { scNoRootTexts } from '../../../texts/rules/sc-no-root';
import { booleanAt, contextsOf, type SecurityContext } from '../../manifests/security-context';
import { at, scalarAt, type Mapping } from '../../manifests/value';
import { contextProblem, hasFaults, wordsOf, type Fault } from '../context-problem';
import { inOrder, ownEntry, ownMapping } from '../edit-sets';
import { removeKey, replaceScalar } from '../edits';
import type { Fix, TextEdit } from '../finding';
import { speaker, type ObjectProblem, type WorkloadRule } from '../rule';
import { exiArch26, pssRestricted } from '../security-sources';
import { always } from '../severity';

const say = speaker(scNoRootTexts);

/** User 0, or the right to be it: refused by SCC restricted-v2 and by the restricted profile alike. */
export const scNoRoot: WorkloadRule = {
  id: 'cpin/sc-no-root',
  theme: 'security',
  sources: [
    exiArch26,
    pssRestricted,
    { page: 'documentation:docs/platform/compatibility.md', date: '2024-03' },
  ],
  gate: 'L3',
  severity: always('error'),
  texts: scNoRootTexts,
  reads: 'workload',
  check: (workload) => contextsOf(workload).flatMap(judged),
};

function judged(context: SecurityContext): readonly ObjectProblem[] {
  const { value, container } = context;
  const faults: readonly Fault[] = [
    ...(scalarAt(value, 'runAsUser') === 0 ? [{ path: ['runAsUser'], words: 'runAsUser: 0' }] : []),
    ...(booleanAt(value, 'runAsNonRoot') === false
      ? [{ path: ['runAsNonRoot'], words: 'runAsNonRoot: false' }]
      : []),
  ];
  if (!hasFaults(faults)) return [];
  return [
    contextProblem(context, faults, {
      message: say((texts) => texts.root(container?.name, wordsOf(faults))),
      ...fixOf(context),
    }),
  ];
}

function fixOf({ holder }: SecurityContext): { readonly fix?: Fix } {
  const own = holder?.kind === 'mapping' ? ownMapping(holder, 'securityContext') : undefined;
  if (own === undefined) return {};
  return {
    fix: {
      title: say((texts) => texts.fix),
      path: own.place.path,
      certain: false,
      edits: (text) => inOrder([...withoutUser(text, own), ...nonRoot(own)]),
    },
  };
}

function nonRoot(context: Mapping): readonly TextEdit[] {
  const found = at(context, 'runAsNonRoot');
  return found?.kind === 'scalar' && booleanAt(found) === false ? [replaceScalar(found, 'true')] : [];
}

/** User 0 gives way to `runAsNonRoot: true`, unless that is there already. */
function withoutUser(text: string, context: Mapping): readonly TextEdit[] {
  const user = ownEntry(context, 'runAsUser');
  if (user === undefined || scalarAt(user.value) !== 0) return [];
  if (context.entries.has('runAsNonRoot')) return [removeKey(text, context, 'runAsUser') ?? []].flat();
  return [{ start: user.key.start, end: user.value.place.end, text: 'runAsNonRoot: true' }];
}
