import { window, type QuickPickItem } from 'vscode';
import { levelIds, type Achievement } from '../../domain/content';
import { editEntry } from '../../domain/progress/edit-entry';
import { language, texts, titleOf, type App } from '../app';
import { keepBackup, newestBackup } from '../backups';
import { HumanError } from '../human-error';
import type { Place } from '../places';
import { showQuickPick } from '../quick-input';
import { achievementOf, isTreeNode } from '../tree-nodes';
import { writing } from './outcomes';

interface Choice extends QuickPickItem {
  readonly what: string;
  readonly achievements: readonly Achievement[];
}

/** Resets an achievement, a level or everything, after a copy and a question. */
export async function reset(app: App, parameter: unknown): Promise<void> {
  const { reset: words } = texts();
  const recorded = recordedOf(app, app.content.achievements);
  if (recorded.length === 0) throw new HumanError(words.nothing);
  const choice = fromTree(app, parameter) ?? (await pick(app, recorded));
  if (choice === undefined) return;
  const readable = readableOf(app, choice.achievements);
  const kept = recordedOf(app, choice.achievements).length - readable.length;
  if (readable.length === 0) throw new HumanError(kept > 0 ? words.kept(kept) : words.nothing);
  const answer = await window.showWarningMessage(
    words.ask(choice.what),
    { modal: true, detail: words.detail(readable.length) },
    words.confirm,
  );
  if (answer === undefined) return;
  await backUpAndForget(app, readable);
  const message = `${words.done(readable.length)}${kept > 0 ? ` ${words.kept(kept)}` : ''}`;
  const undo = await window.showInformationMessage(message, words.undo);
  if (undo !== undefined) await undoReset(app);
}

/**
 * Copies the entries of achievements, then drops what they declare and verify; a file goes with it unless somebody put
 * comments or keys of their own there. Unreadable files are left alone.
 */
export async function backUpAndForget(app: App, achievements: readonly Achievement[]): Promise<void> {
  const place = app.session.active;
  const readable = readableOf(app, achievements);
  const texts = await place.files.readAll();
  const entries = new Map<string, string>();
  for (const { id } of readable) {
    const text = texts.get(id);
    if (text !== undefined) entries.set(id, text);
  }
  if (entries.size > 0) await keepBackup(app, place, entries);
  for (const [id, copied] of entries) {
    // A file that changed since it was copied is left alone: its news would be lost.
    await writing(app, id, () =>
      place.files.update(id, (text) => (text === copied ? forgotten(place, id, text) : 'keep')),
    );
  }
  await place.progress.load();
  app.session.refresh();
}

/** What a reset leaves of an entry; undefined when nothing of anybody's is in it. */
function forgotten({ files }: Place, id: string, text: string): string | undefined {
  const edit = editEntry(files.pathOf(id), text, { kind: 'forget' });
  if (edit.kind === 'remove') return undefined;
  return edit.kind === 'write' ? edit.text : text;
}

/** Puts back what the last reset of the active folder removed. */
export async function undoReset(app: App): Promise<void> {
  const { reset: words } = texts();
  const place = app.session.active;
  const newest = await newestBackup(app, place);
  if (newest === undefined) throw new HumanError(words.nothingToUndo);
  const entries = Object.entries(newest.backup.entries);
  const present = await place.files.readAll();
  const isChanged = (id: string, text: string, now: string | undefined): boolean =>
    now !== text && now !== forgotten(place, id, text);
  const changed = entries.filter(([id, text]) => present.has(id) && isChanged(id, text, present.get(id)));
  let replace = false;
  if (changed.length > 0) {
    const question = words.askReplace(changed.length);
    const answer = await window.showWarningMessage(question, { modal: true }, words.replace, words.keep);
    if (answer === undefined) return;
    replace = answer === words.replace;
  }
  const replaced = new Map<string, string>();
  for (const [id, text] of entries) {
    await writing(app, id, () =>
      place.files.update(id, (now) => {
        if (now === undefined || !isChanged(id, text, now)) return text;
        if (!replace) return 'keep';
        replaced.set(id, now);
        return text;
      }),
    );
  }
  await newest.forget();
  if (replaced.size > 0) await keepBackup(app, place, replaced);
  await place.progress.load();
  app.session.refresh();
  void window.showInformationMessage(
    words.undone(replace ? entries.length : entries.length - changed.length),
  );
}

function fromTree({ content }: App, parameter: unknown): Choice | undefined {
  if (!isTreeNode(parameter)) return undefined;
  const achievement = achievementOf(parameter);
  if (achievement !== undefined) {
    return { label: '', what: titleOf(achievement), achievements: [achievement] };
  }
  if (parameter.kind !== 'level') return undefined;
  const { level } = parameter;
  const name = content.matrix.levels.find(({ id }) => id === level)?.name[language()] ?? level;
  const what = texts().pick.wholeLevel(levelIds.indexOf(level) + 1, name);
  return { label: '', what, achievements: content.achievements.filter((each) => each.level === level) };
}

async function pick({ content }: App, recorded: readonly Achievement[]): Promise<Choice | undefined> {
  const { pick: words } = texts();
  const levels = content.matrix.levels.map(({ id, number, name }): Choice => {
    const label = words.wholeLevel(number, name[language()]);
    return { label, what: label, achievements: recorded.filter(({ level }) => level === id) };
  });
  const single = recorded.map((each): Choice => ({
    label: titleOf(each),
    what: titleOf(each),
    achievements: [each],
  }));
  const whole: Choice = { label: words.everything, what: words.everything, achievements: recorded };
  const choices = [...single, ...levels.filter(({ achievements }) => achievements.length > 0), whole];
  return showQuickPick(choices, { placeHolder: words.achievementToReset });
}

function recordedOf({ session }: App, achievements: readonly Achievement[]): readonly Achievement[] {
  const standings = session.standings();
  return achievements.filter(({ id }) => (standings.get(id)?.state ?? 'to-do') !== 'to-do');
}

function readableOf(app: App, achievements: readonly Achievement[]): readonly Achievement[] {
  const standings = app.session.standings();
  return recordedOf(app, achievements).filter(({ id }) => standings.get(id)?.state !== 'unreadable');
}
