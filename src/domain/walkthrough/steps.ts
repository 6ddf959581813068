import { levelIds, type Achievement, type Content, type LevelId, type Walkthrough } from '../content';

/** A step of a walkthrough: something to read, an achievement, or the way to the next level. */
export type Step =
  | { readonly kind: 'reading'; readonly id: string }
  | { readonly kind: 'achievement'; readonly id: string; readonly achievement: Achievement }
  | { readonly kind: 'closing'; readonly id: string };

/** The most steps that a walkthrough may have. */
export const mostSteps = 10;

export const openingId = 'opening';
export const closingId = 'closing';

/** The steps of a level, in order: opening, readings, achievements, closing. */
export function stepsOf(content: Content, level: LevelId): readonly Step[] {
  return [
    { kind: 'reading', id: openingId },
    ...walkthroughOf(content, level).readings.map(({ id }): Step => ({ kind: 'reading', id })),
    ...content.achievements
      .filter((each) => each.level === level)
      .map((achievement): Step => ({ kind: 'achievement', id: achievement.id, achievement })),
    { kind: 'closing', id: closingId },
  ];
}

/** The content of a level's walkthrough. Throws when the content lacks it, which the build refuses. */
export function walkthroughOf(content: Content, level: LevelId): Walkthrough {
  const found = content.walkthroughs.find((each) => each.level === level);
  if (found === undefined) throw new Error(`The content has no walkthrough for the level ${level}.`);
  return found;
}

/** The level after another; undefined after the last. */
export function levelAfter(level: LevelId): LevelId | undefined {
  return levelIds[levelIds.indexOf(level) + 1];
}

/** The folder of a level's lessons, under `walkthroughs/`. */
export function folderOf(level: LevelId): string {
  return `${levelIds.indexOf(level) + 1}-${level}`;
}

/** Context keys that steps wait for (`onContext`); each is set by `src/editor/ticks.ts`. */
export const contextKeys = {
  done: (achievement: string) => `cpin.done.${achievement}`,
  read: (level: LevelId, step: string) => `cpin.read.${level}.${step}`,
  complete: (level: LevelId) => `cpin.complete.${level}`,
};

/** The context key that ticks a step. */
export function contextKeyOf(level: LevelId, step: Step): string {
  switch (step.kind) {
    case 'reading':
      return contextKeys.read(level, step.id);
    case 'achievement':
      return contextKeys.done(step.id);
    case 'closing':
      return contextKeys.complete(level);
  }
}
