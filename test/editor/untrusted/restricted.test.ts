import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensions, workspace } from 'vscode';
import { programsTexts } from '../../../src/texts/programs';
import {
  entryPath,
  exists,
  forgetProgress,
  language,
  openParcours,
  read,
  run,
  until,
  words,
  write,
} from '../support/parcours';
import { attended, escape, pick } from '../support/person';
import { helloWorld } from '../support/scaffolding';
import { extensionId, isTicked, label } from '../support/surface';

const achievement = 'experimentation-rootless';

describe('a folder that the person does not trust', () => {
  before(async function () {
    if (workspace.isTrusted) {
      console.log('      skipped: this VS Code was started with trust in every folder');
      this.skip();
    }
    await openParcours();
    await forgetProgress();
  });

  it('has the parcours: the manifest says that only renders are left out', () => {
    const extension = extensions.getExtension(extensionId) ?? assert.fail('not found');
    assert.equal(extension.isActive, true);
    const { supported, restrictedConfigurations } = extension.packageJSON.capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    assert.deepEqual(restrictedConfigurations, ['cpin.conformity.render']);
  });

  it('is true to it: no bundle can start a program, a terminal or a task', () => {
    const { extensionPath } = extensions.getExtension(extensionId) ?? assert.fail('not found');
    for (const bundle of ['extension.js', 'parcours.js']) {
      const code = readFileSync(join(extensionPath, 'dist', bundle), 'utf8');
      assert.doesNotMatch(
        code,
        /child_process|createTerminal|executeTask|\bShellExecution\b|\bworker_threads\b/,
        bundle,
      );
    }
  });

  it('is signed without Git, which the editor keeps off there', async () => {
    assert.equal(extensions.getExtension('vscode.git'), undefined);
    const { lists } = await attended([escape], () => run('cpin.chooseIdentity'));
    assert.deepEqual(lists, [[words.identity.other, words.identity.anonymous]]);
  });

  it('can be declared in, and read by the checks, without a commit', async () => {
    await attended([pick(words.declare.today)], () => run('cpin.declare', 'awareness-case'));
    assert.ok(await exists(entryPath('awareness-case')));
    await write('Dockerfile', 'FROM docker.io/library/node:22.21.1-slim\nUSER 1001\n');
    await write(
      'k8s/deployment.yaml',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: portail }\nspec:\n  selector: { matchLabels: { app: portail } }\n  template:\n    metadata: { labels: { app: portail } }\n    spec:\n      containers: [{ name: portail, image: "ghcr.io/service/portail:1.4.2" }]\n',
    );
    await attended([], () => run('cpin.verify', achievement));
    await until('it is verified', async () => (await label(achievement)).includes(words.state.verified));
    assert.equal(await isTicked(achievement), true);
    assert.doesNotMatch((await read(entryPath(achievement))) ?? '', /commit:/);
  });

  it('refuses what runs programs; the editor itself asks for trust before it lists tasks', async () => {
    for (const id of ['cpin.prepareLocalCluster', 'cpin.writeDeliveryMetrics'] as const) {
      const { messages } = await attended([], () => run(id));
      assert.deepEqual(messages, [programsTexts[language].untrusted]);
    }
  });

  it('can be scaffolded in: files are shown before they are written', async () => {
    await attended([...helloWorld('bonjour'), escape], () => run('cpin.scaffold', 'hello-world'));
    assert.equal(await exists('bonjour'), false);
  });
});
