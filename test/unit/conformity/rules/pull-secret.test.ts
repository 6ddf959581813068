import { deepStrictEqual } from 'node:assert';
import { findingsOf, onWorkloads, ruleTable } from '../../../support/rule-table';

const image = 'harbor.dso.formation.numerique-interieur.fr/demo/api:1.0.0';
const pod = (before: string, more = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec:\n${before}  containers:\n    - name: api\n      image: ${image}\n${more}`;
const absent = `Image ${image} comes from the platform’s registry, but the pod does not name registry-pull-secret: it will not be pulled.`;
const other = (name: string): string =>
  `Image ${image} comes from the platform’s registry, whose secret is called registry-pull-secret, not ${name}.`;

ruleTable('cpin/pull-secret', [
  {
    title: 'accepts the secret',
    text: pod('  imagePullSecrets: [{name: registry-pull-secret}]\n'),
    finds: [],
  },
  {
    title: 'accepts it among others',
    text: pod('  imagePullSecrets:\n    - name: mine\n    - name: registry-pull-secret\n'),
    finds: [],
  },
  { title: 'asks nothing for public images', text: pod('').replace(image, 'ghcr.io/acme/api:1'), finds: [] },
  {
    title: 'refuses its absence, even in dev',
    text: pod('', '# the end\n'),
    options: { environment: 'dev' },
    finds: [`error 4 [spec] ${absent}`],
    fixed: pod('', '  imagePullSecrets:\n    - name: registry-pull-secret\n# the end\n'),
  },
  {
    title: 'follows a list whose dashes are not indented',
    text: `apiVersion: v1\r\nkind: Pod\r\nmetadata: {name: api}\r\nspec:\r\n  containers:\r\n  - name: api\r\n    image: ${image}\r\n  restartPolicy: Always # ever\r\n`,
    finds: [`error 4 [spec] ${absent}`],
    fixed: `apiVersion: v1\r\nkind: Pod\r\nmetadata: {name: api}\r\nspec:\r\n  containers:\r\n  - name: api\r\n    image: ${image}\r\n  restartPolicy: Always # ever\r\n  imagePullSecrets:\r\n  - name: registry-pull-secret\r\n`,
  },
  {
    title: 'fills an empty list',
    text: pod('  imagePullSecrets: []\n'),
    options: { environment: 'prod', target: 'byoc' },
    finds: [`error 5 [imagePullSecrets] ${absent}`],
    fixed: pod('  imagePullSecrets: [{name: registry-pull-secret}]\n'),
  },
  {
    title: 'tells it as information on a local cluster',
    text: pod(''),
    options: { target: 'sandbox' },
    finds: [`information 4 [spec] ${absent}`],
  },
  {
    title: 'reminds of the service account',
    text: pod('  serviceAccountName: dev-api-sa\n'),
    options: { environment: 'prod' },
    finds: [
      `information 4 [spec] Image ${image} comes from the platform’s registry: service account dev-api-sa must name registry-pull-secret, since the pod does not.`,
    ],
  },
  {
    title: 'refuses another name',
    text: pod('  imagePullSecrets:\n    - name: "harbor" # ours\n'),
    options: { environment: 'prod' },
    finds: [`error 6 ["harbor"] ${other('harbor')}`],
    fixed: pod('  imagePullSecrets:\n    - name: registry-pull-secret # ours\n'),
  },
  {
    title: 'keeps the secret of another registry',
    text: pod('  imagePullSecrets:\n    - name: ghcr\n', '    - {name: log, image: "ghcr.io/acme/log:1"}\n'),
    options: { environment: 'prod' },
    finds: [`error 6 [ghcr] ${other('ghcr')}`],
    fixed: pod(
      '  imagePullSecrets:\n    - name: ghcr\n    - name: registry-pull-secret\n',
      '    - {name: log, image: "ghcr.io/acme/log:1"}\n',
    ),
  },
  {
    title: 'knows the registries that the team names, in French',
    text: pod('').replace(image, 'registry.acme.example/api:1'),
    options: { settings: { registries: ['registry.acme.example'] } },
    language: 'fr',
    finds: [
      'error 4 [spec] L’image registry.acme.example/api:1 vient du registre de la plateforme, mais le pod ne nomme pas registry-pull-secret\u00a0: elle ne sera pas téléchargée.',
    ],
  },
]);

describe('the fix of a pull secret', () => {
  it('needs no thought where the platform creates the secret', () => {
    const certain = (target: 'byoc' | 'sandbox'): boolean | undefined =>
      findingsOf('cpin/pull-secret', { 'app.yaml': pod('') }, { target })[0]?.fix?.certain;
    deepStrictEqual([certain('byoc'), certain('sandbox')], [true, false]);
  });
});

onWorkloads('cpin/pull-secret', {
  spec: `initContainers:\n  - {name: migrate, image: "${image}"}\ncontainers:\n  - name: api\n    image: ghcr.io/acme/api:1.0.0\n`,
  underlines: ['error spec'],
});
