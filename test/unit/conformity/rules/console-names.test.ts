import { ruleTable } from '../../../support/rule-table';

const chart = { 'Chart.yaml': 'apiVersion: v2\nname: hello\nversion: 0.1.0\n' };
const told = (name: string): string =>
  `${name} cannot be the name of an environment of the console (2 to 11 lower-case letters or digits): values-<env>.yaml will not find this file.`;

ruleTable('cpin/console-names', [
  {
    title: 'accepts names of environments',
    text: {
      ...chart,
      'values.yaml': 'a: 1\n',
      'values-preprod.yaml': 'a: 1\n',
      'values-prod.enc.yaml': 'a: 1\n',
      'values/dev/values.yaml': 'a: 1\n',
    },
    finds: [],
  },
  {
    title: 'tells of names that no environment can have',
    text: {
      ...chart,
      'values-preproduction.yaml': '# ours\nimage: {tag: "1"}\n',
      'values/Pre-Prod/values.yaml': 'a: 1\n',
    },
    finds: [
      `information values-preproduction.yaml:2 [image] ${told('preproduction')}`,
      `information values/Pre-Prod/values.yaml:1 [a] ${told('Pre-Prod')}`,
    ],
  },
]);
