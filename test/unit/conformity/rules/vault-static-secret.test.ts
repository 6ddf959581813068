import { deepStrictEqual } from 'node:assert';
import { findingsOf, ruleTable } from '../../../support/rule-table';

const secret = (spec: string): string =>
  `apiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultStaticSecret\nmetadata: {name: db}\nspec:\n${spec}`;
const good = '  vaultAuthRef: vault-auth\n  mount: demo\n  type: kv-v2\n  path: dev/db\n';
const destination = '  destination: {create: true, name: db}\n';
const prod = { environment: 'prod' } as const;

ruleTable('cpin/vault-static-secret', [
  { title: 'accepts what the platform reads', text: secret(good + destination), options: prod, finds: [] },
  {
    title: 'is about the objects of the operator only',
    text: secret('  type: kv-v1\n').replace('secrets.hashicorp.com/v1beta1', 'acme.example/v1'),
    options: prod,
    finds: [],
  },
  {
    title: 'refuses another authentication, kv-v1, and a Secret that nobody creates',
    text: secret(
      '  vaultAuthRef: "my-auth"\n  mount: demo\n  type: kv-v1 # old\n  path: dev/db\n  destination:\n    name: db\n',
    ),
    options: prod,
    finds: [
      'error 5 ["my-auth"] Authentication my-auth does not exist in the namespace: the console creates vault-auth there.',
      'error 7 [kv-v1] The vault of the project is of type kv-v2, not kv-v1.',
      'error 9 [destination] The operator will not create the Secret: destination.create must be true.',
    ],
    fixed: secret(
      '  vaultAuthRef: vault-auth\n  mount: demo\n  type: kv-v2 # old\n  path: dev/db\n  destination:\n    name: db\n    create: true\n',
    ),
  },
  {
    title: 'replaces create: false',
    text: secret(`${good}  destination: {create: false, name: db}\n`),
    options: prod,
    finds: ['error 9 [false] The operator will not create the Secret: destination.create must be true.'],
    fixed: secret(good + destination),
  },
  {
    title: 'names all that is missing at once',
    text: secret('  mount: demo\n'),
    options: prod,
    finds: ['error 4 [spec] VaultStaticSecret db does not give vaultAuthRef, type, path, destination.name.'],
  },
  {
    title: 'shows a missing name at the destination',
    text: secret(`${good}  destination:\n    create: true\n`),
    options: prod,
    finds: ['error 9 [destination] VaultStaticSecret db does not give destination.name.'],
  },
  {
    title: 'tells of the older naming of mounts, and refuses what names no project',
    text: `${secret(good.replace('demo', 'dso-demo') + destination)}---\n${secret(good.replace('demo', 'secret/demo') + destination)}`,
    options: prod,
    finds: [
      'information 6 [dso-demo] Mount dso-demo follows the older naming organisation-project; recent projects bear their name alone.',
      'error 16 [secret/demo] Mount secret/demo is not the name of a project (2 to 20 lower-case letters or digits).',
    ],
  },
  {
    title: 'warns of what the console creates already, in French',
    text: 'apiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultAuth\nmetadata: {name: vault-auth}\n---\napiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultConnection\nmetadata: {name: default}\n---\napiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultAuth\nmetadata: {name: mine}\n',
    options: prod,
    language: 'fr',
    finds: [
      'warning 3 [vault-auth] La console crée déjà VaultAuth vault-auth dans l’espace de noms\u00a0: le vôtre entrerait en conflit avec lui.',
      'warning 7 [default] La console crée déjà VaultConnection default dans l’espace de noms\u00a0: le vôtre entrerait en conflit avec lui.',
    ],
  },
  {
    title: 'only tells before level 4, and warns on a local cluster',
    text: {
      'overlays/dev/a.yaml': secret(good + destination.replace('true', 'false')),
    },
    finds: [
      'information overlays/dev/a.yaml:9 [false] The operator will not create the Secret: destination.create must be true.',
    ],
  },
  {
    title: 'warns on a local cluster',
    text: secret(good.replace('kv-v2', 'kv-v1') + destination),
    options: { environment: 'prod', target: 'sandbox' },
    finds: ['warning 7 [kv-v1] The vault of the project is of type kv-v2, not kv-v1.'],
  },
]);

describe('rule cpin/vault-static-secret', () => {
  it('leaves another authentication to a person', () => {
    const files = { 'a.yaml': secret(good.replace('vault-auth', 'mine').replace('v2', 'v1') + destination) };
    deepStrictEqual(
      findingsOf('cpin/vault-static-secret', files).map(({ fix }) => fix?.certain),
      [false, true],
    );
  });
});
