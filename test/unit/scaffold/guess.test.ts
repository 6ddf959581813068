import assert from 'node:assert/strict';
import type { Answers } from '../../../src/domain/scaffold/definition';
import { guess } from '../../../src/domain/scaffold/guess';
import { memoryView } from '../../support/memory-view';
import { shippedScaffold } from '../../support/shipped-scaffolds';

/** Workspaces as teams have them, and what is proposed. */
const workspaces: readonly (readonly [string, Readonly<Record<string, string>>, Answers])[] = [
  ['an empty folder', {}, {}],
  [
    'a Node.js API with PostgreSQL and Redis, on GitHub',
    {
      Dockerfile:
        'FROM node:22 AS build\nEXPOSE 9229\nFROM gcr.io/distroless/nodejs22-debian12:nonroot\nEXPOSE 3000\n',
      'package.json': '{"name": "@interieur/Suivi_Dossiers", "dependencies": {"pg": "8", "ioredis": "5"}}',
      '.github/workflows/ci.yml': 'on: push\n',
    },
    {
      app: 'suivi-dossiers',
      cache: 'redis',
      component: 'node',
      database: 'postgres',
      dockerfile: 'Dockerfile',
      host: 'suivi-dossiers.exemple.numerique-interieur.fr',
      image: 'harbor.dso.formation.numerique-interieur.fr/demo/suivi-dossiers',
      mirror: 'github',
      port: 3000,
    },
  ],
  [
    'a front end built by Node.js and served by nginx, beside an API',
    {
      'web/Dockerfile':
        'FROM node:22 AS build\nFROM docker.io/nginxinc/nginx-unprivileged:1.28.3-alpine\nEXPOSE 80 8080\n',
      'web/package.json': '{"name": "web"}',
      'services/api/Dockerfile': 'FROM python:3.13-slim\nEXPOSE 8000\n',
      '.gitlab-ci.yml': 'test: {script: [npm test]}\n',
    },
    {
      app: 'web',
      component: 'nginx',
      dockerfile: 'web/Dockerfile',
      host: 'web.exemple.numerique-interieur.fr',
      image: 'harbor.dso.formation.numerique-interieur.fr/demo/web',
      mirror: 'gitlab',
      port: 8080,
      tier: 'frontend',
    },
  ],
  [
    'a Java service with Maven, a chart and encrypted files',
    {
      'src/main/docker/Dockerfile.jvm': 'FROM eclipse-temurin:21-jre\nENV PORT=8443\n',
      'pom.xml':
        '<project><parent><artifactId>spring-boot-starter-parent</artifactId></parent>\n<artifactId>paie-rh</artifactId><artifactId>postgresql</artifactId></project>',
      'deploy/Chart.yaml': 'name: paie\n',
      '.sops.yaml': 'creation_rules: []\n',
    },
    {
      app: 'paie-rh',
      component: 'openjdk',
      database: 'postgres',
      dockerfile: 'src/main/docker/Dockerfile.jvm',
      format: 'helm',
      host: 'paie-rh.exemple.numerique-interieur.fr',
      image: 'harbor.dso.formation.numerique-interieur.fr/demo/paie-rh',
      port: 8443,
      secrets: 'sops',
    },
  ],
  [
    'a Go program without Dockerfile',
    { 'go.mod': 'module example.org/equipe/guichet/v2\n\ngo 1.26\n', 'k8s/kustomization.yaml': '' },
    {
      app: 'guichet',
      component: 'golang',
      format: 'kustomize',
      host: 'guichet.exemple.numerique-interieur.fr',
      image: 'harbor.dso.formation.numerique-interieur.fr/demo/guichet',
    },
  ],
  [
    'names and ports that the questions refuse',
    {
      'an app/Dockerfile': 'FROM php:8.4-apache\nEXPOSE 80\n',
      'an app/composer.json': '{"name": "equipe/null"}',
    },
    { component: 'php' },
  ],
  [
    'damaged files, and a container for developers',
    {
      '.devcontainer/Dockerfile': 'FROM node\nEXPOSE 3000\n',
      'package.json': '{"name": 3,',
      'pyproject.toml': '[project]\nname = "Été 2025 — démarches en ligne de la préfecture"\n',
    },
    {
      app: 'ete-2025-demarches-en-ligne-de',
      component: 'python',
      host: 'ete-2025-demarches-en-ligne-de.exemple.numerique-interieur.fr',
      image: 'harbor.dso.formation.numerique-interieur.fr/demo/ete-2025-demarches-en-ligne-de',
    },
  ],
];

describe('What a workspace tells of its application', () => {
  const { questions } = shippedScaffold('production-manifests').definition;
  for (const [title, files, expected] of workspaces) {
    it(title, async () => {
      const guesses = await guess(memoryView(files), questions);
      assert.deepEqual(Object.fromEntries(Object.entries(guesses).sort()), expected);
    });
  }
});
