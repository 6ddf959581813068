import { onWorkloads, ruleTable } from '../../../support/rule-table';

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - image: ${image}\n      name: web\n`;
const unqualified = (image: string): string =>
  `Image ${image} does not name its registry: the platform compares the text as it is written and does not recognise Docker Hub.`;
const unknown = (image: string, registry: string): string =>
  `Image ${image} comes from ${registry}, which is neither admitted by the table of policies nor known as a registry of the platform.`;
const prod = { environment: 'prod' } as const;

ruleTable('cpin/restrict-image-registry', [
  ...[
    'docker.io/library/nginx:1',
    'ghcr.io/acme/a',
    'quay.io/acme/a',
    'registry.redhat.io/ubi9/ubi',
    'harbor.io/a/b',
    'bitnami/nginx:1',
    'harbor.dso.formation.numerique-interieur.fr/demo/a:1',
    'harbor.apps.dso.numerique-interieur.com/demo/a:1',
    'registry.dso.interieur.rie.gouv.fr/demo/a:1',
    '${REGISTRY}/a:1',
  ].map((image) => ({ title: `accepts ${image}`, text: pod(image), options: prod, finds: [] })),
  {
    title: 'accepts the registries that the team names',
    text: pod('registry.acme.example/team/web:1'),
    options: { ...prod, settings: { registries: ['https://registry.acme.example/team/'] } },
    finds: [],
  },
  {
    title: 'but not others that look like them',
    text: pod('registry.acme.example/teams/web:1'),
    options: { ...prod, settings: { registries: ['registry.acme.example/team', ''] } },
    finds: [
      `error 6 [registry.acme.example/teams/web:1] ${unknown('registry.acme.example/teams/web:1', 'registry.acme.example')}`,
    ],
  },
  {
    title: 'prefixes an official image',
    text: pod('nginx:1.27.3 # web'),
    options: prod,
    finds: [`error 6 [nginx:1.27.3] ${unqualified('nginx:1.27.3')}`],
    fixed: pod('docker.io/library/nginx:1.27.3 # web'),
  },
  {
    title: 'prefixes the image of an account, inside its quotes',
    text: pod("'library/nginx:1.27.3'"),
    options: { environment: 'preprod' },
    finds: [`warning 6 ['library/nginx:1.27.3'] ${unqualified('library/nginx:1.27.3')}`],
    fixed: pod("'docker.io/library/nginx:1.27.3'"),
  },
  {
    title: 'is advice before the level of production-like manifests',
    text: pod('nginx'),
    options: { environment: 'dev' },
    finds: [`information 6 [nginx] ${unqualified('nginx')}`],
  },
  ...[
    'gcr.io',
    'registry.k8s.io',
    'mcr.microsoft.com',
    'registry.access.redhat.com',
    'localhost',
    'host:5000',
    'index.docker.io',
    'harbor.numerique-interieur.fr.example.org',
  ].map((registry) => ({
    title: `refuses ${registry}`,
    text: pod(`${registry}/acme/b:1.0.0`),
    options: prod,
    finds: [`error 6 [${registry}/acme/b:1.0.0] ${unknown(`${registry}/acme/b:1.0.0`, registry)}`],
  })),
  {
    title: 'does not prefix what an overlay composes',
    text: {
      'kustomization.yaml': 'resources: [pod.yaml]\nimages: [{name: nginx, newTag: 1.27.3}]\n',
      'pod.yaml': pod('nginx:1'),
    },
    options: prod,
    finds: [`error kustomization.yaml:2 [1.27.3] ${unqualified('nginx:1.27.3')}`],
  },
  {
    title: 'speaks French',
    text: pod('gcr.io/acme/b'),
    options: prod,
    language: 'fr',
    finds: [
      'error 6 [gcr.io/acme/b] L’image gcr.io/acme/b vient de gcr.io, qui n’est ni parmi les registres admis par la table des règles, ni un registre connu de la plateforme.',
    ],
  },
]);

onWorkloads('cpin/restrict-image-registry', {
  spec: 'initContainers:\n  - {name: migrate, image: "gcr.io/acme/migrate:1"}\ncontainers:\n  - name: api\n    image: api:1.0.0\n',
  underlines: ['error "gcr.io/acme/migrate:1"', 'error api:1.0.0'],
  options: prod,
});
