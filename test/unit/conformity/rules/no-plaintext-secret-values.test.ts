import { ruleTable } from '../../../support/rule-table';

const chart = 'apiVersion: v2\nname: api\nversion: 0.1.0\n';
const values = (text: string, name = 'values-prod.yaml'): Readonly<Record<string, string>> => ({
  'chart/Chart.yaml': chart,
  [`chart/${name}`]: text,
});
const clear = (name: string): string => `The value of ${name} is a secret in clear.`;

ruleTable('cpin/no-plaintext-secret-values', [
  {
    title: 'accepts what is empty, filled in elsewhere, encrypted, or the name of a Secret',
    text: values(`db:
  password: ""
  adminPassword:
  existingSecret: db-credentials
  auth: {pullSecret: registry, tlsSecret: api-tls, passwordSecret: db}
  token: <to fill>
  apiKey: \${API_KEY}
  secret: "ENC[AES256_GCM,data:AA,iv:BB,tag:CC,type:str]"
  privateKey: ref+vault://demo/key
  automountServiceAccountToken: false
  url: postgres://app@pg-rw/app
`),
    finds: [],
  },
  {
    title: 'refuses secrets in the values of an environment, at their value',
    text: values(`db:
  host: pg-rw
  password: changeme # for now
  pin: {secret: 1234}
env:
  - name: API_TOKEN
    value: "abc"
  - {name: LOG_LEVEL, value: info}
url: "postgres://app:s3cret@pg-rw/app"
tls:
  privateKey: |
    line
`),
    finds: [
      `error chart/values-prod.yaml:3 [changeme] ${clear('password')}`,
      `error chart/values-prod.yaml:4 [1234] ${clear('secret')}`,
      `error chart/values-prod.yaml:7 ["abc"] ${clear('API_TOKEN')}`,
      'error chart/values-prod.yaml:9 ["postgres://app:s3cret@pg-rw/app"] The value of url is an address with its password.',
      `error chart/values-prod.yaml:11 [privateKey] ${clear('privateKey')}`,
    ],
  },
  {
    title: 'warns before level 4, and tells once what an alias repeats',
    text: values('a: &p {password: changeme}\nb: *p\nc: {<<: *p}\n', 'values.yaml'),
    language: 'fr',
    finds: ['warning chart/values.yaml:1 [changeme] La valeur de password est un secret en clair.'],
  },
  {
    title: 'leaves files alone that belong to no chart',
    text: { 'values-prod.yaml': 'password: changeme\n' },
    finds: [],
  },
]);
