import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { littleRepository } from '../support/little-repository';
import type { Workbench } from '../vscode-host/workbench';
import { pictureOfFailure, startJourney, type Journey } from './journey';

const path = 'docs/operations/delivery-metrics.md';

describe('a team that measures its deliveries', () => {
  let journey: Journey;
  let workbench: Workbench;

  before(async () => {
    journey = await startJourney();
    const made = littleRepository(
      ['1.0.0', '1.1.0', '1.2.0', '1.3.0', '1.3.1', '1.4.0'].map((tag, index) => ({
        tag,
        daysAgo: 80 - 14 * index + (tag === '1.3.1' ? 12 : 0),
        subjects: [tag === '1.3.1' ? 'fix: corrige la lecture' : `feat: ${tag}`, 'docs: explique'],
      })),
    );
    cpSync(join(made.folder, '.git'), join(journey.workspace, '.git'), { recursive: true });
    made.remove();
    workbench = await journey.open();
  });
  afterEach(function () {
    return pictureOfFailure(journey, this.currentTest);
  });
  after(() => journey.end());

  it('sees which commands read its history, then the note, before anything is written', async () => {
    await workbench.palette('Écrire la note des mesures de livraison');
    await workbench.dialog('Lire l’historique Git').waitFor({ timeout: 30_000 });
    await workbench.screenshot('delivery-metrics-consent');
    await workbench.confirm('Exécuter');
    await workbench.line(`Écrire ${path}`).waitFor({ timeout: 30_000 });
    await workbench.page.waitForTimeout(1500);
    await workbench.screenshot('delivery-metrics-preview');
    assert.ok(!journey.has(path));
  });

  it('reads the note once it is written', async () => {
    await workbench.pick(`Écrire ${path}`);
    await workbench.press('c’est écrit', 'Lire la note');
    assert.match(journey.read(path), /^\| `1\.3\.1` \|.*\| oui \|$/m);
    await workbench.pageSays('Fréquence des mises en production');
    await workbench.screenshot('delivery-metrics-note');
  });
});
