import { onWorkloads, ruleTable } from '../../../support/rule-table';

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: ${image}\n`;
const dev = { environment: 'dev' } as const;
const prod = { environment: 'prod' } as const;

ruleTable('cpin/disallow-latest', [
  {
    title: 'accepts a full version',
    text: pod('docker.io/nginxinc/nginx-unprivileged:1.27.3-alpine'),
    finds: [],
  },
  { title: 'accepts a digest alone', text: pod('ghcr.io/acme/web@sha256:0123abcd'), finds: [] },
  { title: 'accepts a port and a version', text: pod('"registry.example:5000/acme/web:1.4.2"'), finds: [] },
  { title: 'says nothing of what a tool fills in', text: pod('${IMAGE}'), finds: [] },
  {
    title: 'warns of an image without version where the platform audits, from the first level on',
    text: pod('nginx # ours'),
    options: dev,
    finds: [
      'warning 7 [nginx] Image nginx has no version: latest will be taken, and nobody knows what runs.',
    ],
  },
  {
    title: 'refuses latest in production',
    text: pod("'quay.io/acme/web:latest'"),
    options: prod,
    finds: [
      "error 7 ['quay.io/acme/web:latest'] Image quay.io/acme/web:latest follows latest, which changes without notice.",
    ],
  },
  {
    title: 'only warns on a local cluster',
    text: pod('quay.io/acme/web:latest'),
    options: { ...prod, target: 'sandbox' },
    finds: [
      'warning 7 [quay.io/acme/web:latest] Image quay.io/acme/web:latest follows latest, which changes without notice.',
    ],
  },
  {
    title: 'is not taken in by the colon of a port',
    text: pod('registry.example:5000/acme/web'),
    options: prod,
    finds: [
      'error 7 [registry.example:5000/acme/web] Image registry.example:5000/acme/web has no version: in registry.example:5000, the colon announces a port. The platform’s rule takes it for a tag, EXI-ARCH-27 asks for a version.',
    ],
  },
  {
    title: 'removes latest where a digest decides',
    text: pod('"ghcr.io/acme/web:latest@sha256:0123abcd" # pinned'),
    options: prod,
    finds: [
      'warning 7 ["ghcr.io/acme/web:latest@sha256:0123abcd"] Image ghcr.io/acme/web:latest@sha256:0123abcd keeps the word latest beside its digest: the digest decides, latest misleads the reader.',
    ],
    fixed: pod('"ghcr.io/acme/web@sha256:0123abcd" # pinned'),
  },
  {
    title: 'asks for an image, in French',
    text: pod('""'),
    options: prod,
    language: 'fr',
    finds: ['error 7 [""] Le conteneur web ne nomme aucune image.'],
  },
  {
    title: 'reads an image that an overlay composes, where its tag is written',
    text: {
      'base/kustomization.yaml': 'resources: [pod.yaml]\n',
      'base/pod.yaml': pod('acme/web:1.0.0'),
      'overlays/prod/kustomization.yaml':
        'resources: [../../base]\nimages:\n  - name: acme/web\n    newTag: latest\n',
    },
    finds: [
      'error overlays/prod/kustomization.yaml:4 [latest] Image acme/web:latest follows latest, which changes without notice.',
    ],
  },
]);

onWorkloads('cpin/disallow-latest', {
  spec: 'initContainers:\n  - {name: migrate, image: "quay.io/acme/migrate:latest"}\n  - {name: proxy, image: quay.io/acme/proxy, restartPolicy: Always}\ncontainers:\n  - name: api\n    image: ghcr.io/acme/api\n  - name: ok\n    image: ghcr.io/acme/ok:1.0.0\n',
  underlines: ['error "quay.io/acme/migrate:latest"', 'error quay.io/acme/proxy', 'error ghcr.io/acme/api'],
  options: prod,
});
