import type { Delivery } from './releases';

const day = 86_400;

/** The windows that figures are given for, in days. */
export const windows = [90, 365] as const;
export type WindowDays = (typeof windows)[number];

/** How soon a release must be mended to count as a failure, in days: the note states it. */
export const repairDays = 7;

/** With fewer than these, a figure would be a coincidence: the note says so in its place. */
export const fewest = { releases: 3, commits: 5, judged: 5, restores: 3 } as const;

/** A figure, or how little there is to make one of. */
export type Figure<T> =
  | { readonly kind: 'figure'; readonly value: T }
  | { readonly kind: 'few'; readonly count: number; readonly needed: number };

/** What a window shows. Durations are in seconds, rates between 0 and 1. */
export interface WindowFigures {
  readonly days: WindowDays;
  readonly releases: number;
  readonly frequency: Figure<{ readonly perWeek: number; readonly medianGap: number }>;
  readonly leadTime: Figure<{ readonly commits: number; readonly median: number; readonly p90: number }>;
  readonly changeFailure: Figure<{ readonly failed: number; readonly judged: number; readonly rate: number }>;
  readonly restore: Figure<{ readonly count: number; readonly median: number }>;
  readonly rework: Figure<{ readonly repairs: number; readonly releases: number; readonly rate: number }>;
}

/** Commits that are dated after the release that has them: a clock was wrong; they count as nought. */
export function skewedCommits(deliveries: readonly Delivery[]): number {
  return deliveries.reduce(
    (count, { commits, at }) => count + (commits ?? []).filter(({ authored }) => authored > at).length,
    0,
  );
}

/** The figures of a window that ends now. */
export function figuresOf(deliveries: readonly Delivery[], days: WindowDays, now: number): WindowFigures {
  const from = now - days * day;
  const inside = deliveries.filter(({ at }) => at > from && at <= now);
  const judged = deliveries.flatMap((delivery, index) =>
    delivery.at > from ? (outcomeOf(delivery, deliveries[index + 1], now) ?? []) : [],
  );
  const restores = judged.flatMap(({ restoredAfter }) => restoredAfter ?? []);
  const known = inside.filter(({ repairs }) => repairs !== undefined);
  const repairs = known.filter((delivery) => delivery.repairs === true).length;
  return {
    days,
    releases: inside.length,
    frequency: frequencyOf(deliveries, inside, { from, now }),
    leadTime: leadTimeOf(inside),
    changeFailure: enough(judged.length, fewest.judged, () => ({
      failed: restores.length,
      judged: judged.length,
      rate: restores.length / judged.length,
    })),
    restore: enough(restores.length, fewest.restores, () => ({
      count: restores.length,
      median: percentile(restores, 50),
    })),
    rework: enough(known.length, fewest.judged, () => ({
      repairs,
      releases: known.length,
      rate: repairs / known.length,
    })),
  };
}

/** Over the time that was observed: a product whose first release is a month old is not judged on a year. */
function frequencyOf(
  all: readonly Delivery[],
  inside: readonly Delivery[],
  { from, now }: { readonly from: number; readonly now: number },
): WindowFigures['frequency'] {
  // A week at least: three tags of one morning are no habit.
  const observed = Math.max(7 * day, now - Math.max(from, all[0]?.at ?? now));
  const gaps = all.flatMap(({ at }, index) => {
    const before = all[index - 1];
    return before === undefined || at <= from ? [] : [at - before.at];
  });
  return enough(inside.length, fewest.releases, () => ({
    perWeek: inside.length / (observed / (7 * day)),
    medianGap: percentile(gaps, 50),
  }));
}

/** From when a change was first written to the release that has it. Merges change nothing by themselves. */
function leadTimeOf(inside: readonly Delivery[]): WindowFigures['leadTime'] {
  const times = inside.flatMap(({ commits, at }) => leadTimes(commits ?? [], at));
  return enough(times.length, fewest.commits, () => ({
    commits: times.length,
    median: percentile(times, 50),
    p90: percentile(times, 90),
  }));
}

/** The lead times of the commits of a release, merges left out. */
export function leadTimes(commits: NonNullable<Delivery['commits']>, at: number): readonly number[] {
  return commits
    .filter(({ parents }) => parents.length < 2)
    .map(({ authored }) => Math.max(0, at - authored));
}

/** Whether a release was mended soon after, and how long it took; undefined while it is too early to tell. */
function outcomeOf(
  delivery: Delivery,
  next: Delivery | undefined,
  now: number,
): { readonly restoredAfter: number | undefined } | undefined {
  const span = repairDays * day;
  if (next === undefined || next.at - delivery.at > span) {
    return now - delivery.at >= span ? { restoredAfter: undefined } : undefined;
  }
  if (next.repairs === undefined) return undefined;
  return { restoredAfter: next.repairs ? next.at - delivery.at : undefined };
}

function enough<T>(count: number, needed: number, value: () => T): Figure<T> {
  return count < needed ? { kind: 'few', count, needed } : { kind: 'figure', value: value() };
}

/** The nearest-rank percentile: one of the values, never something in between. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? 0;
}
