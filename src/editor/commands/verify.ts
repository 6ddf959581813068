import { ProgressLocation, window } from 'vscode';
import type { Achievement } from '../../domain/content';
import type { Verification } from '../../domain/progress/team-progress';
import { texts, titleOf, type App } from '../app';
import { HumanError } from '../human-error';
import { openFolderRemedy } from './choose';
import { declareAchievement } from './declare';
import { showEvidenceOf } from './evidence';
import { signature } from './identity';
import { openLesson } from './navigate';
import { openAt, unreadableError, writing } from './outcomes';
import { targetAchievement, targetLevel } from './targets';

/** Verifies one achievement from the folder's files. */
export async function verify(app: App, parameter: unknown): Promise<void> {
  mustHaveFolder(app);
  const achievement = await targetAchievement(app, parameter, {
    placeholder: texts().pick.achievementToVerify,
    among: (each) => each.checks.length > 0,
  });
  if (achievement !== undefined) await verifyAndTell(app, achievement);
}

export async function verifyLevel(app: App, parameter: unknown): Promise<void> {
  mustHaveFolder(app);
  const level = await targetLevel(app, parameter, texts().pick.levelToVerify);
  if (level !== undefined) await verifyMany(app, (each) => each.level === level);
}

export async function verifyAll(app: App): Promise<void> {
  await verifyMany(app, () => true);
}

/** Verifies, and says what was seen, what is missing and where. */
export async function verifyAndTell(app: App, achievement: Achievement): Promise<void> {
  mustHaveFolder(app);
  const by = await signature(app);
  if (by === undefined) return;
  const result = await verifyOne(app, achievement, by);
  app.session.refresh();
  await tell(app, achievement, result);
}

async function verifyOne(app: App, achievement: Achievement, by: string): Promise<Verification> {
  const { progress } = app.session.active;
  return writing(app, achievement.id, () => progress.verify(achievement, by));
}

async function tell(app: App, achievement: Achievement, result: Verification): Promise<void> {
  const { verify: words } = texts();
  const title = titleOf(achievement);
  switch (result.kind) {
    case 'refused':
      throw unreadableError(app, achievement.id, result.why);
    case 'passed': {
      const choice = await window.showInformationMessage(
        words.passed(title, result.words),
        words.showEvidence,
      );
      if (choice !== undefined) await showEvidenceOf(app, achievement);
      return;
    }
    case 'failed': {
      const [first] = result.reasons;
      const place = first?.path === undefined ? [] : [words.openPlace];
      const message = `${words.failed(title)} ${first === undefined ? '' : `${first.message} ${first.remedy}`}`;
      const choice = await window.showWarningMessage(message, ...place, words.showReasons, words.openLesson);
      if (choice === words.openPlace && first?.path !== undefined) await openAt(app, first.path, first.line);
      if (choice === words.showReasons) await showEvidenceOf(app, achievement);
      if (choice === words.openLesson) await openLesson(app, achievement.level, achievement.id);
      return;
    }
    case 'unavailable':
    case 'no-check': {
      const message =
        result.kind === 'no-check' ? words.noCheck(title) : words.unavailable(title, result.why);
      const choice = await window.showInformationMessage(message, words.declare);
      if (choice !== undefined) await declareAchievement(app, achievement);
    }
  }
}

async function verifyMany(app: App, among: (each: Achievement) => boolean): Promise<void> {
  const { verify: words } = texts();
  mustHaveFolder(app);
  const by = await signature(app);
  if (by === undefined) return;
  const chosen = app.content.achievements.filter(among);
  const results: Verification[] = [];
  await window.withProgress(
    { location: ProgressLocation.Notification, title: words.title, cancellable: true },
    async (progress, cancel) => {
      for (const achievement of chosen) {
        if (cancel.isCancellationRequested) return;
        progress.report({ message: titleOf(achievement), increment: 100 / chosen.length });
        results.push(await verifyOne(app, achievement, by));
        app.session.refresh();
      }
    },
  );
  const count = (...kinds: readonly Verification['kind'][]): number =>
    results.filter(({ kind }) => kinds.includes(kind)).length;
  void window.showInformationMessage(
    words.summary(count('passed'), count('failed', 'refused'), count('unavailable', 'no-check')),
  );
}

function mustHaveFolder({ session }: App): void {
  if (session.active.folder === undefined) throw new HumanError(texts().verify.noFolder, openFolderRemedy());
}
