import assert from 'node:assert/strict';
import type { Workbench } from '../vscode-host/workbench';
import { pictureOfFailure, startJourney, type Journey } from './journey';
import { openLevel, readable, walkthroughsIn } from './walkthroughs';

/** A declaration as a colleague's editor writes it. */
const declared =
  'schema: 1\ndeclared:\n  at: 2025-11-24\n  by: anonyme\n  note: Présentée au comité de direction.\n';
const entry = (id: string): string => `.cpin/achievements/${id}.yaml`;

describe('the steps of a walkthrough', () => {
  let journey: Journey;
  let workbench: Workbench;

  before(async () => {
    journey = await startJourney();
    workbench = await journey.open();
    await openLevel(workbench, 'fr', 1);
  });
  afterEach(function () {
    return pictureOfFailure(journey, this.currentTest);
  });
  after(() => journey.end());

  const steps = walkthroughsIn('fr')[0]?.steps ?? [];
  const ticked = async (): Promise<readonly string[]> => {
    const all = await Promise.all(steps.map(({ id }) => workbench.isStepTicked(id)));
    return steps.filter((_, index) => all[index]).map(({ id }) => id);
  };
  const restart = async (): Promise<void> => {
    workbench = await journey.open();
    await openLevel(workbench, 'fr', 1);
  };

  it('are not ticked by being selected', async () => {
    for (const { id } of steps.slice(1)) await workbench.select(id);
    assert.deepEqual(await ticked(), []);
  });

  it('are ticked by what a colleague commits, while the window is open', async () => {
    journey.write(entry('awareness-case'), declared);
    await workbench.until('the step is ticked', () => workbench.isStepTicked('awareness-case'));
    assert.deepEqual(await ticked(), ['awareness-case']);
  });

  it('are still ticked after a restart', async () => {
    await restart();
    assert.deepEqual(await ticked(), ['awareness-case']);
  });

  it('follow what changed in .cpin/ while no window was open', async () => {
    await journey.close();
    journey.write(entry('awareness-projects'), declared);
    journey.write(entry('awareness-sponsor'), declared);
    journey.remove(entry('awareness-case'));
    await restart();
    await workbench.until('both steps are ticked', async () => (await ticked()).length === 2);
    assert.deepEqual(await ticked(), ['awareness-projects', 'awareness-sponsor']);
  });

  it('stay unticked once unticked by hand, whatever else is achieved, and after a restart', async () => {
    await workbench.circle('awareness-sponsor').click();
    assert.equal(await workbench.isStepTicked('awareness-sponsor'), false);
    journey.write(entry('awareness-resources'), declared);
    await workbench.until('the other step is ticked', () => workbench.isStepTicked('awareness-resources'));
    assert.deepEqual(await ticked(), ['awareness-projects', 'awareness-resources']);
    await restart();
    await workbench.openSidebar();
    await workbench.until('the sidebar shows the declaration', () => workbench.isTicked('sponsor'));
    assert.deepEqual(await ticked(), ['awareness-projects', 'awareness-resources']);
  });

  it('tell everything in their descriptions where the window is too narrow for the lessons', async () => {
    workbench = await journey.open({ viewport: { width: 1180, height: 1000 } });
    await openLevel(workbench, 'fr', 1);
    for (const { id, description } of steps) {
      await workbench.select(id);
      const shown = (await workbench.step(id).innerText()).replaceAll(/\s+/g, ' ');
      for (const paragraph of readable(description)) {
        assert.ok(shown.includes(paragraph.replaceAll(/\s+/g, ' ')), `${id}: ${paragraph}\n${shown}`);
      }
    }
    const lesson = workbench.page.locator('.getting-started-media:visible');
    assert.equal(await lesson.count(), 0);
    await workbench.screenshot('walkthrough-narrow');
  });
});
