import { deepStrictEqual, strictEqual } from 'node:assert';
import { chartFoldersOf, roleOf, type FileRole } from '../../../src/domain/conformity/file-role';
import { lint } from '../../../src/domain/conformity/lint';
import { conformityRules } from '../../../src/domain/conformity/rules/registry';
import { situationSource } from '../../../src/domain/conformity/situation-source';

const charts = ['chart'];
const deployment = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\n';

describe('the role of a file', () => {
  const roles: readonly (readonly [FileRole, string, string])[] = [
    ['manifest', 'k8s/api.yaml', deployment],
    ['manifest', 'k8s/api.yml', '{"apiVersion": "v1", "kind": "Pod"}'],
    ['manifest', 'k8s/all.yaml', `a: 1\n---\n${deployment}`],
    ['manifest', 'patch.yaml', '"kind": Deployment\n"apiVersion": apps/v1\n'],
    ['kustomization', 'overlays/dev/kustomization.yaml', 'resources: []\n'],
    ['kustomization', 'Kustomization', 'kind: Kustomization\napiVersion: v1\n'],
    ['dockerfile', 'Dockerfile', 'FROM scratch\n'],
    ['dockerfile', 'docker/Dockerfile.dev', 'FROM scratch\n'],
    ['pipeline', '.gitlab-ci-dso.yml', 'stages: []\n'],
    ['pipeline', 'gitlab-ci-dso.yaml', 'stages: []\n'],
    ['template', 'chart/templates/api.yaml', deployment],
    ['template', 'chart/charts/redis/templates/api.yaml', deployment],
    ['template', 'k8s/api.yaml', `${deployment}spec: {replicas: {{ .Values.replicas }}}\n`],
    ['values', 'chart/values.yaml', 'image: {}\n'],
    ['values', 'chart/values-prod.yaml', 'image: {}\n'],
    ['values', 'chart/values/prod/values.yaml', 'image: {}\n'],
    ['other', 'values.yaml', 'image: {}\n'],
    ['other', 'chart/Chart.yaml', 'apiVersion: v2\nname: chart\n'],
    ['other', 'k8s/api.json.txt', deployment],
    ['other', 'docs/notes.yaml', 'kindness: 1\napiVersions: []\n'],
  ];
  for (const [role, path, text] of roles) {
    it(`of ${path} is ${role}`, () => {
      strictEqual(roleOf(path, text, charts), role);
    });
  }

  it('depends on the charts of the folder', () => {
    deepStrictEqual(chartFoldersOf(['Chart.yaml', 'a/b/Chart.yml', 'a/Chart.yaml.txt']), ['', 'a/b']);
    strictEqual(roleOf('templates/api.yaml', deployment, []), 'manifest');
    strictEqual(roleOf('templates/api.yaml', deployment, ['']), 'template');
  });
});

describe('silence on files that are none of our business', () => {
  const foreign: Readonly<Record<string, string>> = {
    'docker-compose.yml':
      'services:\n  api:\n    image: nginx:latest\n    privileged: true\n    ports: ["80:80"]\n',
    '.gitlab-ci.yml': 'stages: [test]\ntest: {stage: test, image: "node:latest", script: [npm test]}\n',
    'chart/values.yaml': 'image: {repository: nginx, tag: latest}\nreplicaCount: 1\n',
    'chart/values-dev.yaml': 'kind: Deployment\nreplicas: 1\n',
    'chart/templates/api.yaml': `${deployment}spec:\n  replicas: {{ .Values.replicas }}\n`,
    'openapi.yaml':
      'openapi: 3.0.3\ninfo: {title: API, version: 1.0.0}\npaths: {/health: {get: {responses: {"200": {description: up}}}}}\n',
    'ansible/playbook.yml':
      '- hosts: all\n  tasks:\n    - name: x\n      kubernetes.core.k8s: {state: present, kind: Deployment}\n',
    'grafana/dashboard.json': '{"title": "API", "panels": [{"kind": "graph", "apiVersion": 1}]}',
    '.github/workflows/test.yml':
      'on: push\njobs: {test: {runs-on: ubuntu-latest, steps: [{run: npm test}]}}\n',
    'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
    'mkdocs.yml': 'site_name: kind\n',
  };
  /** What a whole folder lacks is told at one of its files: such rules have cases of their own. */
  const rules = conformityRules.filter(({ reads }) => reads !== 'repository');

  for (const [path, text] of Object.entries(foreign)) {
    it(path, () => {
      const files = [
        { path, text },
        { path: 'chart/Chart.yaml', text: 'apiVersion: v2\nname: chart\nversion: 1.0.0\n' },
      ];
      const told = lint(files, { rules, source: situationSource({ environment: 'prod' }) });
      deepStrictEqual(
        told.map(({ rule, message }) => `${rule}: ${message('en')}`),
        [],
      );
    });
  }
});
