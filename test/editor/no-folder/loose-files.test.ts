import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensions, Uri, window, workspace, type TextDocument } from 'vscode';
import { samplePipeline } from '../../support/pipeline-sample';
import { actionsAt, closeAll, pause, problemOf, shown, shows, take, type } from '../support/conformity';
import { deployment } from '../support/manifests';
import { extensionId } from '../support/surface';

const latest = '21 warning cpin/disallow-latest [ghcr.io/service/portail-api:latest]';
const always = deployment().replace(
  '          ports:',
  '          imagePullPolicy: Always\n          ports:',
);

describe('a file that was opened alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-loose-'));
  before(async () => {
    await extensions.getExtension(extensionId)?.activate();
  });
  afterEach(closeAll);
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function openAlone(name: string, text: string): Promise<TextDocument> {
    const path = join(folder, name);
    writeFileSync(path, text);
    const document = await workspace.openTextDocument(Uri.file(path));
    await window.showTextDocument(document);
    return document;
  }

  async function untitled(language: string, content: string): Promise<TextDocument> {
    const document = await workspace.openTextDocument({ language, content });
    await window.showTextDocument(document);
    return document;
  }

  it('is judged as it stands', async () => {
    await shows(await openAlone('deployment.yaml', deployment()), [latest]);
    await shows(await openAlone('Dockerfile', 'FROM docker.io/library/node:22.21.1-slim\nUSER root\n'), [
      '2 error cpin/rootless-image [root]',
    ]);
    await shows(await openAlone('.gitlab-ci-dso.yml', samplePipeline.replace('ref: main', 'ref: develop')), [
      '3 error cpin/ci-file [develop]',
    ]);
  });

  it('is judged before it is saved for the first time, by its language', async () => {
    const document = await untitled('yaml', deployment());
    await shows(document, [latest]);
    await type(document, ':latest', ':1.4.2');
    await shows(document, []);
    await shows(await untitled('dockerfile', 'FROM docker.io/library/node:22.21.1-slim\nUSER root\n'), [
      '2 error cpin/rootless-image [root]',
    ]);
  });

  it('can be mended', async () => {
    const document = await openAlone('policy.yaml', always);
    const actions = await actionsAt(document, await problemOf(document, 'cpin/disallow-latest'));
    const fix = actions.find(({ title }) => title.includes('IfNotPresent'));
    assert.ok(fix !== undefined, actions.map(({ title }) => title).join(' | '));
    await take(fix);
    assert.equal(document.getText(), always.replace('Always', 'IfNotPresent'));
  });

  it('is left alone when it is nobody\u2019s manifest, whatever it holds', async () => {
    const kept = [
      await untitled('yaml', ''),
      await untitled('yaml', 'kind: [\napiVersion: {\n'),
      await untitled('yaml', 'services:\n  web: { image: nginx }\n'),
      await untitled('plaintext', deployment()),
      await openAlone('notes.txt', deployment()),
    ];
    await pause(400);
    for (const document of kept) assert.deepEqual(shown(document), [], document.uri.toString());
  });
});
