import { ruleTable } from '../../../support/rule-table';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: dev-api-dep
  labels: {app: api, Env: dev, tier: backend}
spec:
  selector: {matchLabels: {app: api}}
  template:
    metadata:
      labels:
        app: api
    spec:
      containers: []
`;

ruleTable('cpin/require-labels', [
  {
    title: 'asks a Deployment and its pods',
    text: deployment,
    options: { environment: 'prod' },
    finds: [
      'error 5 [labels] Deployment dev-api-dep: label env is missing.',
      'error 10 [labels] The pod template of Deployment dev-api-dep: labels env, tier are missing.',
    ],
    // What is written with a capital is renamed by the rule of label values.
    fixed: deployment.replace(
      '        app: api\n',
      '        app: api\n        env: prod\n        tier: backend\n',
    ),
  },
  {
    title: 'adds what is missing to labels on one line',
    text: deployment.replace('Env: dev, ', ''),
    options: { environment: 'preprod' },
    finds: [
      'warning 5 [labels] Deployment dev-api-dep: label env is missing.',
      'warning 10 [labels] The pod template of Deployment dev-api-dep: labels env, tier are missing.',
    ],
    fixed: deployment
      .replace('Env: dev, tier: backend}', 'tier: backend, env: preprod}')
      .replace('        app: api\n', '        app: api\n        env: preprod\n        tier: backend\n'),
  },
  {
    title: 'asks a CronJob three times',
    text: `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: purge}\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec: {restartPolicy: Never, containers: [{name: p}]}\n`,
    options: { environment: 'preprod' },
    finds: [
      'warning 3 [metadata] CronJob purge: labels app, env, tier are missing.',
      'warning 6 [jobTemplate] The job template of CronJob purge: labels app, env, tier are missing.',
      'warning 8 [template] The pod template of CronJob purge: labels app, env, tier are missing.',
    ],
  },
  {
    title: 'asks the pods of a DaemonSet only',
    text: 'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: d}\nspec: {template: {metadata: {labels: {app: a, env: prod, tier: ""}}}}\n',
    finds: ['error 4 [labels] The pod template of DaemonSet d: label tier is missing.'],
  },
]);
