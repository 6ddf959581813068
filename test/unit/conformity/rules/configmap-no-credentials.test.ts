import { deepStrictEqual, strictEqual } from 'node:assert';
import { refusedKeys } from '../../../../src/domain/manifests/credential';
import { findingsOf, ruleTable, underlined } from '../../../support/rule-table';

const map = (data: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: api}\ndata:\n${data}`;
const refused = (key: string): string =>
  `Key ${key} is reserved for secrets: the platform refuses in production a ConfigMap that bears it, whatever its value.`;
const named = (key: string): string =>
  `Key ${key} is named like a secret: the platform does not see it, but all who read the ConfigMap do.`;
const prod = { environment: 'prod' } as const;

ruleTable('cpin/configmap-no-credentials', [
  {
    title: 'accepts a configuration, and a ConfigMap without data',
    text: `${map('  LOG_LEVEL: info\n  DB_HOST: pg-rw\n  KEYCLOAK_URL: https://sso.example\n  monkey: see\n')}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: none}\n`,
    options: prod,
    finds: [],
  },
  {
    title: 'accepts names that say something else of a credential',
    text: map(
      '  PASSWORD_MIN_LENGTH: "12"\n  TOKEN_TTL: 15m\n  TOKEN_URL: https://sso.example/token\n  SECRET_PATH: /run/secrets/db\n  TOKEN_CHECK: "true"\n',
    ),
    options: prod,
    finds: [],
  },
  {
    title: 'refuses an exact key in production, whatever its value',
    text: map('  password: changeme # for now\n  Secret_Key: ""\n  KEY: |\n    a\n    b\n'),
    options: prod,
    finds: [
      `error 5 [password] ${refused('password')}`,
      `error 6 [Secret_Key] ${refused('Secret_Key')}`,
      `error 7 [KEY] ${refused('KEY')}`,
    ],
    fixed: map('  password: changeme # for now\n  Secret_Key: ""\n  KEY: |\n    a\n    b\n'),
  },
  {
    title: 'records it in development already',
    text: map('  passphrase: x\n'),
    options: { environment: 'dev' },
    finds: [`warning 5 [passphrase] ${refused('passphrase')}`],
  },
  {
    title: 'warns on a local cluster of what production will refuse',
    text: map('  passphrase: x\n'),
    options: { environment: 'prod', target: 'sandbox' },
    finds: [`warning 5 [passphrase] ${refused('passphrase')}`],
  },
  {
    title: 'warns of other names and casings, which the platform does not see',
    text: map(
      '  DB_PASSWORD: changeme\n  api-key: abc\n  PassWord: x\n  oauth.token: x\n  tokens.secret.name: x\n  DB_PASSWORD_FROM: ${DB_PASSWORD}\n',
    ),
    options: prod,
    finds: [
      `warning 5 [DB_PASSWORD] ${named('DB_PASSWORD')}`,
      `warning 6 [api-key] ${named('api-key')}`,
      `warning 7 [PassWord] ${named('PassWord')}`,
      `warning 8 [oauth.token] ${named('oauth.token')}`,
      `warning 9 [tokens.secret.name] ${named('tokens.secret.name')}`,
    ],
  },
  {
    title: 'warns of values that look like secrets, in French',
    text: map(
      [
        '  DB_URL: postgres://app:s3cret@pg-rw:5432/app',
        '  tls.pem: |\n    -----BEGIN PRIVATE KEY-----\n    MIIEexample\n    -----END PRIVATE KEY-----',
        `  age.txt: ${'AGE-SECRET-'}KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQ`,
        `  ci: ${'glp'}at-abcdefghijklmnopqrst`,
        '  seed: aV9xK2mQ7rT4wZ8bN3cL6dF1gH5jP0sY',
        '  commit: 3f2c1ab9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3',
        '  class: com.acme.project.ServiceConfigurationFactory2Impl',
        '  flag: MyVeryLongConfigurationValue2ForAll',
        '',
      ].join('\n'),
    ),
    options: prod,
    language: 'fr',
    finds: [
      'warning 5 [DB_URL] La valeur de DB_URL ressemble à une adresse avec son mot de passe\u00a0: une ConfigMap se lit en clair.',
      'warning 6 [tls.pem] La valeur de tls.pem ressemble à une clé privée\u00a0: une ConfigMap se lit en clair.',
      'warning 10 [age.txt] La valeur de age.txt ressemble à une clé privée\u00a0: une ConfigMap se lit en clair.',
      'warning 11 [ci] La valeur de ci ressemble à un jeton d’accès\u00a0: une ConfigMap se lit en clair.',
      'warning 12 [seed] La valeur de seed ressemble à un mot de passe ou une clé\u00a0: une ConfigMap se lit en clair.',
    ],
  },
  {
    title: 'only warns below binaryData, which the policy does not read',
    text: 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: api}\nbinaryData: {password: YQ==, logo: aV9xK2mQ7rT4wZ8bN3cL6dF1gH5jP0sY}\n',
    options: prod,
    finds: [`warning 4 [password] ${named('password')}`],
  },
  {
    title: 'finds it inside a List',
    text: 'apiVersion: v1\nkind: List\nitems:\n  - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {pwd: x}}\n',
    options: prod,
    finds: [`error 4 [pwd] ${refused('pwd')}`],
  },
  {
    title: 'finds what a kustomization generates, at its line',
    text: {
      'app/kustomization.yaml':
        'resources: [pod.yaml]\nconfigMapGenerator:\n  - name: api\n    envs: [api.env]\n    literals: [LOG_LEVEL=info, secret=x]\n',
      'app/api.env': '# ours\nLOG=1\nDB_PASSWORD=changeme\n',
      'app/pod.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec: {containers: []}\n',
    },
    options: prod,
    finds: [
      `warning app/api.env:3 [DB_PASSWORD=changeme] ${named('DB_PASSWORD')}`,
      `error app/kustomization.yaml:5 [secret=x] ${refused('secret')}`,
    ],
  },
]);

describe('rule cpin/configmap-no-credentials', () => {
  it('refuses the 39 keys of the policy, and those only', () => {
    strictEqual(refusedKeys.size, 39);
    const keys = [...refusedKeys, 'PASSword', 'secretKey', 'keys'];
    const files = { 'app.yaml': map(keys.map((key) => `  ${key}: ""\n`).join('')) };
    const errors = findingsOf('cpin/configmap-no-credentials', files, prod);
    deepStrictEqual(
      errors.map((each) => [each.severity, underlined(each, files)]),
      [...refusedKeys].map((key) => ['error', key]),
    );
  });
});
