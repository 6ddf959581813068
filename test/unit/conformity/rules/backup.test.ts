import { ruleTable } from '../../../support/rule-table';

const cluster = (name: string, spec = 'instances: 3'): string =>
  `apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: {name: ${name}}\nspec: {${spec}}\n`;
const scheduled = (name: string): string =>
  `---\napiVersion: postgresql.cnpg.io/v1\nkind: ScheduledBackup\nmetadata: {name: nightly}\nspec: {schedule: "0 0 2 * * *", cluster: {name: ${name}}}\n`;
const statefulSet = (tier: string): string =>
  `apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: mysql}\nspec: {template: {metadata: {labels: {tier: ${tier}}}, spec: {containers: []}}}\n`;
const cronJob = (container: string): string =>
  `---\napiVersion: batch/v1\nkind: CronJob\nmetadata: {name: nightly}\nspec: {jobTemplate: {spec: {template: {spec: {containers: [{name: b, ${container}}]}}}}}\n`;
const told = (title: string): string => `Nothing of what is deployed backs up the data of ${title}.`;
const prod = { environment: 'prod' } as const;

ruleTable('cpin/backup', [
  { title: 'accepts a scheduled backup', text: cluster('db') + scheduled('db'), options: prod, finds: [] },
  {
    title: 'accepts an object store, and the plug-in that replaces it',
    text: `${cluster('one', 'backup: {barmanObjectStore: {destinationPath: "s3://b"}}')}---\n${cluster('two', 'plugins: [{name: barman-cloud.cloudnative-pg.io}]')}`,
    options: prod,
    finds: [],
  },
  {
    title: 'warns of the cluster that has none',
    text: `${cluster('one')}---\n${cluster('two')}${scheduled('two')}`,
    options: prod,
    finds: [`warning 3 [one] ${told('Cluster one')}`],
  },
  {
    title: 'tells it as information before production',
    text: cluster('db'),
    options: { environment: 'dev' },
    finds: [`information 3 [db] ${told('Cluster db')}`],
  },
  {
    title: 'warns once of a database of one’s own and its claim, in French',
    text: `${statefulSet('db')}---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data, labels: {tier: db}}\n`,
    options: prod,
    language: 'fr',
    finds: ['warning 3 [mysql] Rien dans ce qui est déployé ne sauvegarde les données de StatefulSet mysql.'],
  },
  {
    title: 'warns of a claim of that tier',
    text: 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data, labels: {tier: db}}\n',
    options: prod,
    finds: [`warning 3 [data] ${told('PersistentVolumeClaim data')}`],
  },
  ...[
    'image: restic/restic:0.17.3',
    'args: ["mysqldump --all > /b/all.sql"]',
    'command: [sh, -c, "mc mirror /b s3/b"]',
  ].map((container) => ({
    title: `accepts a CronJob with ${container}`,
    text: statefulSet('db') + cronJob(container),
    options: prod,
    finds: [],
  })),
  {
    title: 'is not taken in by another CronJob',
    text: statefulSet('db') + cronJob('command: [sh, -c, "mc-cleanup"]'),
    options: prod,
    finds: [`warning 3 [mysql] ${told('StatefulSet mysql')}`],
  },
  { title: 'leaves what holds no data alone', text: statefulSet('cache'), options: prod, finds: [] },
  {
    title: 'says nothing where a part cannot be read',
    text: {
      'k8s/db.yaml': cluster('db'),
      'backup/Chart.yaml': 'apiVersion: v2\nname: backup\nversion: 1.0.0\n',
    },
    options: prod,
    finds: [],
  },
]);
