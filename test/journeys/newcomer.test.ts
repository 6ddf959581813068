import assert from 'node:assert/strict';
import type { Workbench } from '../vscode-host/workbench';
import { pictureOfFailure, startJourney, type Journey } from './journey';
import { openLevel, seeLevel, walkthroughsIn } from './walkthroughs';

describe('a newcomer', () => {
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

  for (const [index, { id, title }] of walkthroughsIn('fr').entries()) {
    it(`opens the walkthrough “${title}” and sees its steps`, async () => {
      await seeLevel(workbench, 'fr', index + 1);
      await workbench.screenshot(`walkthrough-${id}-fr`);
    });
  }

  it('reads the lesson, and only then the step is ticked', async () => {
    await openLevel(workbench, 'fr', 1);
    assert.equal(await workbench.isStepTicked('opening'), false);
    await workbench.clickUntil(
      workbench.step('opening').locator('.monaco-button').filter({ hasText: 'Lire la leçon' }),
      workbench.page.locator('.tab').filter({ hasText: 'opening.fr.md' }),
    );
    await workbench.pageSays('Ce que vous aurez à la fin');
    await workbench.pageDraws('Niveau 1 sur 5');
    await workbench.screenshot('lesson');
    await openLevel(workbench, 'fr', 1);
    await workbench.until('the opening is ticked', () => workbench.isStepTicked('opening'));
  });

  it('declares an achievement from the sidebar, and everything shows it', async () => {
    await workbench.openSidebar();
    const label = await workbench.labelOf('Argumenter');
    assert.match(label, /à faire/);
    const today = 'Déclarer : réalisée aujourd’hui'.replace(' :', '\u00a0:');
    await workbench.clickUntil(workbench.box('Argumenter'), workbench.line(today));
    await workbench.pick(today);
    await workbench.pick('Rester anonyme');
    await workbench.until('it is declared', async () =>
      /déclarée/.test(await workbench.labelOf('Argumenter')),
    );
    assert.equal(await workbench.isTicked('Argumenter'), true);
    assert.ok(journey.has('.cpin/achievements/awareness-case.yaml'));
    await workbench.until('it has its README', () => Promise.resolve(journey.has('.cpin/README.md')));
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'CPiN' }).waitFor();
    await workbench.screenshot('sidebar-declared');
  });

  it('finds the state again after a restart, and the step ticked', async () => {
    workbench = await journey.open();
    await workbench.openSidebar();
    await workbench.until('the box is ticked', () => workbench.isTicked('Argumenter'));
    await openLevel(workbench, 'fr', 1);
    await workbench.until('the step is ticked', () => workbench.isStepTicked('awareness-case'));
    assert.equal(await workbench.isStepTicked('awareness-sponsor'), false);
  });

  it('unticks, and can undo it', async () => {
    await workbench.openSidebar();
    await workbench.box('Argumenter').click();
    await workbench.until('it is to do', async () => /à faire/.test(await workbench.labelOf('Argumenter')));
    assert.equal(await workbench.isTicked('Argumenter'), false);
    assert.ok(!journey.has('.cpin/achievements/awareness-case.yaml'));
    await workbench.press('Retirée', 'Annuler');
    await workbench.until('it is declared again', async () =>
      /déclarée/.test(await workbench.labelOf('Argumenter')),
    );
    assert.ok(journey.has('.cpin/achievements/awareness-case.yaml'));
  });

  it('sees a damaged progress file, which is left untouched', async () => {
    const damaged = 'schema: 1\n<<<<<<< HEAD\ndeclared: {}\n';
    journey.write('.cpin/achievements/awareness-sponsor.yaml', damaged);
    await workbench.until('it is unreadable', async () =>
      /illisible/.test(await workbench.labelOf('sponsor')),
    );
    assert.match(await workbench.labelOf('sponsor'), /marques de conflit Git, ligne 2/);
    const tab = workbench.page.locator('.tab').filter({ hasText: 'awareness-sponsor.yaml' });
    await workbench.clickUntil(workbench.box('sponsor'), tab);
    await workbench.notification('awareness-sponsor.yaml, ligne 2').waitFor();
    await workbench.until('its box is unticked', async () => !(await workbench.isTicked('sponsor')));
    await workbench.screenshot('damaged-progress');
  });

  for (const [theme, name, className] of [
    ['Dark Modern', 'dark', 'vs-dark'],
    ['Default High Contrast', 'high-contrast', 'hc-black'],
    ['Default High Contrast Light', 'high-contrast-light', 'hc-light'],
    ['Light Modern', 'light', 'vs'],
  ] as const) {
    it(`reads well in ${name}`, async () => {
      journey.write('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': theme }));
      await workbench.page.locator(`.monaco-workbench.${className}`).waitFor();
      await workbench.openSidebar();
      await openLevel(workbench, 'fr', 3);
      await workbench.screenshot(`theme-${name}`);
    });
  }

  it('changes the language of the sidebar', async () => {
    await workbench.openSidebar();
    await workbench.palette('Choisir la langue du parcours');
    await workbench.pick('English');
    await workbench.row('Up next').first().waitFor();
    await workbench.screenshot('sidebar-english');
  });
});
