import { ruleTable } from '../../../support/rule-table';

const cronJob = (limits: string): string =>
  `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: purge}\nspec:\n  schedule: "0 3 * * *"\n${limits}  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: p}]}}}}\n`;

ruleTable('cpin/cronjob-history', [
  {
    title: 'accepts both limits',
    text: cronJob('  successfulJobsHistoryLimit: 3\n  failedJobsHistoryLimit: 0\n'),
    finds: [],
  },
  {
    title: 'tells what the platform will write, and writes it',
    text: cronJob(''),
    options: { environment: 'prod' },
    finds: [
      'information 4 [spec] CronJob purge does not give successfulJobsHistoryLimit nor failedJobsHistoryLimit: the platform will write 5.',
    ],
    fixed: cronJob('') + '  successfulJobsHistoryLimit: 5\n  failedJobsHistoryLimit: 5\n',
  },
  {
    title: 'adds the one that is missing',
    text: cronJob('  failedJobsHistoryLimit: 1\n'),
    language: 'fr',
    finds: [
      'information 4 [spec] CronJob purge n’indique pas successfulJobsHistoryLimit : la plateforme écrira 5.',
    ],
    fixed: cronJob('  failedJobsHistoryLimit: 1\n') + '  successfulJobsHistoryLimit: 5\n',
  },
  {
    title: 'offers no second key where one is there without a value',
    text: cronJob('  failedJobsHistoryLimit: null\n  successfulJobsHistoryLimit: 1\n'),
    finds: [
      'information 6 [failedJobsHistoryLimit] CronJob purge does not give failedJobsHistoryLimit: the platform will write 5.',
    ],
    fixed: cronJob('  failedJobsHistoryLimit: null\n  successfulJobsHistoryLimit: 1\n'),
  },
  { title: 'is silent on one’s own cluster', text: cronJob(''), options: { target: 'sandbox' }, finds: [] },
]);
