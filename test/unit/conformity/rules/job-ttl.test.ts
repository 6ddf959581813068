import { ruleTable } from '../../../support/rule-table';

const job = `apiVersion: batch/v1
kind: Job
metadata: {name: migrate}
spec:
  backoffLimit: 1 # once more
  template: {spec: {restartPolicy: Never, containers: [{name: m}]}}
# the end
`;
const cronJob = (spec: string): string =>
  `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: purge}\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate:\n    spec: ${spec}\n`;
const told =
  'Job migrate does not give ttlSecondsAfterFinished: the platform will delete it 15 minutes after its end.';

ruleTable('cpin/job-ttl', [
  {
    title: 'accepts a Job that says how long it stays, even not at all',
    text: job.replace('backoffLimit: 1', 'ttlSecondsAfterFinished: 0'),
    finds: [],
  },
  {
    title: 'tells what the platform will do, and writes it',
    text: job,
    options: { environment: 'prod' },
    finds: [`information 4 [spec] ${told}`],
    fixed: job.replace('{name: m}]}}\n', '{name: m}]}}\n  ttlSecondsAfterFinished: 900\n'),
  },
  {
    title: 'tells it of the Jobs of a CronJob, in French',
    text: cronJob('{template: {spec: {containers: []}}}'),
    language: 'fr',
    finds: [
      'information 7 [spec] CronJob purge n’indique pas ttlSecondsAfterFinished : la plateforme supprimera chacun de ses Jobs 15 minutes après sa fin.',
    ],
    fixed: cronJob('{template: {spec: {containers: []}}, ttlSecondsAfterFinished: 900}'),
  },
  {
    title: 'reads the field where a CronJob has it',
    text: cronJob('{ttlSecondsAfterFinished: 60, template: {spec: {containers: []}}}'),
    finds: [],
  },
  { title: 'is silent on one’s own cluster', text: job, options: { target: 'sandbox' }, finds: [] },
  {
    title: 'leaves other kinds and empty Jobs alone',
    text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec: {template: {}}\n---\napiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\n',
    finds: [],
  },
]);
