import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  at,
  declaration,
  entryPath,
  forgetProgress,
  openParcours,
  run,
  until,
  words,
} from '../support/parcours';
import { attended, pick } from '../support/person';
import { isTicked, label, view } from '../support/surface';

const achievement = 'awareness-projects';

/** What another window, a colleague's merge or a checkout does: nothing of it goes through the editor. */
const outside = {
  write(path: string, text: string): void {
    const file = at(path).fsPath;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.draft`, text);
    renameSync(`${file}.draft`, file);
  },
  remove: (path: string): void => rmSync(at(path).fsPath, { recursive: true }),
  read: (path: string): string => readFileSync(at(path).fsPath, 'utf8'),
};

describe('two windows on the same progress', () => {
  before(openParcours);
  beforeEach(forgetProgress);
  after(forgetProgress);

  it('stay in step when the other declares, declares again and takes back', async () => {
    outside.write(entryPath(achievement), declaration);
    await until('it is declared', () => isTicked(achievement));
    outside.write(entryPath(achievement), declaration.replace('2025-03-03', '2025-04-04'));
    await until('the new day is shown', async () => /4 (avr|Apr)/.test(await label(achievement)));
    outside.remove(entryPath(achievement));
    await until('it is to do', async () => !(await isTicked(achievement)));
  });

  it('stay in step when the whole folder goes, as in a checkout of a branch without it', async () => {
    outside.write(entryPath(achievement), declaration);
    await until('it is declared', () => isTicked(achievement));
    outside.remove('.cpin');
    await until('nothing is recorded', () => view().badge === undefined);
    assert.equal(await isTicked(achievement), false);
  });

  it('never lose what the other wrote a moment before', async () => {
    outside.write(entryPath(achievement), declaration);
    await until('it is declared', () => isTicked(achievement));
    // Written in the very moment in which this window declares: it reads the file as it is now.
    outside.write(entryPath(achievement), `${declaration}team: Guichet numérique # ajouté par Dominique\n`);
    await attended([pick(words.declare.today)], () => run('cpin.declare', achievement));
    const text = outside.read(entryPath(achievement));
    assert.match(text, /team: Guichet numérique # ajouté par Dominique/);
    assert.doesNotMatch(text, /2025-03-03/);
  });
});
