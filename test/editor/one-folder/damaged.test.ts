import assert from 'node:assert/strict';
import { window, workspace, WorkspaceEdit } from 'vscode';
import {
  at,
  entryPath,
  forgetProgress,
  openParcours,
  read,
  run,
  until,
  words,
  write,
} from '../support/parcours';
import { attended } from '../support/person';
import { clickBox, isTicked, item, label } from '../support/surface';

const achievement = 'experimentation-hello-world';
const path = entryPath(achievement);

/** Progress files that cannot be trusted, the line at fault and what is said of them. */
const damaged = {
  'conflict-markers': ['schema: 1\n<<<<<<< HEAD\ndeclared: {}\n=======\n>>>>>>> main\n', 2],
  syntax: ['schema: 1\ndeclared:\n\tat: 2025-03-03\n', 3],
  'newer-schema': ['# demain\nschema: 7\nproven: {}\n', 2],
  shape: ['schema: 1\ndeclared:\n  at: un jour de mars\n  by: Camille\n', 3],
} as const;

describe('a damaged progress file', () => {
  before(openParcours);
  beforeEach(forgetProgress);
  after(forgetProgress);

  for (const [kind, [text, line]] of Object.entries(damaged)) {
    const what = words.unreadable[kind as keyof typeof damaged];

    it(`(${kind}) is shown with its line, and nothing touches it`, async () => {
      await write(path, text);
      await until('it is unreadable', async () =>
        (await label(achievement)).includes(words.state.unreadable),
      );
      assert.ok(
        (await label(achievement)).includes(`${what}, ${words.tree.line(line)}`),
        await label(achievement),
      );
      assert.equal(await isTicked(achievement), false);
      const { checkboxState } = await item(achievement);
      assert.ok(typeof checkboxState === 'object' && checkboxState.tooltip === words.tree.boxUnreadable);
      for (const id of ['cpin.declare', 'cpin.toggle'] as const) {
        const { messages } = await attended([], () => run(id, achievement));
        assert.ok(messages[0]?.includes(path) && messages[0].includes(what), messages.join());
      }
      const { messages } = await attended([], () =>
        run('cpin.reset', { kind: 'level', level: 'experimentation' }),
      );
      assert.deepEqual(messages, [words.reset.kept(1)]);
      assert.equal(await read(path), text);
    });

    it(`(${kind}) opens at its line when its box is ticked`, async () => {
      await write(path, text);
      await until('it is unreadable', async () =>
        (await label(achievement)).includes(words.state.unreadable),
      );
      const { messages } = await attended([], async () => {
        await clickBox(achievement);
        await until('it is open', () => window.activeTextEditor?.document.uri.path.endsWith(path));
        await until('the line is reached', () => window.activeTextEditor?.selection.active.line === line - 1);
      });
      assert.ok(messages.every((each) => each.includes(path)));
      assert.equal(await isTicked(achievement), false);
    });
  }

  it('that is no text is shown and untouched too, and its box opens it', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x00, 0x01]);
    await write(path, bytes);
    await until('it is unreadable', async () =>
      (await label(achievement)).includes(words.unreadable['not-text']),
    );
    const { messages } = await attended([], () => run('cpin.toggle', achievement));
    assert.ok(messages[0]?.includes(words.unreadable['not-text']), messages.join());
    await until('it is open', () => {
      const input: unknown = window.tabGroups.activeTabGroup.activeTab?.input;
      return typeof input === 'object' && JSON.stringify(input).includes(path);
    });
  });

  it('counts again once it is mended in the editor', async () => {
    const other = 'awareness-sponsor';
    await write(entryPath(other), damaged.syntax[0]);
    await until('it is unreadable', async () => (await label(other)).includes(words.state.unreadable));
    const document = await workspace.openTextDocument(at(entryPath(other)));
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, document.lineAt(2).range, '  { at: 2025-03-03, by: Camille }');
    await workspace.applyEdit(edit);
    await document.save();
    await until('it is declared', () => isTicked(other));
  });
});
