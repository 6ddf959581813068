import { ruleTable } from '../../../support/rule-table';
import { everyWorkload, podOf } from '../../../support/workload-cases';

const secret = (rest: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ntype: Opaque\n${rest}`;
const shows =
  'Secret db shows its values: base64 encrypts nothing, and whoever reads the repository reads them.';
const gives = (name: string): string => `Variable ${name} of container api gives a secret in clear.`;
const env = (variables: string): string => podOf(`  containers:\n    - name: api\n      env:\n${variables}`);

ruleTable('cpin/no-plaintext-secret', [
  {
    title: 'accepts a Secret without values, or encrypted by SOPS',
    text: `${secret('data: {}\n')}---\n${secret('stringData: {password: ""}\n')}---\n${secret('data: {password: "ENC[AES256_GCM,data:AA,iv:BB,tag:CC,type:str]"}\nsops: {mac: x}\n')}---\napiVersion: v1\nkind: Secret\nmetadata: {name: token, annotations: {kubernetes.io/service-account.name: api}}\ntype: kubernetes.io/service-account-token\n`,
    options: { environment: 'prod' },
    finds: [],
  },
  {
    title: 'accepts a reference, a placeholder, and what only resembles',
    text: env(
      '        - {name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}\n        - {name: API_TOKEN, value: $(TOKEN)}\n        - {name: PASSWORD_FILE, value: /run/secrets/db}\n        - {name: EMPTY_SECRET, value: ""}\n        - {name: DB_URL, value: "postgres://app@pg-rw/app"}\n',
    ),
    options: { environment: 'prod' },
    finds: [],
  },
  {
    title: 'warns of a clear Secret before level 4',
    text: secret('stringData:\n  password: not-a-real-one\n'),
    options: { environment: 'dev' },
    finds: [`warning 6 [stringData] ${shows}`],
  },
  ...(['preprod', 'prod'] as const).map((environment) => ({
    title: `refuses it in ${environment}`,
    text: secret('data:\n  password: bm90LWEtcmVhbC1vbmU=\nstringData: {}\n'),
    options: { environment, target: 'sandbox' } as const,
    finds: [`error 6 [data] ${shows}`],
    fixed: secret('data:\n  password: bm90LWEtcmVhbC1vbmU=\nstringData: {}\n'),
  })),
  {
    title: 'refuses the Secret that bears the mark of SOPS with a value in clear',
    text: secret('stringData: {password: clear}\nsops: {mac: x}\n'),
    options: { environment: 'prod' },
    finds: [`error 6 [stringData] ${shows}`],
  },
  {
    title: 'refuses a variable that gives a secret or an address with its password',
    text: env(
      '        - name: DB_PASSWORD\n          value: changeme # for now\n        - {name: DB_URL, value: "postgres://app:s3cret@pg-rw/app"}\n        - name: PIN_SECRET\n          value: 1234\n',
    ),
    options: { environment: 'prod' },
    finds: [
      `error 9 [changeme] ${gives('DB_PASSWORD')}`,
      'error 10 ["postgres://app:s3cret@pg-rw/app"] Variable DB_URL of container api holds an address with its password.',
      `error 12 [1234] ${gives('PIN_SECRET')}`,
    ],
  },
  {
    title: 'finds what a kustomization generates, in French',
    text: {
      'app/kustomization.yaml':
        'resources: [pod.yaml]\nsecretGenerator:\n  - name: db\n    literals: [password=changeme]\n  - name: file\n    files: [key.pem]\n',
      'app/pod.yaml': podOf('  containers: []\n'),
    },
    options: { environment: 'prod' },
    language: 'fr',
    finds: [
      'error app/kustomization.yaml:3 [db] Le Secret db montre ses valeurs\u00a0: l’encodage base64 ne chiffre rien, et qui lit le dépôt les lit.',
    ],
  },
]);

everyWorkload('cpin/no-plaintext-secret', {
  spec: `initContainers:
  - name: migrate
    env: [{name: PGPASSWORD, value: changeme}]
  - name: proxy
    restartPolicy: Always
    env: [{name: API_KEY, value: abc}]
containers:
  - name: api
    env:
      - {name: LOG_LEVEL, value: info}
      - {name: DB_PASSWORD, value: hunter2}
ephemeralContainers:
  - name: debug
    env: [{name: TOKEN, value: xyz}]
`,
  options: { environment: 'prod' },
  finds: ['error [changeme]', 'error [abc]', 'error [hunter2]', 'error [xyz]'],
});
