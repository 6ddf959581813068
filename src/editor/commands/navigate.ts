import { commands, Uri, window, workspace } from 'vscode';
import { levelId, type LevelId } from '../../domain/content';
import { upNext } from '../../domain/progress/summary';
import { closingId, folderOf, openingId, stepsOf } from '../../domain/walkthrough/steps';
import { language, texts, type App } from '../app';
import { HumanError } from '../human-error';
import { pageOfLesson } from '../lesson-pages';
import { settings } from '../settings';
import { targetAchievement, targetLevel } from './targets';

/** Opens a level's walkthrough, at a step or where the person is. */
export async function openLevel(app: App, parameter: unknown): Promise<void> {
  const level = await targetLevel(app, parameter, texts().pick.level);
  if (level === undefined) return;
  await openWalkthrough(app, level, firstOpenStep(app, level));
}

/** Opens the step of an achievement. */
export async function openStep(app: App, parameter: unknown): Promise<void> {
  const achievement = await targetAchievement(app, parameter, { placeholder: texts().pick.level });
  if (achievement !== undefined) await openWalkthrough(app, achievement.level, achievement.id);
}

/** Opens what comes next: a reading of the level that was skipped matters less than its next achievement. */
export async function continueParcours(app: App): Promise<void> {
  const next = upNext(app.content.achievements, app.session.standings(), settings.profile());
  if (next === undefined) return openWalkthrough(app, 'performance', closingId);
  const untouched = app.content.achievements
    .filter((each) => each.level === next.level)
    .every((each) => app.session.standings().get(each.id)?.state === 'to-do');
  await openWalkthrough(app, next.level, untouched ? firstOpenStep(app, next.level) : next.id);
}

/** Shows a lesson as a Markdown preview, in the language of the parcours, and ticks its reading once it is shown. */
export async function openLesson(app: App, level: unknown, step: unknown): Promise<void> {
  const known = levelId.safeParse(level);
  if (
    !known.success ||
    typeof step !== 'string' ||
    !stepsOf(app.content, known.data).some(({ id }) => id === step)
  ) {
    throw new HumanError(texts().errors.noLesson(String(level), String(step)));
  }
  const folder = folderOf(known.data);
  const file = `${step}.${language()}.md`;
  const asText = Uri.joinPath(app.context.extensionUri, 'walkthroughs', folder, file);
  await workspace.fs.stat(asText);
  await showMarkdown(app, pageOfLesson(folder, file), asText);
  await app.ticks.markRead(known.data, step);
}

/** Shows a Markdown document rendered, or as text where the editor has no preview. */
export async function showMarkdown(app: App, uri: Uri, asText = uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch (error) {
    app.log.warn(`markdown.showPreview: ${String(error)}`);
    await window.showTextDocument(asText, { preview: true });
  }
}

async function openWalkthrough(app: App, level: LevelId, step: string): Promise<void> {
  // The pictures of a walkthrough hide below 950 pixels: make room on the right (vscode-facts.md, 1.3).
  await commands.executeCommand('workbench.action.closeAuxiliaryBar');
  const category = `${app.context.extension.id}#${level}`;
  await commands.executeCommand('workbench.action.openWalkthrough', { category, step }, false);
}

function firstOpenStep(app: App, level: LevelId): string {
  return stepsOf(app.content, level).find((step) => !app.ticks.isStepDone(level, step))?.id ?? openingId;
}
