import { jobTtlTexts } from '../../../texts/rules/job-ttl';
import { titleOf } from '../../manifests/kubernetes-object';
import { at, isSet } from '../../manifests/value';
import { addKeys } from '../edits';
import type { Fix } from '../finding';
import { speaker, type ObjectRule } from '../rule';
import { byTarget } from '../severity';
import { kyvernoRow } from '../sources';

const say = speaker(jobTtlTexts);

/** What the platform gives a Job that says nothing. */
const seconds = '900';

/** Row `add-ttl`: a mutation, which never refuses. The Jobs that a CronJob makes get it too. */
export const jobTtl: ObjectRule = {
  id: 'cpin/job-ttl',
  theme: 'jobs',
  sources: [kyvernoRow('add-ttl')],
  gate: undefined,
  severity: byTarget({
    'cpin-openshift': 'information',
    'cpin-kubernetes': 'information',
    byoc: 'information',
    sandbox: 'off',
  }),
  texts: jobTtlTexts,
  reads: 'object',
  kinds: ['Job', 'CronJob'],
  check: (object) => {
    const { root, kind } = object;
    const spec = kind === 'Job' ? ['spec'] : ['spec', 'jobTemplate', 'spec'];
    if (at(root, ...spec)?.kind !== 'mapping' || isSet(root, ...spec, 'ttlSecondsAfterFinished')) return [];
    const title = titleOf(object);
    return [
      {
        path: [...spec, 'ttlSecondsAfterFinished'],
        onKey: true,
        message: say((texts) => (kind === 'Job' ? texts.job(title) : texts.cronJob(title))),
        ...fixOf(at(root, ...spec)),
      },
    ];
  },
};

function fixOf(spec: ReturnType<typeof at>): { readonly fix?: Fix } {
  if (spec?.kind !== 'mapping' || spec.entries.size === 0) return {};
  return {
    fix: {
      title: say((texts) => texts.fix),
      path: spec.place.path,
      certain: true,
      edits: (text) => [addKeys(text, spec, { ttlSecondsAfterFinished: seconds })],
    },
  };
}
