import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { localClusterTexts } from '../../src/texts/local-cluster';
import { writeFakeTools } from '../support/fake-tools';
import type { Workbench } from '../vscode-host/workbench';
import { pictureOfFailure, startJourney, type Journey } from './journey';

const say = localClusterTexts.fr;

/** Fake programs that print what the real ones do, and write down how they were called. */
const recorded = (answers: Readonly<Record<string, string>>): string => `
require('node:fs').appendFileSync(__dirname + '/calls', [require('node:path').basename(__filename), ...args].join(' ') + '\\n');
const answers = ${JSON.stringify(answers)};
const key = Object.keys(answers).find((each) => args.join(' ').includes(each));
console.log(key === undefined ? '' : answers[key]);`;
const programs = {
  kind: recorded({
    version: 'kind v0.30.0 go1.24.6 linux/amd64',
    'create cluster':
      'Creating cluster "parcours" ...\n ✓ Ensuring node image (kindest/node:v1.34.0) 🖼\n ✓ Preparing nodes 📦\n ✓ Writing configuration 📜\n ✓ Starting control-plane 🕹️\n ✓ Installing CNI 🔌\n ✓ Installing StorageClass 💾\nSet kubectl context to "kind-parcours"',
  }),
  kubectl: recorded({
    'version --client': 'Client Version: v1.34.1\nKustomize Version: v5.7.1',
    'get nodes':
      'NAME                     STATUS   ROLES           AGE   VERSION\nparcours-control-plane   Ready    control-plane   60s   v1.34.0',
  }),
  docker: recorded({ version: '28.3.2' }),
};

describe('a developer who prepares a local cluster', () => {
  let journey: Journey;
  let workbench: Workbench;
  let folder: string;
  const calls = (): readonly string[] =>
    existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') : [];

  before(async () => {
    folder = writeFakeTools(programs);
    journey = await startJourney({ env: { PATH: `${folder}:/usr/bin:/bin` } });
    workbench = await journey.open();
  });
  afterEach(function () {
    return pictureOfFailure(journey, this.currentTest);
  });
  after(async () => {
    await journey.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds the command in the step', async () => {
    await workbench.choose('Ouvrir un niveau', '2');
    await workbench.steps('acculturation');
    await workbench.select('acculturation-cluster');
    await workbench.screenshot('local-cluster-step');
  });

  it('sees which commands tell what is installed, before they run', async () => {
    await workbench.clickUntil(
      workbench.page.getByText('Préparer un cluster local…').first(),
      workbench.dialog('Regarder quels outils sont installés'),
    );
    await workbench.screenshot('local-cluster-consent');
    assert.deepEqual(calls(), []);
    await workbench.confirm('Exécuter');
    await workbench.line('kind 0.30.0').waitFor({ timeout: 30_000 });
    await workbench.screenshot('local-cluster-tools');
  });

  it('is told what to do about a tool that is not there', async () => {
    await workbench.pick('k3d');
    await workbench.dialog('k3d').waitFor();
    await workbench.screenshot('local-cluster-absent');
    await workbench.confirm('Regarder de nouveau');
    await workbench.line('kind 0.30.0').waitFor({ timeout: 30_000 });
  });

  it('gets the files for the tool that is there', async () => {
    await workbench.pick('kind 0.30.0');
    for (let question = 1; question <= 6; question += 1) await workbench.acceptProposed(`(${question}/`);
    await workbench.pick('Dans le dossier ouvert');
    await workbench.asks('Ne rien écrire');
    await workbench.page.waitForTimeout(1500);
    await workbench.screenshot('local-cluster-preview');
    await workbench.pick('Créer ');
    await workbench.press('Cluster local et application', 'Préparer un cluster local');
    assert.ok(journey.has('local-cluster/kind.yaml'));
  });

  it('sees each command before it runs in the terminal, and goes on to the next one', async () => {
    await workbench.line(say.step.create).waitFor({ timeout: 30_000 });
    await workbench.screenshot('local-cluster-steps');
    const before = calls().length;
    await workbench.pick(say.step.create);
    await workbench.dialog(say.step.create).waitFor();
    await workbench.screenshot('local-cluster-ask');
    assert.equal(calls().length, before);
    await workbench.confirm(say.run);
    await workbench.until('kind was run', () =>
      Promise.resolve(calls().at(-1) === 'kind create cluster --name=parcours --config=kind.yaml'),
    );
    await workbench.press('Ensuite', say.next);
    await workbench.dialog(say.step.nodes).waitFor();
    await workbench.confirm(say.run);
    await workbench.until('kubectl was run', () =>
      Promise.resolve(calls().at(-1) === 'kubectl --context=kind-parcours get nodes'),
    );
    await workbench.notification(say.step.nodes).waitFor();
    await workbench.screenshot('local-cluster-terminal');
  });

  it('finds the steps among the tasks of the editor', async () => {
    await workbench.palette('Tasks: Run Task');
    await workbench.pick('cpin');
    await workbench.line(say.step.deploy).waitFor({ timeout: 20_000 });
    await workbench.screenshot('local-cluster-tasks');
    await workbench.page.keyboard.press('Escape');
  });
});
