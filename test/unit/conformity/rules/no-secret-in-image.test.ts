import { ruleTable } from '../../../support/rule-table';

const file = (text: string): Readonly<Record<string, string>> => ({ Dockerfile: text });
const clear = (keyword: string, name: string): string =>
  `${keyword} ${name} writes a secret in clear: it is in Git, and in the image for all who pull it.`;
const token = `ghp_${'a1B2'.repeat(9)}`;

ruleTable('cpin/no-secret-in-image', [
  {
    title: 'accepts settings, paths, references and arguments of a stage that is not delivered',
    text: file(
      'FROM a:1 AS build\nARG NPM_TOKEN\nFROM a:1\nARG VERSION=1.2.3\nENV PASSWORD_MIN_LENGTH=12 DB_PASSWORD_FILE=/run/secrets/db TLS_PRIVATE_KEY=/etc/tls/tls.key\nENV DB_PASSWORD=$PASSWORD API_TOKEN="" GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D\n',
    ),
    options: { environment: 'prod' },
    finds: [],
  },
  {
    title: 'warns of secrets in clear before level 4',
    text: file('FROM a:1\nENV A=1 \\\n  DB_PASSWORD="change me"\nENV PGPASSWORD secret\nARG API_KEY=abc\n'),
    finds: [
      `warning Dockerfile:3 ["change me"] ${clear('ENV', 'DB_PASSWORD')}`,
      `warning Dockerfile:4 [secret] ${clear('ENV', 'PGPASSWORD')}`,
      `warning Dockerfile:5 [abc] ${clear('ARG', 'API_KEY')}`,
    ],
  },
  {
    title: 'refuses them from level 4 on, an address with a password among them',
    text: file('FROM a:1\nENV DB_URL=postgres://app:s3cret@db:5432/app\n'),
    options: { environment: 'preprod' },
    finds: [`error Dockerfile:2 [postgres://app:s3cret@db:5432/app] ${clear('ENV', 'DB_URL')}`],
  },
  {
    title: 'refuses tokens at any level, before the first stage too',
    text: file(`ARG X=${token}\nFROM a:1\n`),
    finds: [`error Dockerfile:1 [${token}] ${clear('ARG', 'X')}`],
  },
  {
    title: 'warns of what is asked at build time, in French',
    text: file('FROM a:1\nARG NPM_TOKEN\n'),
    language: 'fr',
    finds: [
      'warning Dockerfile:2 [NPM_TOKEN] Ce qui est donné à ARG NPM_TOKEN reste lisible dans l’historique de l’image.',
    ],
  },
  {
    title: 'warns of what looks drawn at random',
    text: file('FROM a:1\nENV SEED=aB3dE5gH7jK9mN1pQ3sT5vX7\n'),
    options: { environment: 'prod' },
    finds: [
      'warning Dockerfile:2 [aB3dE5gH7jK9mN1pQ3sT5vX7] The value of ENV SEED looks like a secret: it would be in the image for all who pull it.',
    ],
  },
]);
