import { window } from 'vscode';
import type { Achievement } from '../../domain/content';
import { isDone } from '../../domain/progress/standing';
import { texts, titleOf, type App } from '../app';
import { backUpAndForget, undoReset } from './reset';
import { declareAchievement } from './declare';
import { openUnreadable } from './outcomes';
import { lineOfTree } from '../tree-nodes';
import { openStep } from './navigate';
import { targetAchievement } from './targets';
import { verifyAndTell } from './verify';

/** What a click on a box does: declare, verify again, open what is unreadable, or take a declaration back. */
export async function tickFromTree(app: App, achievement: Achievement, ticked: boolean): Promise<void> {
  const standing = app.session.standings().get(achievement.id) ?? { state: 'to-do' };
  if (standing.state === 'unreadable') return openUnreadable(app, achievement.id, standing.why);
  if (!ticked) return untick(app, achievement);
  const again =
    standing.state === 'stale' && standing.verified !== undefined && achievement.checks.length > 0;
  return again ? verifyAndTell(app, achievement) : declareAchievement(app, achievement);
}

/**
 * Ticks or unticks from the keyboard or a menu. From the keyboard it is about the focused line, and lines without a box
 * keep what the space bar does by itself: unfold a level, open what comes next.
 */
export async function toggle(app: App, parameter: unknown): Promise<void> {
  if (parameter === undefined) return app.spaceBar.press();
  const achievement = await targetAchievement(app, parameter, {
    placeholder: texts().pick.achievementToDeclare,
  });
  if (achievement === undefined) return;
  const standing = app.session.standings().get(achievement.id);
  await tickFromTree(app, achievement, standing === undefined || !isDone(standing));
}

/** What an achievement's line of the tree does: it opens the step, or ticks the box when it was the space bar. */
export async function actOnLine(app: App, parameter: unknown, from: unknown): Promise<void> {
  if (from === lineOfTree && app.spaceBar.take()) return toggle(app, parameter);
  return openStep(app, parameter);
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
