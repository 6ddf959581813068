import assert from 'node:assert/strict';
import type { Workbench } from '../vscode-host/workbench';
import { pictureOfFailure, startJourney, type Journey } from './journey';

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

  const levels = ['sensibilisation', 'acculturation', 'expérimentation', 'conformité', 'performance'];
  for (const [index, level] of levels.entries()) {
    it(`opens the walkthrough of level ${index + 1} and sees its steps`, async () => {
      await workbench.palette('Ouvrir un niveau');
      await workbench.pick(`${index + 1}. `);
      await workbench.page.locator('.getting-started-category').filter({ hasText: level }).first().waitFor();
      const steps = await workbench.steps();
      assert.ok(steps.length >= 6 && steps.length <= 10, `${steps.length} steps`);
      assert.ok(steps[0]?.endsWith('#opening') && steps.at(-1)?.endsWith('#closing'), steps.join());
      await workbench.screenshot(`walkthrough-${index + 1}`);
    });
  }

  it('reads the lesson, and only then the step is ticked', async () => {
    await workbench.palette('Ouvrir un niveau');
    await workbench.pick('1. ');
    await workbench.steps();
    assert.equal(await workbench.isStepTicked('opening'), false);
    await workbench.step('opening').locator('.monaco-button').filter({ hasText: 'Lire la leçon' }).click();
    await workbench.page.locator('.tab').filter({ hasText: 'opening.fr.md' }).waitFor();
    await workbench.screenshot('lesson');
    await workbench.palette('Ouvrir un niveau');
    await workbench.pick('1. ');
    await workbench.until('the opening is ticked', () => workbench.isStepTicked('opening'));
  });

  it('declares an achievement from the sidebar, and everything shows it', async () => {
    await workbench.openSidebar();
    const label = await workbench.labelOf('Argumenter');
    assert.match(label, /à faire/);
    await workbench.box('Argumenter').click();
    await workbench.pick('Déclarer : réalisée aujourd’hui'.replace(' :', '\u00a0:'));
    await workbench.pick('Rester anonyme');
    await workbench.until('it is declared', async () =>
      /déclarée/.test(await workbench.labelOf('Argumenter')),
    );
    assert.equal(await workbench.isTicked('Argumenter'), true);
    assert.ok(journey.has('.cpin/achievements/awareness-case.yaml'));
    assert.ok(journey.has('.cpin/README.md'));
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'CPiN' }).waitFor();
    await workbench.screenshot('sidebar-declared');
  });

  it('finds the state again after a restart, and the step ticked', async () => {
    workbench = await journey.open();
    await workbench.openSidebar();
    await workbench.until('the box is ticked', () => workbench.isTicked('Argumenter'));
    await workbench.palette('Ouvrir un niveau');
    await workbench.pick('1. ');
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
    await workbench.box('sponsor').click();
    await workbench.press('awareness-sponsor.yaml, ligne 2', 'Ouvrir le fichier');
    await workbench.page.locator('.tab').filter({ hasText: 'awareness-sponsor.yaml' }).waitFor();
    await workbench.until('its box is unticked', async () => !(await workbench.isTicked('sponsor')));
    await workbench.screenshot('damaged-progress');
  });

  for (const [theme, name, className] of [
    ['Dark Modern', 'dark', 'vs-dark'],
    ['Default High Contrast', 'high-contrast', 'hc-black'],
    ['Light Modern', 'light', 'vs'],
  ] as const) {
    it(`reads well in ${name}`, async () => {
      journey.write('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': theme }));
      await workbench.page.locator(`.monaco-workbench.${className}`).waitFor();
      await workbench.palette('Ouvrir un niveau');
      await workbench.pick('3. ');
      await workbench.steps();
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

describe('a newcomer whose editor speaks English', () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
  });
  afterEach(function () {
    return pictureOfFailure(journey, this.currentTest);
  });
  after(() => journey.end());

  it('is offered French once, and gets it', async () => {
    let workbench = await journey.open({ language: 'en' });
    await workbench.openSidebar();
    await workbench.row('Up next').first().waitFor();
    await workbench.press('existe en français', 'En français');
    await workbench.row('À suivre').first().waitFor();
    await workbench.notification('langue d’affichage').waitFor();
    await workbench.screenshot('french-offered');
    workbench = await journey.open({ language: 'en' });
    await workbench.openSidebar();
    await workbench.row('À suivre').first().waitFor();
    assert.equal(await workbench.notification('existe en français').count(), 0);
  });

  it('is welcomed without a folder', async () => {
    const workbench = await journey.open({ language: 'en', folder: false });
    await workbench.page.locator('.activitybar .action-item a[aria-label^="Cloud π Native"]').click();
    await workbench.page.locator('.welcome-view').filter({ hasText: 'Start level 1' }).waitFor();
    await workbench.screenshot('no-folder');
  });
});
