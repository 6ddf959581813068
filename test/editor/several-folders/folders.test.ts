import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import {
  declaration,
  entryPath,
  exists,
  folder,
  forgetProgress,
  openParcours,
  read,
  run,
  until,
  words,
  write,
} from '../support/parcours';
import { attended, pick } from '../support/person';
import { clickBox, isStepTicked, isTicked, statusBar, view } from '../support/surface';

const achievement = 'awareness-case';
const follow = (name: string) => attended([pick(name)], () => run('cpin.chooseFolder'));

describe('a workspace of several folders', () => {
  before(async () => {
    assert.deepEqual(
      workspace.workspaceFolders?.map(({ name }) => name),
      ['api', 'site'],
    );
    await openParcours();
  });
  beforeEach(async () => {
    await follow('api');
    await forgetProgress();
  });
  after(async () => {
    await follow('api');
    await forgetProgress();
  });

  it('has one progress for each folder', async () => {
    await attended([pick(words.declare.today)], () => clickBox(achievement));
    await until('it is declared', () => isTicked(achievement));
    assert.equal(await exists(entryPath(achievement), folder(0)), true);
    assert.equal(await exists(entryPath(achievement), folder(1)), false);
  });

  it('shows the folder that is followed: name, tree, badge and status bar', async () => {
    await write(entryPath(achievement), declaration, folder(1));
    assert.equal(view().description, 'api');
    assert.equal(await isTicked(achievement), false);
    assert.equal(view().badge, undefined);
    assert.equal(statusBar(), undefined);
    await follow('site');
    await until('the other folder is shown', () => view().description === 'site');
    await until('its progress is shown', () => isTicked(achievement));
    assert.equal(view().badge?.value, 3);
    assert.ok(statusBar());
    await follow('api');
    await until('the first folder is shown again', () => view().description === 'api');
    assert.equal(await isTicked(achievement), false);
    assert.equal(statusBar(), undefined);
  });

  it('ticks the steps of the walkthroughs for the folder that is followed', async () => {
    await write(entryPath(achievement), declaration, folder(1));
    await until('nothing is ticked', () => !isStepTicked(achievement));
    await follow('site');
    await until('the step is ticked', () => isStepTicked(achievement));
    await follow('api');
    await until('the step is no longer ticked', () => !isStepTicked(achievement));
  });

  it('marks the folder that is followed in the list', async () => {
    const { lists } = await follow('site');
    assert.deepEqual(lists, [['$(check) api', 'site']]);
  });

  it('declares, resets and undoes in the folder that is followed', async () => {
    for (const each of [folder(0), folder(1)]) await write(entryPath(achievement), declaration, each);
    await follow('site');
    await until('it is declared', () => isTicked(achievement));
    await attended([], () => clickBox(achievement));
    await until('it is to do', async () => !(await isTicked(achievement)));
    assert.equal(await read(entryPath(achievement), folder(0)), declaration);
    assert.equal(await exists(entryPath(achievement), folder(1)), false);
    await follow('api');
    const { messages } = await attended([], () => run('cpin.undoReset'));
    // The copy belongs to the other folder: here nothing was reset.
    assert.equal(messages.includes(words.reset.undone(1)), false);
    await follow('site');
    await attended([], () => run('cpin.undoReset'));
    assert.equal(await read(entryPath(achievement), folder(1)), declaration);
  });

  it('verifies in the folder that is followed', async () => {
    await write(entryPath('awareness-sponsor'), declaration, folder(1));
    await follow('site');
    await attended([], () => run('cpin.verifyLevel', 'experimentation'));
    assert.equal(await exists('.cpin/achievements/experimentation-rootless.yaml', folder(0)), false);
  });
});
