import { checkTable } from '../../support/check-table';
import { changed } from '../../support/run-check';
import { hello } from '../../support/sample-application';

const deployment = 'hello/k8s/deployment.yaml';
const noProbe = changed(hello, deployment, 'path: /health', 'path: /ready');
const noDockerfile = Object.fromEntries(
  Object.entries(hello).filter(([path]) => path !== 'hello/Dockerfile'),
);

checkTable('hello-world', [
  {
    title: 'passes with an image, a workload, its Service and a probe on /health',
    files: hello,
    says: [
      '✓ Le Deployment hello tourne dans hello/k8s, derrière le Service hello-svc, avec un Dockerfile et un chemin /health. | hello/Dockerfile hello/k8s/deployment.yaml hello/k8s/service.yaml',
    ],
  },
  {
    title: 'takes /health from the source code, and names the file as evidence',
    files: { ...noProbe, 'hello/src/server.ts': "app.get('/health', (_, reply) => reply.send('ok'));\n" },
    language: 'en',
    says: [
      '✓ The Deployment hello runs in hello/k8s, behind the Service hello-svc, with a Dockerfile and a /health path. | hello/Dockerfile hello/k8s/deployment.yaml hello/k8s/service.yaml hello/src/server.ts',
    ],
  },
  {
    title: 'refuses another path, and tests that name /health',
    files: { ...noProbe, 'hello/test/server.test.ts': "get('/health')" },
    says: [`${deployment}:4 Ni sonde ni code source ne montrent de chemin /health pour le Deployment hello.`],
  },
  {
    title: 'refuses a Service that selects other pods',
    files: changed(hello, 'hello/k8s/service.yaml', 'app: hello }', 'app: other }'),
    says: [`${deployment}:4 Aucun Service ne sélectionne les pods du Deployment hello.`],
  },
  {
    title: 'refuses a folder without a Dockerfile',
    files: noDockerfile,
    language: 'en',
    says: ['No Dockerfile in this folder.'],
  },
  {
    title: 'says what to do in an empty folder',
    files: { 'README.md': '# Bonjour' },
    says: [
      'Aucun Dockerfile dans ce dossier.',
      'Aucun manifeste de Deployment, de StatefulSet ou d’un autre pod dans ce dossier.',
    ],
  },
  {
    title: 'cannot judge a Helm chart without rendering it',
    files: {
      Dockerfile: 'FROM a:1\nUSER 1\n',
      'chart/Chart.yaml': 'apiVersion: v2\nname: hello\n',
      'chart/templates/deployment.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\n',
    },
    says: [
      '? Les manifestes viennent d’un chart Helm (chart/Chart.yaml), qui ne peut pas être jugé sans être rendu.',
    ],
  },
]);
