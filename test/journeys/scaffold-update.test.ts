import assert from 'node:assert/strict';
import { readRecord } from '../../src/domain/scaffold/record';
import { carryAnswers } from '../../src/domain/scaffold/update-record';
import { olderInstance, olderScaffold } from '../support/older-scaffold';
import { shippedScaffold } from '../support/shipped-scaffolds';
import type { Workbench } from '../vscode-host/workbench';
import { pictureOfFailure, startJourney, type Journey } from './journey';

const overlay = 'infra/agenda/overlays/prod/kustomization.yaml';
const deployment = 'infra/agenda/base/deployment.yaml';
const recordPath = `.cpin/scaffolds/${olderInstance}.yaml`;
const older = olderScaffold();
const record = readRecord('', older.records.get(recordPath) ?? '');
assert.ok(record.kind === 'read');
const { definition } = shippedScaffold('production-manifests');
const newQuestions = carryAnswers(definition.questions, record.value.answers, 'fr').open.length;
const command = 'Mettre à jour des fichiers de départ';

/** A repository whose manifests come from version 2, and which a team has lived in since. */
function liveIn(journey: Journey): void {
  for (const [path, text] of older.records) journey.write(path, text);
  for (const [path, text] of older.files) journey.write(path, text);
  journey.write(
    overlay,
    journey
      .read(overlay)
      .replace('newTag: 0.1.0', 'newTag: 1.4.2')
      .replace('agenda.exemple.numerique-interieur.fr', 'agenda.interieur.gouv.fr'),
  );
  journey.write(deployment, journey.read(deployment).replace('sizeLimit: 64Mi', 'sizeLimit: 128Mi'));
}

/** Accepts what is proposed to each new question, until the preview is there: a key too many would press the line. */
async function acceptQuestions(workbench: Workbench): Promise<void> {
  for (let step = 1; step <= newQuestions; step += 1) {
    await workbench.acceptProposed(`(${step}/${newQuestions})`);
  }
  await workbench.asks('Ne rien écrire');
}

describe('a team whose manifests were scaffolded by an older version', () => {
  let journey: Journey;
  let workbench: Workbench;

  before(async () => {
    journey = await startJourney();
    liveIn(journey);
    workbench = await journey.open();
  });
  afterEach(function () {
    return pictureOfFailure(journey, this.currentTest);
  });
  after(() => journey.end());

  it('is told by a line of the sidebar, and nothing else', async () => {
    await workbench.openSidebar();
    await workbench.row('Mise à jour disponible').waitFor();
    const label = await workbench.row('Mise à jour disponible').getAttribute('aria-label');
    assert.match(label ?? '', /production-manifests-agenda, version 2 → \d/);
    assert.equal(await workbench.notification('à jour').count(), 0);
    await workbench.screenshot('update-sidebar');
  });

  it('is asked what version 2 did not ask, then sees every file before anything is written', async () => {
    const question = workbench.page.locator('.quick-input-widget:visible').filter({ hasText: '(1/' });
    await workbench.clickUntil(workbench.row('Mise à jour disponible'), question);
    await workbench.screenshot('update-question');
    await acceptQuestions(workbench);
    await workbench.page.waitForTimeout(2000);
    await workbench.screenshot('update-preview');
    assert.equal(journey.read(recordPath), older.records.get(recordPath));
    assert.match(journey.read(overlay), /newTag: 1\.4\.2/);
  });

  it('gets the newer version, its own changes kept, and the conflict open', async () => {
    await workbench.pick('Mettre à jour ');
    await workbench.notification('1 conflit à résoudre').waitFor({ timeout: 30_000 });
    await workbench.page.waitForTimeout(1500);
    await workbench.screenshot('update-conflict');
    assert.match(journey.read(overlay), /^<<<<<<< votre fichier\n[^]*newTag: 1\.4\.2\n=======\n/m);
    assert.match(journey.read(overlay), /value: agenda\.interieur\.gouv\.fr/);
    assert.match(journey.read(deployment), /sizeLimit: 128Mi/);
    assert.match(journey.read(recordPath), /^version: [3-9]/m);
    await workbench.row('Mise à jour disponible').waitFor({ state: 'detached' });
  });

  it('can undo it, and do it again', async () => {
    await workbench.press('1 conflit à résoudre', 'Annuler la mise à jour');
    await workbench.dialog('version 2').waitFor();
    await workbench.screenshot('update-undo');
    await workbench.confirm('Annuler la mise à jour');
    await workbench.notification('Version 2 de retour').waitFor({ timeout: 30_000 });
    assert.equal(journey.read(recordPath), older.records.get(recordPath));
    assert.match(journey.read(overlay), /newTag: 1\.4\.2\n/);
    assert.doesNotMatch(journey.read(overlay), /<<<<<<</);
    assert.ok(!journey.has('.gitlab-ci-dso.yml'));
    await workbench.palette(command);
    await workbench.asks('(1/');
    await acceptQuestions(workbench);
    await workbench.pick('Mettre à jour, sauf');
    await workbench.notification('fichiers changés').waitFor({ timeout: 30_000 });
    assert.match(journey.read(overlay), /newTag: 1\.4\.2\n/);
    assert.doesNotMatch(journey.read(overlay), /<<<<<<</);
    assert.ok(journey.has('.gitlab-ci-dso.yml'));
    await workbench.palette(command);
    await workbench.notification('sont à jour').waitFor();
  });
});
