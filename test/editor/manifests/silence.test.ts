import assert from 'node:assert/strict';
import { window, workspace } from 'vscode';
import {
  actionsAt,
  closeAll,
  open,
  pause,
  problemOf,
  remove,
  run,
  shown,
  words,
} from '../support/conformity';
import { attended } from '../support/person';
import { deployment } from '../support/manifests';

/** Files that live beside manifests and are none of our business, though their words are alike. */
const others: Readonly<Record<string, string>> = {
  'compose.yaml':
    'services:\n  api:\n    image: nginx:latest\n    privileged: true\n    user: root\n    ports: ["80:80"]\n',
  '.gitlab-ci.yml':
    'image: node:latest\nstages: [build]\nbuild:\n  stage: build\n  image: docker:latest\n  script: [npm ci]\n',
  '.github/workflows/ci.yaml':
    'on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    container: { image: "node:latest" }\n    steps: [{ run: npm ci }]\n',
  'openapi.yaml':
    'openapi: 3.1.0\ninfo: { title: Portail, version: "1" }\npaths: {}\ncomponents:\n  schemas:\n    Object:\n      properties:\n        kind: { type: string }\n        apiVersion: { type: string }\n',
  'ansible/site.yml':
    '- hosts: all\n  become: true\n  tasks:\n    - kubernetes.core.k8s:\n        definition:\n          kind: Pod\n          metadata: { name: x }\n',
  'chart/Chart.yaml': 'apiVersion: v2\nname: portail\nversion: 0.1.0\n',
  'chart/values.yaml': 'image:\n  repository: nginx\n  tag: latest\nservice: { type: NodePort }\n',
  'chart/templates/api.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  template:\n    spec:\n      containers:\n        - name: api\n          image: "{{ .Values.image.repository }}:latest"\n',
  'crd.yaml':
    'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: portails.service.fr }\nspec:\n  group: service.fr\n  names: { kind: Portail, plural: portails }\n  scope: Namespaced\n  versions:\n    - name: v1\n      served: true\n      storage: true\n      schema: { openAPIV3Schema: { type: object } }\n',
  'README.md': '```yaml\napiVersion: v1\nkind: Pod\nspec: { hostNetwork: true }\n```\n',
};

describe('silence', () => {
  afterEach(closeAll);

  it('is kept on Compose, CI, values, templates, OpenAPI, Ansible and CRD files', async () => {
    const documents = [];
    for (const [path, text] of Object.entries(others)) documents.push(await open(`others/${path}`, text));
    // What is judged after them tells that they were: files are judged in the order in which they were opened.
    await problemOf(await open('others/deployment.yaml', deployment()), 'cpin/disallow-latest');
    await pause(300);
    for (const document of documents) assert.deepEqual(shown(document), [], document.uri.path);
    await remove('others');
  });

  it('is kept on what the team did not write', async () => {
    const foreign = await open('node_modules/x/deployment.yaml', deployment());
    await problemOf(await open('others/deployment.yaml', deployment()), 'cpin/disallow-latest');
    await pause(300);
    assert.deepEqual(shown(foreign), []);
    await remove('others');
    await remove('node_modules');
  });

  it('is kept on documents that are in no folder, and nothing fails', async () => {
    const untitled = await workspace.openTextDocument({ language: 'yaml', content: deployment() });
    await window.showTextDocument(untitled);
    await pause(400);
    assert.deepEqual(shown(untitled), []);
    const actions = await actionsAt(untitled, { range: untitled.lineAt(20).range });
    assert.ok(actions.every(({ title }) => !title.includes('disallow-latest')));
    assert.equal(window.activeTextEditor?.document, untitled);
    const { messages } = await attended([], () => run('cpin.chooseEnvironment'));
    assert.deepEqual(messages, [words.errors.noFile]);
  });
});
