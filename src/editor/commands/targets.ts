import { type QuickPickItem } from 'vscode';
import { levelId, levelIds, type Achievement, type LevelId } from '../../domain/content';
import { forProfile } from '../../domain/progress/summary';
import { language, texts, titleOf, type App } from '../app';
import { HumanError } from '../human-error';
import { showQuickPick } from '../quick-input';
import { settings } from '../settings';
import { detailOf } from '../standing-words';
import { achievementOf, isTreeNode } from '../tree-nodes';

/**
 * The achievement that a command is about: named by a walkthrough's link, taken from a line of the tree, or
 * picked by the person. Undefined when the person gave up.
 *
 * @throws HumanError when the name is unknown
 */
export async function targetAchievement(
  app: App,
  parameter: unknown,
  ask: { readonly placeholder: string; readonly among?: (each: Achievement) => boolean },
): Promise<Achievement | undefined> {
  if (isTreeNode(parameter)) {
    const found = achievementOf(parameter);
    if (found !== undefined) return found;
  }
  if (typeof parameter === 'string') {
    const found = app.session.achievement(parameter);
    if (found === undefined) throw new HumanError(texts().errors.unknownAchievement(parameter));
    return found;
  }
  return pickAchievement(app, ask.placeholder, ask.among ?? (() => true));
}

async function pickAchievement(
  app: App,
  placeHolder: string,
  among: (each: Achievement) => boolean,
): Promise<Achievement | undefined> {
  const { state } = texts();
  const standings = app.session.standings();
  const items = forProfile(app.content.achievements, settings.profile())
    .filter(among)
    .map((achievement) => {
      const standing = standings.get(achievement.id) ?? { state: 'to-do' };
      return {
        label: titleOf(achievement),
        description: [state[standing.state], detailOf(standing)].filter((each) => each !== '').join(', '),
        detail: achievement.question[language()],
        achievement,
      };
    });
  return (await showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true }))
    ?.achievement;
}

/**
 * The level that a command is about, likewise.
 *
 * @throws HumanError when the name is unknown
 */
export async function targetLevel(
  app: App,
  parameter: unknown,
  placeHolder: string,
): Promise<LevelId | undefined> {
  if (isTreeNode(parameter) && parameter.kind === 'level') return parameter.level;
  if (typeof parameter === 'string') {
    const found = levelId.safeParse(parameter);
    if (!found.success) throw new HumanError(texts().errors.unknownLevel(parameter));
    return found.data;
  }
  return (await showQuickPick(levelItems(app), { placeHolder, matchOnDetail: true }))?.level;
}

function levelItems({ content }: App): readonly (QuickPickItem & { level: LevelId })[] {
  return levelIds.flatMap((level) => {
    const found = content.matrix.levels.find((each) => each.id === level);
    if (found === undefined) return [];
    return [
      {
        label: texts().tree.level(found.number, found.name[language()]),
        detail: found.summary[language()],
        level,
      },
    ];
  });
}
