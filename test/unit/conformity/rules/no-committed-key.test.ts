import { ruleTable } from '../../../support/rule-table';

// Cut in two, so that this file holds none.
const pem = `-----BEGIN ${'RSA '}PRIVATE KEY-----`;
const age = `${'AGE-SECRET-'}KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQ`;
const gitlab = `${'glp'}at-abcdefghijklmnopqrst`;
const github = `${'gh'}p_abcdefghijklmnopqrstuvwxyz0123456789`;
const fine = `${'github'}_pat_abcdefghijklmnopqrstuv`;
const privateKey = 'This file holds a private key: whoever reads the repository can use it.';
const token = 'This file holds an access token: whoever reads the repository can use it.';
const registry = 'This file holds credentials of an image registry: base64 encrypts nothing.';

ruleTable('cpin/no-committed-key', [
  {
    title: 'accepts the mark of a key without its content, and public keys',
    text: {
      'README.md': `Its first line is \`${pem}\`.\nTokens start with glpat-.\n`,
      'ca.crt': '-----BEGIN CERTIFICATE-----\nMIIEexample\n-----END CERTIFICATE-----\n',
      'keys.txt': '# public key: age1exampleexampleexample\n',
      'values.yaml': 'secret: {.dockerconfigjson: ""}\n',
    },
    finds: [],
  },
  {
    title: 'refuses a private key, at any level and on any target',
    text: { 'certs/server.key': `\n${pem}\nMIIEexample\n-----END RSA PRIVATE KEY-----\n` },
    options: { environment: 'dev', target: 'sandbox' },
    finds: [`error certs/server.key:2 [${pem}] ${privateKey}`],
  },
  {
    title: 'sees it inside a manifest, a chart, or a text of code',
    text: {
      'chart/templates/secret.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: {{ .Release.Name }}}\nstringData:\n  key: |\n    ${pem}\n    Proc-Type: 4,ENCRYPTED\n`,
      'src/key.ts': `const key = '${pem}\\nMIIEexample';\n`,
    },
    finds: [
      `error chart/templates/secret.yaml:6 [${pem}] ${privateKey}`,
      `error src/key.ts:1 [${pem}] ${privateKey}`,
    ],
  },
  {
    title: 'refuses tokens and age keys, each where it is',
    text: {
      '.env': `A=${gitlab}\nB=${github}\r\nC=${fine} ${age}\n`,
    },
    finds: [
      `error .env:1 [${gitlab}] ${token}`,
      `error .env:2 [${github}] ${token}`,
      `error .env:3 [${fine}] ${token}`,
      `error .env:3 [${age}] ${privateKey}`,
    ],
  },
  {
    title: 'refuses the credentials of a registry',
    text: {
      'config.json': '{"auths": {"registry.example": {"auth": "dXNlcjpwYXNzd29yZA=="}}}\n',
      'pull.yaml': 'data:\n  .dockerconfigjson: eyJhdXRocyI6eyJyIjp7ImF1dGgiOiJ4In19fQ==\n',
    },
    finds: [
      `error config.json:1 ["auth": "dXNlcjpwYXNzd29yZA=="] ${registry}`,
      `error pull.yaml:2 [.dockerconfigjson: eyJhdXRocyI6eyJyIjp7ImF1dGgiOiJ4In19fQ==] ${registry}`,
    ],
  },
  {
    title: 'does not read pictures and lock files',
    text: { 'logo.png': `${pem}\nMIIEexample`, 'package-lock.json': gitlab },
    finds: [],
  },
  {
    title: 'speaks French',
    text: { 'a.txt': gitlab },
    language: 'fr',
    finds: [
      `error a.txt:1 [${gitlab}] Ce fichier contient un jeton d’accès\u00a0: qui lit le dépôt peut s’en servir.`,
    ],
  },
]);
