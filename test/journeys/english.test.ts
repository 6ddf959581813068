import assert from 'node:assert/strict';
import type { Workbench } from '../vscode-host/workbench';
import { pictureOfFailure, startJourney, type Journey } from './journey';
import { seeLevel, walkthroughsIn } from './walkthroughs';

describe('a newcomer whose editor speaks English', () => {
  let journey: Journey;
  let workbench: Workbench;

  before(async () => {
    journey = await startJourney();
  });
  afterEach(function () {
    return pictureOfFailure(journey, this.currentTest);
  });
  after(() => journey.end());

  it('is offered French once, and gets it', async () => {
    workbench = await journey.open({ language: 'en' });
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

  for (const [index, { id, title }] of walkthroughsIn('en').entries()) {
    it(`opens the walkthrough “${title}” and sees its steps`, async () => {
      await seeLevel(workbench, 'en', index + 1);
      await workbench.screenshot(`walkthrough-${id}-en`);
    });
  }

  it('is welcomed without a folder', async () => {
    workbench = await journey.open({ language: 'en', folder: false });
    await workbench.openSidebar();
    await workbench.page.locator('.welcome-view').filter({ hasText: 'Start level 1' }).waitFor();
    await workbench.screenshot('no-folder');
  });
});
