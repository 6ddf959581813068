import assert from 'node:assert/strict';
import type { Workbench } from '../vscode-host/workbench';
import { pictureOfFailure, startJourney, type Journey } from './journey';

/** A question that gets another answer than the proposed one: what its field shows, and what is typed or chosen. */
type Reply = readonly [asked: string, answer: string];

describe('a team that scaffolds all there is', () => {
  let journey: Journey;
  let workbench: Workbench;

  before(async () => {
    journey = await startJourney({ settings: { 'workbench.colorTheme': 'Default Light Modern' } });
    workbench = await journey.open();
  });
  afterEach(function () {
    return pictureOfFailure(journey, this.currentTest);
  });
  after(() => journey.end());

  /** Types an answer: in a list, it leaves the line that is meant. */
  async function answer(text: string): Promise<void> {
    const rows = workbench.page.locator('.quick-input-widget:visible .monaco-list-row');
    const isList = (await rows.count()) > 0;
    await workbench.quickInput().fill(text);
    if (isList) {
      const only = async (): Promise<boolean> =>
        (await rows.count()) === 1 && (await rows.filter({ hasText: text }).count()) === 1;
      await workbench.until(`“${text}” is chosen`, only);
    }
    await workbench.page.keyboard.press('Enter');
  }

  /** Answers the questions of a scaffold, until all of it is shown. */
  async function preview(scaffold: string, replies: readonly Reply[]): Promise<void> {
    await workbench.choose('Créer les fichiers de départ', scaffold);
    const box = workbench.page.locator('.quick-input-widget:visible');
    const left = [...replies];
    let done = '';
    const question = async (): Promise<readonly [title: string, shown: string]> => {
      const title = (await box.locator('.quick-input-title').textContent({ timeout: 10_000 })) ?? '';
      const hint = await workbench.quickInput().getAttribute('placeholder');
      return [title, `${title} ${(await box.textContent()) ?? ''} ${hint ?? ''}`];
    };
    for (let look = 1; look <= 200; look += 1) {
      // One answer a question: the title counts them. It is read once it stands still: it is drawn piece by piece.
      const [, before] = await question();
      await workbench.page.waitForTimeout(150);
      const [title, shown] = await question();
      if (shown !== before) continue;
      if (shown.includes('Dans le dossier ouvert')) break;
      if (title === '' || title === done) continue;
      done = title;
      const reply = left.find(([asked]) => shown.includes(asked));
      if (reply !== undefined) left.splice(left.indexOf(reply), 1);
      if (reply === undefined) await workbench.page.keyboard.press('Enter');
      else await answer(reply[1]);
    }
    assert.deepEqual(left, []);
    await workbench.pick('Dans le dossier ouvert');
    await workbench.asks('Ne rien écrire');
    await workbench.page.locator('.multiDiffEntry:visible').first().waitFor({ timeout: 20_000 });
    await workbench.page.waitForTimeout(700);
  }

  async function written(title: string): Promise<void> {
    await workbench.pick('Créer ');
    await workbench.notification(title).filter({ hasText: 'écrits' }).waitFor({ timeout: 30_000 });
  }

  it('has a first component, in Node.js', async () => {
    await preview('Hello world', [['Nom de l’application', 'portail']]);
    await workbench.screenshot('kinds-hello-node');
    await workbench.pick('Créer ');
    await workbench.pick('Rester anonyme');
    await workbench.notification('Hello world').filter({ hasText: 'écrits' }).waitFor({ timeout: 30_000 });
  });

  it('adds a second one beside it, and sees what joins the files that both share', async () => {
    const alone = journey.read('.gitlab-ci-dso.yml');
    await preview('Hello world', [
      ['Nom de l’application', 'api'],
      ['Technologie de l’application', 'Go'],
    ]);
    await workbench.asks('en compléter 3');
    await workbench.screenshot('kinds-beside');
    await written('Hello world');
    const both = journey.read('.gitlab-ci-dso.yml');
    assert.ok(both.startsWith(alone.slice(0, alone.indexOf('-Dsonar.sources=portail'))));
    assert.match(both, /sonar\.sources=portail,api$/m);
    assert.match(both, /^docker-build-portail:$[^]*^docker-build-api:$/m);
    assert.match(journey.read('.vscode/tasks.json'), /"Tester portail"[^]*"Tester api"/);
  });

  for (const [stack, name, tool] of [
    ['Python', 'python', 'python:3.13'],
    ['Java', 'java', 'eclipse-temurin:21'],
    ['PHP', 'php', 'php:8.4'],
    ['Site statique', 'static', 'nginx-unprivileged'],
  ] as const) {
    it(`looks at the Hello world in ${stack}`, async () => {
      await preview('Hello world', [
        ['Nom de l’application', 'essai'],
        ['Technologie de l’application', stack],
        ['Où l’application sera', 'Le bac à sable'],
      ]);
      await workbench.page.locator('.multiDiffEntry:visible').filter({ hasText: tool }).first().waitFor();
      await workbench.screenshot(`kinds-hello-${name}`);
      await workbench.pick('Ne rien écrire');
      assert.ok(!journey.has('essai'));
    });
  }

  it('takes one of its components to production, as a Helm chart', async () => {
    await workbench.choose('Créer les fichiers de départ', 'Manifestes représentatifs');
    await workbench.line('portail').waitFor();
    await workbench.screenshot('kinds-which-component');
    await workbench.page.keyboard.press('Escape');
    await preview('Manifestes représentatifs', [
      ['Pour lequel', 'portail'],
      ['Format des manifestes', 'Helm'],
      ['Base de données', 'PostgreSQL'],
    ]);
    await workbench.screenshot('kinds-production-helm');
    await written('Manifestes représentatifs');
    assert.match(journey.read('infra/portail/Chart.yaml'), /^name: portail$/m);
    assert.ok(journey.read('.gitlab-ci-dso.yml').includes('docker-build-portail:'));
  });

  it('operates it, in high contrast', async () => {
    journey.write('.vscode/settings.json', '{ "workbench.colorTheme": "Default High Contrast" }\n');
    await workbench.page.locator('.monaco-workbench.hc-black').waitFor({ timeout: 20_000 });
    await preview('Exploitation en production', [
      ['Pour lequel', 'portail'],
      ['Base de données', 'CloudNativePG'],
    ]);
    await workbench.screenshot('kinds-operations-contrast');
    await written('Exploitation en production');
    assert.match(journey.read('docs/operations/portail/rollback-and-upgrade.md'), /values-prod\.yaml/);
  });

  it('starts to fill in its documents', async () => {
    await preview('Note et dossier', []);
    await workbench.screenshot('kinds-documents');
    await written('Note et dossier');
    await workbench.press('Note et dossier', 'Remplir le premier document');
    await workbench.page.locator('.tab.active').filter({ hasText: 'note-sponsor.md' }).waitFor();
    await workbench.page.waitForTimeout(700);
    await workbench.screenshot('kinds-fill-in');
  });
});
