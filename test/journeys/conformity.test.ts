import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { conformityTexts } from '../../src/texts/conformity';
import { deployment } from '../editor/support/manifests';
import type { Workbench } from '../vscode-host/workbench';
import { pictureOfFailure, startJourney, type Journey } from './journey';

const manifest = deployment({ environment: 'prod' })
  .replace(':latest', ':1.4.2')
  .replace('          ports:', '          imagePullPolicy: Always\n          ports:')
  .replace('containerPort: 8080', 'containerPort: 80');

const opened = async (workbench: Workbench, path: string): Promise<void> => {
  await workbench.page.keyboard.press('Control+P');
  await workbench.quickInput().waitFor();
  await workbench.quickInput().fill(path);
  await workbench.line(path.split('/').at(-1) ?? path).waitFor();
  await workbench.page.keyboard.press('Enter');
  await workbench.page
    .locator('.tab.active')
    .filter({ hasText: path.split('/').at(-1) ?? '' })
    .waitFor();
};
const squiggles = (workbench: Workbench, severity: 'error' | 'warning'): Locator =>
  workbench.page.locator(`.monaco-editor .squiggly-${severity}`);
const status = (workbench: Workbench): Locator =>
  workbench.page.locator('.statusbar-item[id$="cpin.situation"]');
/** Puts the cursor at a line and column. */
const goTo = async (workbench: Workbench, place: string): Promise<void> => {
  await workbench.page.keyboard.press('Control+G');
  await workbench.quickInput().waitFor();
  await workbench.quickInput().fill(`:${place}`);
  await workbench.page.keyboard.press('Enter');
  await workbench.page.waitForTimeout(300);
};

describe('a person who writes a manifest', () => {
  const words = conformityTexts.fr;
  let journey: Journey;
  let workbench: Workbench;

  before(async () => {
    journey = await startJourney({ settings: { 'workbench.colorTheme': 'Default Light Modern' } });
    journey.write('k8s/deployment.yaml', manifest);
    workbench = await journey.open();
  });
  afterEach(function () {
    return pictureOfFailure(journey, this.currentTest);
  });
  after(() => journey.end());

  it('sees at once what will be refused, and by whom', async () => {
    await opened(workbench, 'k8s/deployment.yaml');
    await squiggles(workbench, 'error').first().waitFor({ timeout: 30_000 });
    await workbench.page.keyboard.press('Control+Shift+M');
    await workbench.page.locator('.markers-panel .monaco-list-row').nth(2).waitFor();
    await workbench.screenshot('conformity-problems-fr');
    assert.match((await status(workbench).textContent()) ?? '', /prod · cpin-openshift/);
  });

  it('mends it with the keyboard', async () => {
    await opened(workbench, 'k8s/deployment.yaml');
    const line = manifest.split('\n').findIndex((each) => each.includes('imagePullPolicy')) + 1;
    await goTo(workbench, `${line}:30`);
    const fix = workbench.page
      .locator('.action-widget .monaco-list-row')
      .filter({ hasText: 'Écrire IfNotPresent' });
    // The actions are asked for as the cursor rests: right after a jump the menu may close again.
    await workbench.until('the menu offers to mend', async () => {
      if (await fix.isVisible()) return true;
      await workbench.page.keyboard.press('Control+.');
      await workbench.page.waitForTimeout(1500);
      return fix.isVisible();
    });
    await workbench.screenshot('conformity-quick-fix-fr');
    await workbench.page.keyboard.press('Enter');
    await workbench.until('the line is mended', async () =>
      /IfNotPresent/.test(
        (await workbench.page.locator('.monaco-editor .view-lines').first().textContent()) ?? '',
      ),
    );
    await workbench.page.keyboard.press('Control+S');
    await workbench.until(
      'the file is mended, and nothing else of it',
      async () => journey.read('k8s/deployment.yaml') === manifest.replace('Always', 'IfNotPresent'),
    );
  });

  it('reads at the fault what to do', async () => {
    await goTo(workbench, '4:9');
    const line = manifest.split('\n').findIndex((each) => each.includes('containerPort')) + 1;
    await goTo(workbench, `${line}:31`);
    await workbench.palette('Show or Focus Hover');
    await workbench.page
      .locator('.monaco-hover:visible')
      .filter({ hasText: words.hover.more })
      .first()
      .waitFor();
    await workbench.screenshot('conformity-hover-fr');
    await workbench.page.keyboard.press('Escape');
  });

  it('opens the explanation from the link of the problem', async () => {
    await workbench.page.keyboard.press('Control+Shift+M');
    const link = workbench.page
      .locator('.markers-panel a.monaco-link')
      .filter({ hasText: 'cpin/require-probes' });
    await link.first().waitFor();
    await link.first().click({ modifiers: ['Control'] });
    await workbench.page.locator('.tab.active').filter({ hasText: 'require-probes' }).waitFor();
    await workbench.pageSays(words.explanation.severity);
    await workbench.screenshot('conformity-explanation-fr');
  });

  it('finds the explanation again when the window is opened again', async () => {
    await workbench.storedTab('require-probes');
    await journey.close();
    workbench = await journey.open();
    await workbench.page.locator('.tab.active').filter({ hasText: 'require-probes' }).waitFor();
    await workbench.pageSays(words.explanation.severity);
    await workbench.screenshot('conformity-explanation-again-fr');
    await workbench.page.keyboard.press('Control+W');
  });

  it('checks the folder, and reads what was found by environment and rule', async () => {
    await workbench.palette('Vérifier la conformité');
    await workbench.openSidebar();
    await workbench.row('production').first().waitFor({ timeout: 30_000 });
    const rule = workbench.row('require-probes').first();
    await workbench.clickUntil(rule, workbench.row('deployment.yaml:'));
    assert.match((await rule.getAttribute('aria-label')) ?? '', /1 constat, erreur$/);
    await workbench.screenshot('conformity-view-fr');
    await workbench.clickUntil(
      workbench.row('deployment.yaml:').first(),
      workbench.page.locator('.tab.active').filter({ hasText: 'deployment.yaml' }),
    );
  });

  it('changes the target from the status bar', async () => {
    await workbench.clickUntil(status(workbench), workbench.line(words.status.changeTarget));
    await workbench.screenshot('conformity-situation-fr');
    await workbench.pick(words.status.changeTarget);
    await workbench.line(words.target.sandbox).waitFor();
    await workbench.screenshot('conformity-target-fr');
    await workbench.pick(words.target.sandbox);
    await workbench.until('the status bar tells it', async () =>
      /sandbox/.test((await status(workbench).textContent()) ?? ''),
    );
    await workbench.until(
      'nothing is refused any more',
      async () => (await squiggles(workbench, 'error').count()) === 0,
    );
    assert.match(journey.read('.vscode/settings.json'), /"cpin\.conformity\.target": "sandbox"/);
  });
});

for (const [theme, language, name] of [
  ['Default Dark Modern', 'en', 'dark-en'],
  ['Default High Contrast', 'fr', 'high-contrast-fr'],
] as const) {
  describe(`problems, hover and view in ${theme}`, () => {
    const words = conformityTexts[language];
    let journey: Journey;
    let workbench: Workbench;

    before(async () => {
      journey = await startJourney({
        settings: { 'workbench.colorTheme': theme, 'cpin.language': language },
      });
      journey.write('k8s/deployment.yaml', manifest);
      workbench = await journey.open({ language });
    });
    afterEach(function () {
      return pictureOfFailure(journey, this.currentTest);
    });
    after(() => journey.end());

    it('are there to be looked at', async () => {
      await opened(workbench, 'k8s/deployment.yaml');
      await squiggles(workbench, 'error').first().waitFor({ timeout: 30_000 });
      await workbench.palette(
        language === 'fr' ? 'Vérifier la conformité du dossier' : 'Check the Conformity of the Folder',
      );
      await workbench.openSidebar();
      await workbench.row(words.environment.prod).first().waitFor({ timeout: 30_000 });
      await workbench.page.keyboard.press('Control+Shift+M');
      await workbench.page.locator('.markers-panel .monaco-list-row').nth(2).waitFor();
      await opened(workbench, 'k8s/deployment.yaml');
      await goTo(workbench, '20:18');
      await workbench.palette('Show or Focus Hover');
      await workbench.page
        .locator('.monaco-hover:visible')
        .filter({ hasText: words.hover.more })
        .first()
        .waitFor();
      await workbench.screenshot(`conformity-${name}`);
    });
  });
}
