import { deepStrictEqual } from 'node:assert';
import { findingsOf, onWorkloads, ruleTable } from '../../../support/rule-table';

const pod = (policy: string, image = 'ghcr.io/acme/web:1.0.0'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      imagePullPolicy: ${policy}\n      image: ${image}\n`;
const always =
  'Container web has imagePullPolicy Always: each start then depends on the registry. EXI-ARCH-27 asks for IfNotPresent; the training itself writes Always with a version that moves.';

ruleTable('cpin/image-pull-policy', [
  { title: 'accepts IfNotPresent', text: pod('IfNotPresent'), options: { environment: 'prod' }, finds: [] },
  { title: 'accepts silence', text: pod('# later'), options: { environment: 'prod' }, finds: [] },
  {
    title: 'warns at the first level',
    text: pod('Always'),
    options: { environment: 'dev' },
    finds: [`warning 7 [Always] ${always}`],
    fixed: pod('IfNotPresent'),
  },
  {
    title: 'refuses where production is near',
    text: pod('"Always" # fresh'),
    options: { environment: 'preprod' },
    finds: [`error 7 ["Always"] ${always}`],
    fixed: pod('IfNotPresent # fresh'),
  },
  {
    title: 'warns on a local cluster',
    text: pod('Never'),
    options: { environment: 'prod', target: 'sandbox' },
    finds: [
      'warning 7 [Never] Container web has imagePullPolicy Never: it starts only where the image is already. EXI-ARCH-27 asks for IfNotPresent.',
    ],
  },
  {
    title: 'refuses what Kubernetes does not know, in French',
    text: pod('ifNotPresent'),
    options: { environment: 'dev' },
    language: 'fr',
    finds: [
      'error 7 [ifNotPresent] Le conteneur web a imagePullPolicy ifNotPresent, que Kubernetes ne connaît pas et refuse.',
    ],
    fixed: pod('IfNotPresent'),
  },
]);

describe('the fix of a pull policy', () => {
  for (const [image, certain] of [
    ['ghcr.io/acme/web:1.0.0', true],
    ['ghcr.io/acme/web@sha256:01', true],
    ['ghcr.io/acme/web:main', false],
    ['ghcr.io/acme/web:latest', false],
    ['ghcr.io/acme/web', false],
  ] as const) {
    it(`${certain ? 'needs no thought' : 'wants a version first'}: ${image}`, () => {
      const [finding] = findingsOf('cpin/image-pull-policy', { 'app.yaml': pod('Always', image) });
      deepStrictEqual(finding?.fix?.certain, certain);
    });
  }
});

onWorkloads('cpin/image-pull-policy', {
  spec: 'initContainers:\n  - {name: migrate, image: "quay.io/acme/migrate:1.0", imagePullPolicy: Never}\ncontainers:\n  - name: api\n    imagePullPolicy: Always\n    image: ghcr.io/acme/api:1.0.0\n',
  underlines: ['error Never', 'error Always'],
  options: { environment: 'prod' },
});
