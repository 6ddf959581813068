import { checkTable } from '../../support/check-table';
import { changed, type Files } from '../../support/run-check';
import { hello } from '../../support/sample-application';

const deployment = 'hello/k8s/deployment.yaml';
const withVariable = (variable: string): Files =>
  changed(
    hello,
    deployment,
    '          envFrom:',
    `          env:\n            - ${variable}\n          envFrom:`,
  );
const encrypted = 'ENC[AES256_GCM,data:AAAA,iv:BBBB,tag:CCCC,type:str]';
const sops = (value: string, mark: string): string => `apiVersion: isindir.github.com/v1alpha3
kind: SopsSecret
metadata: { name: db }
spec:
  secretTemplates:
    - name: db
      stringData: { password: "${value}" }
${mark}`;
/** Never a whole key in the sources: scanners would take it for a leak. */
const pem = ['-----BEGIN', 'EC PRIVATE', 'KEY-----'].join(' ');
const gitlab = ['glpat', 'a'.repeat(20)].join('-');

checkTable('secrets', [
  {
    title: 'passes when nothing is in clear',
    files: hello,
    language: 'en',
    says: [
      '✓ No secret in clear in the 3 manifests; no secret declared. | hello/k8s/configmap.yaml hello/k8s/deployment.yaml hello/k8s/service.yaml',
    ],
  },
  {
    title: 'passes with an encrypted SopsSecret and a Vault one, and counts them',
    files: {
      'sops.yaml': sops(encrypted, `sops: { mac: "${encrypted}" }\n`),
      'vault.yaml':
        'apiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultStaticSecret\nmetadata: { name: a }\n',
    },
    says: [
      '✓ Aucun secret en clair dans les 2 manifestes ; 2 secrets chiffrés ou tenus par Vault. | sops.yaml vault.yaml',
    ],
  },
  {
    title: 'refuses a Secret with values, and takes an empty one or one that SOPS encrypted',
    files: {
      'a.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { login: eA== }\n',
      'b.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: { name: b }\ntype: Opaque\n',
      'c.yaml': `apiVersion: v1\nkind: Secret\nmetadata: { name: c }\nstringData: { login: "${encrypted}" }\nsops: { mac: a }\n`,
    },
    says: ['a.yaml:1 Le Secret a contient des valeurs lisibles par tous.'],
  },
  {
    title: 'refuses a SopsSecret that SOPS never saw, or that only bears its mark',
    files: { 'a.yaml': sops('x', ''), 'b.yaml': sops('x', 'sops: { mac: a }\n') },
    says: ['a.yaml:1 Le SopsSecret db n’est pas chiffré.', 'b.yaml:1 Le SopsSecret db n’est pas chiffré.'],
  },
  {
    title: 'refuses a variable named like a credential with its value',
    files: withVariable('{ name: DB_PASSWORD, value: azerty }'),
    says: [`${deployment}:21 La variable DB_PASSWORD porte sa valeur en clair.`],
  },
  {
    title: 'refuses an address with a password in it',
    files: withVariable('{ name: DB_URL, value: "postgres://app:azerty@db:5432/app" }'),
    language: 'en',
    says: [`${deployment}:21 The address of DB_URL holds a password.`],
  },
  {
    title: 'accepts a reference to a Secret, and a name that only resembles',
    files: withVariable('{ name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: db, key: p } } }'),
    says: [
      '✓ Aucun secret en clair dans les 3 manifestes ; aucun secret déclaré. | hello/k8s/configmap.yaml hello/k8s/deployment.yaml hello/k8s/service.yaml',
    ],
  },
  {
    title: 'refuses keys and tokens in any file that was read, even a Helm template',
    files: {
      ...hello,
      'chart/templates/a.yaml': `a: {{ .Values.a }}\nb: ${gitlab}\n`,
      'deploy.pem': `${pem}\n`,
    },
    says: [
      'chart/templates/a.yaml:2 Un jeton d’accès est écrit dans ce fichier.',
      'deploy.pem:1 Une clé privée est écrite dans ce fichier.',
    ],
  },
  {
    title: 'refuses a secretGenerator with literals, and a password in a Dockerfile',
    files: {
      ...hello,
      Dockerfile: 'FROM a:1\nENV API_TOKEN=azerty PORT=8080\n',
      'k/kustomization.yaml': 'secretGenerator:\n  - name: db\n    literals: [password=azerty]\n',
    },
    says: [
      'k/kustomization.yaml:2 secretGenerator écrit le Secret db à partir de valeurs en clair.',
      'Dockerfile:2 La variable API_TOKEN porte sa valeur en clair.',
    ],
  },
  { title: 'needs a manifest', files: {}, says: ['Aucun manifeste Kubernetes à lire dans ce dossier.'] },
]);
