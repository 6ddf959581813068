import { window } from 'vscode';
import type { Achievement } from '../../domain/content';
import { judgeDay, localDay, splitLinks } from '../../domain/progress/declaration';
import type { Declared } from '../../domain/progress/entry';
import { texts, titleOf, type App } from '../app';
import { showInputBox, showQuickPick } from '../quick-input';
import { signature } from './identity';
import { mustBeChanged, openUnreadable, writing } from './outcomes';
import { targetAchievement } from './targets';
import { verifyAndTell } from './verify';

/** Declares an achievement: at once, or with a date, a note and links. */
export async function declare(app: App, parameter: unknown): Promise<void> {
  const { pick } = texts();
  const achievement = await targetAchievement(app, parameter, { placeholder: pick.achievementToDeclare });
  if (achievement !== undefined) await declareAchievement(app, achievement);
}

/** Asks how to declare, and declares. Nothing happens when the person gives up at any point. */
export async function declareAchievement(app: App, achievement: Achievement): Promise<void> {
  const { declare: words } = texts();
  const standing = app.session.standings().get(achievement.id);
  if (standing?.state === 'unreadable') return openUnreadable(app, achievement.id, standing.why);
  const before = standing === undefined || standing.state === 'to-do' ? undefined : standing.declared;
  const choices = [
    { label: words.today, how: 'today' as const },
    { label: words.more, how: 'more' as const },
    ...(achievement.checks.length === 0 || app.session.active.folder === undefined
      ? []
      : [{ label: words.verifyInstead, description: words.verifyHelp, how: 'verify' as const }]),
  ];
  const title = words.title(titleOf(achievement));
  const choice = await showQuickPick(choices, { title, placeHolder: title });
  if (choice === undefined) return;
  if (choice.how === 'verify') return verifyAndTell(app, achievement);
  const given =
    choice.how === 'today' ? { ...kept(before), at: localDay(new Date()) } : await askDetails(title, before);
  const by = given === undefined ? undefined : await signature(app);
  if (given === undefined || by === undefined) return;
  const { progress } = app.session.active;
  const change = await writing(app, achievement.id, () => progress.declare(achievement.id, { ...given, by }));
  mustBeChanged(app, achievement.id, change);
  app.session.refresh();
  window.setStatusBarMessage(words.done(titleOf(achievement)), 5000);
}

type Details = Pick<Declared, 'at' | 'note' | 'links'>;

/** The note and the links of an earlier declaration: declaring again loses neither. */
function kept(before: Declared | undefined): Omit<Details, 'at'> {
  return {
    ...(before?.note === undefined ? {} : { note: before.note }),
    ...(before?.links === undefined ? {} : { links: before.links }),
  };
}

async function askDetails(title: string, before: Declared | undefined): Promise<Details | undefined> {
  const { declare: words } = texts();
  const today = localDay(new Date());
  const at = await showInputBox({
    title,
    prompt: words.date,
    value: before?.at.slice(0, 'YYYY-MM-DD'.length) ?? today,
    ignoreFocusOut: true,
    validateInput: (value) => {
      const wrong = judgeDay(value, today);
      if (wrong === undefined) return undefined;
      return wrong === 'future' ? words.dateFuture : words.dateWrong;
    },
  });
  if (at === undefined) return undefined;
  const note = await showInputBox({
    title,
    prompt: words.note,
    value: before?.note ?? '',
    ignoreFocusOut: true,
  });
  if (note === undefined) return undefined;
  const links = await showInputBox({
    title,
    prompt: words.links,
    value: (before?.links ?? []).join(' '),
    ignoreFocusOut: true,
    validateInput: (value) => {
      const { wrong } = splitLinks(value);
      return wrong === undefined ? undefined : words.linkWrong(wrong);
    },
  });
  if (links === undefined) return undefined;
  const split = [...splitLinks(links).links];
  return {
    at: at.trim(),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(split.length === 0 ? {} : { links: split }),
  };
}
