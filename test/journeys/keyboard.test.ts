import assert from 'node:assert/strict';
import type { Workbench } from '../vscode-host/workbench';
import { pictureOfFailure, startJourney, type Journey } from './journey';

describe('a person who uses nothing but the keyboard', () => {
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

  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const focused = async (): Promise<string> => {
    const lines = workbench.page.locator('.sidebar .monaco-list:focus .monaco-list-row.focused');
    const labels = await lines.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')));
    return labels[0] ?? '';
  };
  /** Goes down the tree, line by line, to one whose label holds a text. */
  const goDownTo = async (text: string): Promise<void> => {
    for (let line = 0; line < 40; line += 1) {
      if ((await focused()).includes(text)) return;
      await press('ArrowDown');
      await workbench.page.waitForTimeout(150);
    }
    assert.fail(`no line holds “${text}”`);
  };
  /** Types the title of a command in the palette, and runs the first that is found. */
  const run = async (title: string): Promise<void> => {
    await workbench.offers(title);
    await press('Enter');
  };

  /** The first time, the view takes the focus before its lines are there: one asks twice. */
  const focusTree = async (): Promise<void> => {
    await workbench.until('the tree has the focus', async () => {
      await run('Focus on Parcours View');
      await workbench.row('1. ').first().waitFor();
      await press('ArrowDown');
      await workbench.page.waitForTimeout(300);
      return (await focused()) !== '';
    });
    await press('Home');
  };

  it('opens the tree and finds an achievement of the first level', async () => {
    await focusTree();
    await goDownTo('Sensibilisation aux enjeux');
    await press('ArrowRight');
    await goDownTo('Désigner les projets');
    assert.match(await focused(), /^Désigner les projets concernés, à faire/);
  });

  it('ticks it with the space bar, which asks how to declare', async () => {
    await press('Space');
    await workbench.asks('Déclarer\u00a0: réalisée aujourd’hui');
    await press('Enter');
    await workbench.asks('Rester anonyme');
    await workbench.page.keyboard.type('anonyme');
    await press('Enter');
    await workbench.until('it is declared', async () =>
      /déclarée/.test(await workbench.labelOf('Désigner les projets')),
    );
    assert.match(journey.read('.cpin/achievements/awareness-projects.yaml'), /declared:[^]*by: anonyme/);
  });

  it('folds and unfolds a level with the space bar, as in every tree', async () => {
    await focusTree();
    await goDownTo('Sensibilisation aux enjeux');
    await press('Space');
    await workbench.achievement('Désigner les projets').waitFor({ state: 'detached' });
    await press('Space');
    await workbench.achievement('Désigner les projets').waitFor();
  });

  it('verifies an achievement, and hears why it is not proved', async () => {
    await run('Vérifier une réalisation');
    await workbench.line('Hello world').waitFor();
    await workbench.page.keyboard.type('Hello world');
    await press('Enter');
    await workbench.notification('Pas encore prouvée').waitFor({ timeout: 20_000 });
    await workbench.screenshot('keyboard-verify');
  });

  it('unticks with the space bar', async () => {
    await focusTree();
    await goDownTo('Désigner les projets');
    assert.match(await focused(), /déclarée/);
    await press('Space');
    await workbench.until('it is to do again', async () =>
      /à faire/.test(await workbench.labelOf('Désigner les projets')),
    );
    assert.ok(!journey.has('.cpin/achievements/awareness-projects.yaml'));
  });

  it('declares with a date, a note and links from the page of a walkthrough', async () => {
    await workbench.choose('Ouvrir un niveau', '1');
    await workbench.steps('awareness');
    await workbench.select('awareness-resources');
    const buttons = workbench.page.locator('.getting-started-step.expanded .monaco-button');
    await workbench.clickUntil(
      buttons.filter({ hasText: 'Déclarer la réalisation' }),
      workbench.line('Préciser la date'),
    );
    await press('ArrowDown');
    await press('Enter');
    for (const question of ['Date de réalisation', 'Note (facultative)', 'Liens (facultatifs)']) {
      await workbench.asks(question);
      // As long as a person reads it: what takes the keyboard away from a question does so by then.
      await workbench.page.waitForTimeout(600);
      await press('Enter');
    }
    await workbench.until('it is recorded', () =>
      Promise.resolve(journey.has('.cpin/achievements/awareness-resources.yaml')),
    );
  });
});
