import { levelIds, type Achievement, type LevelId, type ProfileId } from '../content';
import { isDone, type Standing } from './standing';

export type Standings = ReadonlyMap<string, Standing>;

/** How far a level is: counts of its required achievements. */
export interface LevelCount {
  readonly level: LevelId;
  readonly total: number;
  readonly verified: number;
  readonly done: number;
}

/** The levels reached, 0 to 5: the honest one, and the one that counts every declaration. */
export interface Reached {
  readonly verified: number;
  readonly declared: number;
}

/** Counts the required achievements of a level. */
export function countLevel(
  achievements: readonly Achievement[],
  standings: Standings,
  level: LevelId,
): LevelCount {
  const required = achievements.filter((each) => each.level === level && each.required);
  const states = required.map((each) => standings.get(each.id));
  return {
    level,
    total: required.length,
    verified: states.filter((standing) => standing?.state === 'verified').length,
    done: states.filter((standing) => standing !== undefined && isDone(standing)).length,
  };
}

/**
 * The level reached (design.md, "Level reached"): level N is reached when every required achievement of levels
 * 1 to N is verified, or declared where no check can be made; "declared" counts every declaration.
 */
export function reachedLevels(achievements: readonly Achievement[], standings: Standings): Reached {
  const upTo = (counts: (each: Achievement, standing: Standing) => boolean): number => {
    const failing = levelIds.findIndex((level) =>
      achievements.some((each) => {
        if (each.level !== level || !each.required) return false;
        const standing = standings.get(each.id);
        return standing === undefined || !counts(each, standing);
      }),
    );
    return failing < 0 ? levelIds.length : failing;
  };
  return {
    verified: upTo(
      (each, standing) =>
        standing.state === 'verified' || (standing.state === 'declared' && each.checks.length === 0),
    ),
    declared: upTo((_, standing) => isDone(standing)),
  };
}

/** The first achievement that is not done, in the order of the levels; undefined when all are. */
export function upNext(
  achievements: readonly Achievement[],
  standings: Standings,
  profile: ProfileId | undefined,
): Achievement | undefined {
  return forProfile(achievements, profile).find((each) => {
    const standing = standings.get(each.id);
    return standing === undefined || !isDone(standing);
  });
}

/** The achievements that concern a profile; all of them without one. */
export function forProfile(
  achievements: readonly Achievement[],
  profile: ProfileId | undefined,
): readonly Achievement[] {
  return profile === undefined
    ? achievements
    : achievements.filter((each) => each.profiles.includes(profile));
}
