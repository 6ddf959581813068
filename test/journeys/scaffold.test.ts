import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbench } from '../vscode-host/workbench';
import { pictureOfFailure, startJourney, type Journey } from './journey';

/** Answers every question with what is proposed, until the place is asked for. */
async function acceptQuestions(workbench: Workbench, last: string): Promise<void> {
  for (let step = 1; step <= 24; step += 1) {
    const place = workbench.page.locator('.quick-input-widget:visible').filter({ hasText: last });
    if (await place.isVisible()) return;
    await workbench.page.keyboard.press('Enter');
    await workbench.page.waitForTimeout(500);
  }
  throw new Error('The questions did not end.');
}

describe('a newcomer who scaffolds', () => {
  let journey: Journey;
  let workbench: Workbench;

  before(async () => {
    journey = await startJourney();
    workbench = await journey.open();
  });
  afterEach(function () {
    return pictureOfFailure(journey, this.currentTest);
  });
  after(() => journey.end());

  it('is told at once when a name is no DNS label', async () => {
    await workbench.palette('Créer les fichiers de départ');
    await workbench.pick('Hello world');
    await workbench.asks('(1/');
    await workbench.quickInput().fill('Mon Application');
    await workbench.until('it is refused', async () => /minuscules/.test(await workbench.validation()));
    await workbench.screenshot('scaffold-refused-name');
    await workbench.quickInput().fill('bonjour');
  });

  it('sees every file before anything is written, then gets the Hello world and its proofs', async () => {
    await acceptQuestions(workbench, 'Dans le dossier ouvert');
    await workbench.pick('Dans le dossier ouvert');
    await workbench.asks('Ne rien écrire');
    await workbench.page.waitForTimeout(1500);
    await workbench.screenshot('scaffold-preview');
    assert.ok(!journey.has('bonjour/Dockerfile'));
    await workbench.pick('Créer ');
    await workbench.pick('Rester anonyme');
    await workbench.notification('fichiers écrits').waitFor({ timeout: 30_000 });
    assert.ok(journey.has('bonjour/Dockerfile'));
    assert.ok(journey.has('bonjour/k8s/deployment.yaml'));
    await workbench.openSidebar();
    await workbench.expand('3. ', 'Hello world');
    await workbench.until('the hello world is verified', async () =>
      /vérifiée/.test(await workbench.labelOf('Hello world')),
    );
    await workbench.screenshot('scaffold-hello-world');
  });

  it('shows the evidence', async () => {
    await workbench.palette('Montrer la preuve');
    await workbench.pick('Hello world');
    await workbench.page.locator('.tab').filter({ hasText: 'experimentation-hello-world' }).waitFor();
    await workbench.page.waitForTimeout(1500);
    await workbench.screenshot('evidence');
  });

  it('sees the verification turn stale when a file no longer proves it', async () => {
    const path = 'bonjour/Dockerfile';
    const text = readFileSync(join(journey.workspace, path), 'utf8');
    const rooted = text.replace(/^USER .*$/gm, 'USER root');
    assert.notEqual(rooted, text);
    journey.write(path, rooted);
    await workbench.until(
      'it is stale',
      async () => /à revérifier/.test(await workbench.labelOf('root')),
      30_000,
    );
    await workbench.screenshot('stale');
    journey.write(path, text);
    await workbench.until(
      'it counts again',
      async () => /vérifiée/.test(await workbench.labelOf('root')),
      30_000,
    );
  });

  it('is asked before a verification is dropped, and can verify again', async () => {
    const asked = workbench.dialog('Retirer cette vérification');
    await workbench.clickUntil(workbench.box('Hello world'), asked);
    await workbench.screenshot('untick-verified');
    await workbench.confirm('Cancel');
    await asked.waitFor({ state: 'hidden' });
    await workbench.until('it is verified still', () => workbench.isTicked('Hello world'));
    await workbench.clickUntil(workbench.box('Hello world'), asked);
    await workbench.confirm('Retirer');
    await workbench.until('it is to do', async () => /à faire/.test(await workbench.labelOf('Hello world')));
    assert.ok(!journey.has('.cpin/achievements/experimentation-hello-world.yaml'));
    const entry = '.cpin/achievements/experimentation-hello-world.yaml';
    // A key may be lost while messages come and go: a person who sees nothing happen asks again. Once recorded, it stays.
    await workbench.until(
      'it is recorded',
      async () => {
        await workbench.choose('Vérifier une réalisation', 'Hello world');
        for (let wait = 0; wait < 40 && !journey.has(entry); wait += 1) {
          await workbench.page.waitForTimeout(150);
        }
        return journey.has(entry);
      },
      45_000,
    );
    await workbench.until('it is verified', async () =>
      /vérifiée/.test(await workbench.labelOf('Hello world')),
    );
    assert.ok(journey.has(entry));
  });

  it('finds all of it after a restart', async () => {
    workbench = await journey.open();
    await workbench.openSidebar();
    await workbench.expand('3. ', 'Hello world');
    await workbench.until('it is verified', async () =>
      /vérifiée/.test(await workbench.labelOf('Hello world')),
    );
    await workbench.row('À suivre').first().waitFor();
  });

  it('keeps an existing file unless told otherwise', async () => {
    const mine = '# à nous\n';
    journey.write('bonjour/README.md', mine);
    await workbench.palette('Créer les fichiers de départ');
    await workbench.pick('Hello world');
    await workbench.asks('(1/');
    await workbench.quickInput().fill('bonjour');
    await acceptQuestions(workbench, 'Dans le dossier ouvert');
    await workbench.pick('Dans le dossier ouvert');
    await workbench.pick('Créer 0');
    await workbench.notification('0 fichier écrit').waitFor({ timeout: 30_000 });
    assert.equal(readFileSync(join(journey.workspace, 'bonjour/README.md'), 'utf8'), mine);
  });

  it('scaffolds production-like manifests beside it', async () => {
    await workbench.palette('Créer les fichiers de départ');
    await workbench.pick('Manifestes représentatifs');
    await workbench.asks('(1/');
    await acceptQuestions(workbench, 'Dans le dossier ouvert');
    await workbench.pick('Dans le dossier ouvert');
    await workbench.pick('Créer ');
    await workbench
      .notification('Manifestes représentatifs')
      .filter({ hasText: 'écrits' })
      .waitFor({ timeout: 30_000 });
    await workbench.screenshot('scaffold-production');
    const files = execFileSync('find', [journey.workspace, '-name', 'kustomization.yaml']).toString();
    for (const environment of ['dev', 'preprod', 'prod'])
      assert.match(files, new RegExp(`overlays/${environment}/`));
  });
});
