import { onWorkloads, ruleTable } from '../../../support/rule-table';

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - image: ${image}\n      name: web\n`;

ruleTable('cpin/bitnami-sunset', [
  { title: 'accepts another image', text: pod('docker.io/nginxinc/nginx-unprivileged:1.27.3'), finds: [] },
  { title: 'accepts a copy in the platform’s registry', text: pod('harbor.io/bitnami/nginx:1'), finds: [] },
  {
    title: 'warns of Bitnami',
    text: pod('docker.io/bitnami/nginx:1.27.3'),
    options: { environment: 'prod' },
    finds: [
      'warning 6 [docker.io/bitnami/nginx:1.27.3] Image docker.io/bitnami/nginx:1.27.3 comes from Bitnami’s free catalogue, closed on 28 August 2025: the table of policies still admits it, but it receives no more fixes.',
    ],
  },
  {
    title: 'tells it in dev as information, in French',
    text: pod('bitnami/nginx'),
    options: { environment: 'dev' },
    language: 'fr',
    finds: [
      'information 6 [bitnami/nginx] L’image bitnami/nginx vient du catalogue libre de Bitnami, fermé le 28 août 2025\u00a0: la table des règles l’admet encore, mais elle ne reçoit plus de correctifs.',
    ],
  },
]);

onWorkloads('cpin/bitnami-sunset', {
  spec: 'initContainers:\n  - {name: os, image: "bitnami/os-shell:12"}\ncontainers:\n  - name: db\n    image: docker.io/bitnami/postgresql:17\n',
  underlines: ['warning "bitnami/os-shell:12"', 'warning docker.io/bitnami/postgresql:17'],
  options: { environment: 'preprod' },
});
