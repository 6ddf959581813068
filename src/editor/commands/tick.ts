import { window } from 'vscode';
import type { Achievement } from '../../domain/content';
import { isDone } from '../../domain/progress/standing';
import { texts, titleOf, type App } from '../app';
import { backUpAndForget, undoReset } from './reset';
import { declareAchievement } from './declare';
import { unreadableError } from './outcomes';
import { targetAchievement } from './targets';
import { verifyAndTell } from './verify';

/** What a click on a box does: declare, verify again, open what is unreadable, or take a declaration back. */
export async function tickFromTree(app: App, achievement: Achievement, ticked: boolean): Promise<void> {
  const standing = app.session.standings().get(achievement.id) ?? { state: 'to-do' };
  if (standing.state === 'unreadable') throw unreadableError(app, achievement.id, standing.why);
  if (!ticked) return untick(app, achievement);
  const again =
    standing.state === 'stale' && standing.verified !== undefined && achievement.checks.length > 0;
  return again ? verifyAndTell(app, achievement) : declareAchievement(app, achievement);
}

/** Ticks or unticks from the keyboard or a menu. */
export async function toggle(app: App, parameter: unknown): Promise<void> {
  const achievement = await targetAchievement(app, parameter, {
    placeholder: texts().pick.achievementToDeclare,
  });
  if (achievement === undefined) return;
  const standing = app.session.standings().get(achievement.id);
  await tickFromTree(app, achievement, standing === undefined || !isDone(standing));
}

/** Takes back a declaration, and a verification once the person agrees; a copy is kept, and can be put back. */
async function untick(app: App, achievement: Achievement): Promise<void> {
  const { undeclare, reset } = texts();
  const title = titleOf(achievement);
  if (app.session.standings().get(achievement.id)?.state === 'verified') {
    const choice = await window.showWarningMessage(
      undeclare.askVerified(title),
      { modal: true, detail: undeclare.askVerifiedDetail },
      undeclare.remove,
    );
    if (choice === undefined) return;
  }
  await backUpAndForget(app, [achievement]);
  const choice = await window.showInformationMessage(undeclare.done(title), reset.undo);
  if (choice !== undefined) await undoReset(app);
}
