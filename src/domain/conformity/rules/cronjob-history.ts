import { cronjobHistoryTexts } from '../../../texts/rules/cronjob-history';
import { titleOf } from '../../manifests/kubernetes-object';
import { at, isSet, type Mapping } from '../../manifests/value';
import { addKeys } from '../edits';
import type { Fix } from '../finding';
import { speaker, type ObjectRule } from '../rule';
import { byTarget } from '../severity';
import { kyvernoRow } from '../sources';

const say = speaker(cronjobHistoryTexts);

const limits = ['successfulJobsHistoryLimit', 'failedJobsHistoryLimit'] as const;
/** What the platform gives a CronJob that says nothing. */
const kept = '5';

/** Row `job-history`: printed as a check, but a mutation, which never refuses. */
export const cronjobHistory: ObjectRule = {
  id: 'cpin/cronjob-history',
  theme: 'jobs',
  sources: [kyvernoRow('job-history')],
  gate: undefined,
  severity: byTarget({
    'cpin-openshift': 'information',
    'cpin-kubernetes': 'information',
    byoc: 'information',
    sandbox: 'off',
  }),
  texts: cronjobHistoryTexts,
  reads: 'object',
  kinds: ['CronJob'],
  check: (object) => {
    const spec = at(object.root, 'spec');
    if (spec?.kind !== 'mapping' || spec.entries.size === 0) return [];
    const missing = limits.filter((limit) => !isSet(spec, limit));
    const [first] = missing;
    if (first === undefined) return [];
    return [
      {
        path: ['spec', first],
        onKey: true,
        message: say((texts) => texts.missing(titleOf(object), missing)),
        ...(missing.some((limit) => spec.entries.has(limit)) ? {} : { fix: fixOf(spec, missing) }),
      },
    ];
  },
};

function fixOf(spec: Mapping, missing: readonly string[]): Fix {
  return {
    title: say((texts) => texts.fix),
    path: spec.place.path,
    certain: true,
    edits: (text) => [addKeys(text, spec, Object.fromEntries(missing.map((limit) => [limit, kept])))],
  };
}
