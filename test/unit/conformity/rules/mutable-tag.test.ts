import { deepStrictEqual } from 'node:assert';
import { isMutableTag } from '../../../../src/domain/conformity/container-image';
import { onWorkloads, ruleTable } from '../../../support/rule-table';

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: ${image}\n`;
const said = (image: string, tag: string): string =>
  `information 7 [${image}] Image ${image} bears the tag ${tag}, whose content may change: Argo CD then sees nothing new and does not deploy again.`;

ruleTable('cpin/mutable-tag', [
  { title: 'accepts a commit', text: pod('ghcr.io/acme/web:3f2c1ab'), finds: [] },
  { title: 'accepts a version', text: pod('ghcr.io/acme/web:1.4.2'), finds: [] },
  { title: 'accepts what a digest fixes', text: pod('ghcr.io/acme/web:main@sha256:0123'), finds: [] },
  { title: 'leaves latest to its rule', text: pod('ghcr.io/acme/web:latest'), finds: [] },
  {
    title: 'tells of a branch',
    text: pod('ghcr.io/acme/web:main'),
    finds: [said('ghcr.io/acme/web:main', 'main')],
  },
  {
    title: 'tells of it in production too, as information',
    text: pod('ghcr.io/acme/web:1'),
    options: { environment: 'prod' },
    finds: [said('ghcr.io/acme/web:1', '1')],
  },
  {
    title: 'speaks French',
    text: pod('ghcr.io/acme/web:feature-login-2'),
    language: 'fr',
    finds: [
      'information 7 [ghcr.io/acme/web:feature-login-2] L’image ghcr.io/acme/web:feature-login-2 porte l’étiquette feature-login-2, qui peut changer de contenu\u00a0: Argo CD ne voit alors rien de nouveau et ne redéploie pas.',
    ],
  },
]);

describe('a tag that moves', () => {
  for (const tag of [
    'main',
    'master',
    'Develop',
    'dev',
    'stable',
    'edge',
    'nightly',
    '1',
    'v2',
    '16-alpine',
    '3-alpine3.19',
    'nonroot',
    'bookworm',
    'fix-typo-12',
    'Latest',
  ]) {
    it(tag, () => deepStrictEqual(isMutableTag(tag), true));
  }
});
describe('a tag that stays', () => {
  for (const tag of [
    '3f2c1ab',
    'deadbeef',
    '1.4',
    '1.4.2',
    'v1.0',
    '1.27-alpine',
    '183342',
    'main-3f2c1ab',
    '12-3f2c1ab',
    '12-abcdef1',
    '2024-11-07',
    'r2',
  ]) {
    it(tag, () => deepStrictEqual(isMutableTag(tag), false));
  }
});

onWorkloads('cpin/mutable-tag', {
  spec: 'initContainers:\n  - {name: migrate, image: "quay.io/acme/migrate:main"}\ncontainers:\n  - name: api\n    image: ghcr.io/acme/api:stable\n',
  underlines: ['information "quay.io/acme/migrate:main"', 'information ghcr.io/acme/api:stable'],
});
