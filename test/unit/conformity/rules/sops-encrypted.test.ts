import { ruleTable } from '../../../support/rule-table';

const enc = '"ENC[AES256_GCM,data:AAAA,iv:BBBB,tag:CCCC,type:str]"';
const sops = `sops:
  age:
    - recipient: age1exampleexampleexample
      enc: "..."
  encrypted_suffix: Templates
  mac: ${enc}
`;
const secret = (templates: string, block = sops): string =>
  `apiVersion: isindir.github.com/v1alpha3\nkind: SopsSecret\nmetadata: {name: db}\nspec:\n  secretTemplates:\n${templates}${block}`;
const encrypted = `    - name: ${enc}\n      stringData: {password: ${enc}, empty: ""}\n`;
const clear = '    - name: db\n      stringData:\n        password: not-a-real-one\n';
const shown = 'SopsSecret db is not encrypted: whoever reads the repository reads its values.';
const partly = 'SopsSecret db bears the mark of sops, but this value is in clear: encrypt the file again.';
const prod = { environment: 'prod' } as const;

ruleTable('cpin/sops-encrypted', [
  { title: 'accepts what sops wrote', text: secret(encrypted), options: prod, finds: [] },
  {
    title: 'accepts a part in clear where a regex says which is encrypted',
    text: secret(
      `    - name: db\n      stringData: {password: ${enc}, user: app}\n`,
      sops.replace('encrypted_suffix: Templates', 'encrypted_regex: ^password$'),
    ),
    options: prod,
    finds: [],
  },
  {
    title: 'refuses it in clear',
    text: secret(clear, ''),
    options: prod,
    finds: [`error 5 [secretTemplates] ${shown}`],
    fixed: secret(clear, ''),
  },
  {
    title: 'warns of it before level 4, in French',
    text: secret(clear, ''),
    options: { environment: 'dev' },
    language: 'fr',
    finds: [
      'warning 5 [secretTemplates] Le SopsSecret db n’est pas chiffré\u00a0: qui lit le dépôt lit ses valeurs.',
    ],
  },
  {
    title: 'refuses what has lost the block of sops',
    text: secret(encrypted, ''),
    options: prod,
    finds: [`error 5 [secretTemplates] ${shown}`],
  },
  {
    title: 'warns of a value in clear beside encrypted ones',
    text: secret(`${encrypted}${clear.replace('name: db', `name: ${enc}`)}`),
    options: prod,
    finds: [`warning 10 [not-a-real-one] ${partly}`],
  },
  {
    title: 'refuses a block that sops would not write',
    text: secret(encrypted, 'sops:\n  version: 3.8.1\n'),
    options: prod,
    finds: [
      'error 8 [sops] The sops block of db lacks mac, age: this is not what sops writes, the operator cannot decrypt it.',
    ],
  },
  {
    title: 'refuses a recipient that is no public age key',
    text: secret(encrypted, sops.replace('age1example', 'ssh-example')),
    options: prod,
    finds: [
      'error 10 [ssh-exampleexampleexample] Recipient ssh-exampleexampleexample is no public age key (age1…): the cluster cannot decrypt it.',
    ],
  },
  {
    title: 'warns of a version that the operator does not read',
    text: secret(encrypted).replace('v1alpha3', 'v1alpha1'),
    options: prod,
    finds: [
      "warning 1 [isindir.github.com/v1alpha1] The platform's operator reads isindir.github.com/v1alpha3, not isindir.github.com/v1alpha1.",
    ],
  },
]);
