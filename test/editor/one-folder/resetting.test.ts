import assert from 'node:assert/strict';
import {
  declaration,
  entryPath,
  exists,
  forgetProgress,
  openParcours,
  read,
  run,
  said,
  until,
  words,
  write,
} from '../support/parcours';
import { attended, escape, pick, press } from '../support/person';
import { isTicked, label } from '../support/surface';

const recorded = ['awareness-case', 'awareness-projects', 'acculturation-read'];
const present = async (): Promise<readonly string[]> => {
  const found = await Promise.all(recorded.map((id) => exists(entryPath(id))));
  return recorded.filter((_, index) => found[index]);
};
const { reset } = words;
const level1 = words.pick.wholeLevel(1, said('Sensibilisation aux enjeux', 'Awareness of what is at stake'));

describe('a reset from the palette', () => {
  before(openParcours);
  beforeEach(async () => {
    await forgetProgress();
    for (const id of recorded) await write(entryPath(id), declaration);
    for (const id of recorded) await until(`${id} is declared`, () => isTicked(id));
  });
  after(forgetProgress);

  it('offers what is recorded, the levels concerned and everything', async () => {
    const { lists } = await attended([escape], () => run('cpin.reset'));
    assert.equal(lists[0]?.length, recorded.length + 2 + 1);
    assert.ok(lists[0].includes(level1));
    assert.equal(lists[0].at(-1), words.pick.everything);
    assert.deepEqual(await present(), recorded);
  });

  it('asks first, and resets nothing when the answer is no', async () => {
    const { messages } = await attended([pick(words.pick.everything), escape], () => run('cpin.reset'));
    assert.deepEqual(messages, [`${reset.ask(words.pick.everything)}\n${reset.detail(3)}`]);
    assert.deepEqual(await present(), recorded);
  });

  for (const [what, choice, left] of [
    ['an achievement', said('Argumenter', 'case for'), ['awareness-projects', 'acculturation-read']],
    ['a level', level1, ['acculturation-read']],
    ['everything', words.pick.everything, []],
  ] as const) {
    it(`resets ${what}, and undoes it`, async () => {
      const { messages } = await attended([pick(choice), press(reset.confirm)], () => run('cpin.reset'));
      assert.equal(messages.at(-1), reset.done(recorded.length - left.length));
      assert.deepEqual(await present(), left);
      await until('the tree shows it', async () => !(await isTicked('awareness-case')));
      const undone = await attended([], () => run('cpin.undoReset'));
      assert.deepEqual(undone.messages, [reset.undone(recorded.length - left.length)]);
      assert.deepEqual(await present(), recorded);
      for (const id of recorded) assert.equal(await read(entryPath(id)), declaration);
      await until('the tree shows it again', () => isTicked('awareness-case'));
    });
  }

  it('is undone from its own message', async () => {
    await attended([pick(words.pick.everything), press(reset.confirm), press(reset.undo)], () =>
      run('cpin.reset'),
    );
    await until('all is back', async () => (await present()).length === recorded.length);
  });

  it('undoes one reset after the other, the last one first', async () => {
    await attended([pick(level1), press(reset.confirm)], () => run('cpin.reset'));
    await attended([pick(words.pick.everything), press(reset.confirm)], () => run('cpin.reset'));
    await attended([], () => run('cpin.undoReset'));
    assert.deepEqual(await present(), ['acculturation-read']);
    await attended([], () => run('cpin.undoReset'));
    assert.deepEqual(await present(), recorded);
  });

  it('asks before it replaces what was declared since', async () => {
    await attended([pick(level1), press(reset.confirm)], () => run('cpin.reset'));
    const since = declaration.replace('Camille Martin', 'Dominique Petit');
    await write(entryPath('awareness-case'), since);
    const { messages } = await attended([press(reset.keep)], () => run('cpin.undoReset'));
    assert.equal(messages[0], reset.askReplace(1));
    assert.equal(await read(entryPath('awareness-case')), since);
    assert.equal(await read(entryPath('awareness-projects')), declaration);
  });

  it('keeps the comments and keys that people put into a file, and undoes that too', async () => {
    const commented = `# voir le compte-rendu du 3 mars\n${declaration}team: Guichet numérique\n`;
    await write(entryPath('awareness-case'), commented);
    const done = await attended([pick(level1), press(reset.confirm)], () => run('cpin.reset'));
    assert.equal(
      await read(entryPath('awareness-case')),
      '# voir le compte-rendu du 3 mars\nschema: 1\nteam: Guichet numérique\n',
      done.messages.join(),
    );
    await until('it is to do', async () => !(await isTicked('awareness-case')));
    const { messages } = await attended([], () => run('cpin.undoReset'));
    assert.deepEqual(messages, [reset.undone(2)]);
    assert.equal(await read(entryPath('awareness-case')), commented);
  });

  it('leaves an unreadable file as it is, and says so', async () => {
    const conflict = 'schema: 1\n<<<<<<< HEAD\n';
    await write(entryPath('awareness-case'), conflict);
    await until('it is unreadable', async () =>
      (await label('awareness-case')).includes(words.state.unreadable),
    );
    const { messages } = await attended([pick(words.pick.everything), press(reset.confirm)], () =>
      run('cpin.reset'),
    );
    assert.equal(messages.at(-1), `${reset.done(2)} ${reset.kept(1)}`);
    assert.equal(await read(entryPath('awareness-case')), conflict);
  });
});
