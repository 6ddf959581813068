import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { localDay } from '../../../src/domain/progress/declaration';
import { nodeId } from '../../../src/editor/tree-nodes';
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
import { attended, escape, pick, type } from '../support/person';
import { clickBox, extensionId, isTicked, label, view } from '../support/surface';

const achievement = 'awareness-case';
const path = entryPath(achievement);
const today = localDay(new Date());

describe('declaring', () => {
  before(openParcours);
  beforeEach(forgetProgress);
  after(forgetProgress);

  it('takes a click on the box, and today', async () => {
    await attended([pick(words.declare.today)], () => clickBox(achievement));
    await until('it is ticked', () => isTicked(achievement));
    assert.match((await read(path)) ?? '', new RegExp(`at: ${today}\n +by: ${words.identity.anonymousName}`));
  });

  it('takes an earlier day, a note and links, and refuses what is none', async () => {
    const seen = await attended(
      [
        pick(words.declare.more),
        type('2999-01-01'),
        type('2026-02-30'),
        type('2025-03-03'),
        type('Présentée au comité de direction'),
        type('compte-rendu'),
        type('https://wiki.example.fr/cr https://forge.example.fr/1'),
      ],
      () => run('cpin.declare', achievement),
    );
    assert.deepEqual(seen.refusals, [
      words.declare.dateFuture,
      words.declare.dateWrong,
      words.declare.linkWrong('compte-rendu'),
    ]);
    const text = (await read(path)) ?? '';
    assert.match(text, /at: 2025-03-03\n/);
    assert.match(text, /note: Présentée au comité de direction\n/);
    assert.match(text, /- https:\/\/wiki\.example\.fr\/cr\n +- https:\/\/forge\.example\.fr\/1\n/);
    assert.ok((await label(achievement)).endsWith(said('le 3 mars 2025', 'on 3 Mar 2025')));
  });

  it('again loses neither the note nor the links', async () => {
    await write(path, `${declaration}  note: Comité du 3 mars\n  links:\n    - https://wiki.example.fr/cr\n`);
    await until('it is declared', () => isTicked(achievement));
    await attended([pick(words.declare.more), type(), type(), type()], () =>
      run('cpin.declare', achievement),
    );
    assert.match(
      (await read(path)) ?? '',
      /at: 2025-03-03\n[^]*note: Comité du 3 mars\n[^]*wiki\.example\.fr/,
    );
    await attended([pick(words.declare.today)], () => run('cpin.declare', achievement));
    assert.match(
      (await read(path)) ?? '',
      new RegExp(`at: ${today}\n[^]*note: Comité du 3 mars\n[^]*wiki\\.example\\.fr`),
    );
  });

  it('writes nothing when the person gives up, at any point', async () => {
    for (const acts of [
      [escape],
      [pick(words.declare.more), escape],
      [pick(words.declare.more), type(), escape],
      [pick(words.declare.more), type(), type('note'), escape],
    ]) {
      await attended(acts, () => run('cpin.declare', achievement));
    }
    assert.equal(await exists(path), false);
  });

  it('asks which achievement when it is not told', async () => {
    await attended([pick(said('Argumenter', 'case')), pick(words.declare.today)], () => run('cpin.declare'));
    await until('it is declared', () => isTicked(achievement));
  });

  it('is taken back by unticking, and the message undoes it', async () => {
    await write(path, declaration);
    await until('it is declared', () => isTicked(achievement));
    await attended([], () => clickBox(achievement));
    await until('the file is gone', async () => !(await exists(path)));
    await attended([], () => run('cpin.undoReset'));
    assert.equal(await read(path), declaration);
    await until('it is ticked again', () => isTicked(achievement));
  });
});

describe('the keyboard', () => {
  before(openParcours);
  beforeEach(forgetProgress);
  after(forgetProgress);

  /** Presses the key of the tree: what the manifest binds to it. */
  async function pressSpace(): Promise<void> {
    const { packageJSON } = extensions.getExtension(extensionId) ?? assert.fail('not found');
    const [{ key, command, when }] = packageJSON.contributes.keybindings;
    assert.equal(key, 'space');
    assert.match(when, /^focusedView == cpin\.parcours && listFocus\b/);
    await commands.executeCommand(command);
  }

  it('ticks and unticks the line that it is on', async () => {
    await commands.executeCommand('cpin.parcours.focus');
    await until('the keyboard is on the first achievement', async () => {
      // Up next, then level 1, which is unfolded, then its first achievement.
      await commands.executeCommand('list.focusFirst');
      await commands.executeCommand('list.focusDown');
      await commands.executeCommand('list.focusDown');
      await commands.executeCommand('list.toggleSelection');
      const selected = view().selection.map(nodeId);
      await commands.executeCommand('list.toggleSelection');
      return selected.includes(`achievement/${achievement}`);
    });
    await attended([pick(words.declare.today)], pressSpace);
    await until('it is ticked', () => isTicked(achievement));
    await commands.executeCommand('cpin.parcours.focus');
    await attended([], pressSpace);
    await until('it is unticked', async () => !(await isTicked(achievement)));
  });
});
