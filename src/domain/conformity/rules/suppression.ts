import { suppressionTexts } from '../../../texts/rules/suppression';
import { speaker, type PlacedProblem, type SuppressionRule } from '../rule';
import { always } from '../severity';
import type { HeededSuppression } from '../heed-suppressions';

const say = speaker(suppressionTexts);

/** Our own: a finding is set aside with a reason that others can read, and what is set aside no more is cleared away. */
export const suppression: SuppressionRule = {
  id: 'cpin/suppression',
  theme: 'validity',
  sources: [{ page: 'parcours:docs/rules/suppression', date: '2026-11' }],
  gate: undefined,
  severity: always('warning'),
  texts: suppressionTexts,
  reads: 'suppression',
  check: ({ path, suppressions }) =>
    suppressions.flatMap((each) => {
      const { line, start, end } = each;
      return problemsOf(each).map((problem) => ({ ...problem, place: { path, line, start, end } }));
    }),
};

/** One at a time: the first is to be mended before the next can be told. */
function problemsOf({
  rules,
  reason,
  unknown,
  idle,
}: HeededSuppression): readonly Omit<PlacedProblem, 'place'>[] {
  if (rules.length === 0) return [{ message: say((texts) => texts.noRule) }];
  if (unknown.length > 0) return [{ message: say((texts) => texts.unknown(unknown)) }];
  if (reason === '') return [{ message: say((texts) => texts.noReason(rules)) }];
  if (idle.length === 0) return [];
  return [
    {
      message: say((texts) => texts.idle(idle)),
      remedy: say((texts) => texts.idleRemedy),
      severity: always('information'),
    },
  ];
}
