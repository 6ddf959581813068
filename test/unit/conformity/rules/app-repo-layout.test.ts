import { ruleTable } from '../../../support/rule-table';

const image = 'FROM alpine:3.20\n';
const pipeline = 'stages: [build]\n';
const packages = '{\n  "name": "hello",\n  "dependencies": {"express": "4.21.2"}\n}\n';

ruleTable('cpin/app-repo-layout', [
  {
    title: 'accepts a whole application',
    text: {
      Dockerfile: image,
      '.gitlab-ci-dso.yml': pipeline,
      'package.json': packages,
      'package-lock.json': '{}\n',
      'api/Dockerfile': image,
      'api/package.json': packages,
    },
    finds: [],
  },
  {
    title: 'leaves alone what is no application of the platform',
    text: {
      'package.json': packages,
      'k8s/api.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: api}\n',
      'test/Dockerfile': image,
    },
    finds: [],
  },
  {
    title: 'leaves an infrastructure repository alone',
    text: { '.gitlab-ci-dso.yml': pipeline, 'Chart.yaml': 'name: a\n' },
    finds: [],
  },
  {
    title: 'refuses code with a pipeline and no image',
    text: { '.gitlab-ci-dso.yml': `# ours\n${pipeline}`, 'pom.xml': '<project/>\n' },
    finds: [
      'error .gitlab-ci-dso.yml:2 [stages] This repository has code and a pipeline, but no Dockerfile: the chain has no image to build.',
    ],
  },
  {
    title: 'refuses an image without pipeline, once, in French',
    text: { 'api/Dockerfile': `# a\n${image}`, 'web/Dockerfile': image },
    language: 'fr',
    finds: [
      'error api/Dockerfile:2 [FROM] Ce dépôt a un Dockerfile, mais pas de .gitlab-ci-dso.yml\u00a0: la plateforme ne construit rien.',
    ],
  },
  {
    title: 'warns of dependencies that nothing locks',
    text: {
      '.gitlab-ci-dso.yml': pipeline,
      'api/Dockerfile': image,
      'api/go.mod': 'module a\n\nrequire example.org/b v1.0.0\n',
      'web/Dockerfile': image,
      'web/package.json': packages,
      'tools/package.json': packages,
    },
    finds: [
      'warning api/go.mod:3 [require] go.mod has no lock file: dependencies change from one build to the next.',
      'warning web/package.json:3 [dependencies] package.json has no lock file: dependencies change from one build to the next.',
    ],
  },
]);
