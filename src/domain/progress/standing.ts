import type { Reason } from '../checks/check';
import type { Achievement } from '../content';
import type { Declared, EntryReading, Unreadable, Verified } from './entry';

/** What the achievement's checks say of the folder as it is now. */
export type Current =
  | { readonly kind: 'passed'; readonly changed: readonly string[] }
  | { readonly kind: 'failed'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'unavailable'; readonly why: string };

/** Why a verification no longer counts. */
export type StaleReason =
  | { readonly kind: 'failed'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'expired'; readonly months: number };

/** Where an achievement stands. `changed` names evidence that differs from what was hashed and still passes. */
export type Standing =
  | { readonly state: 'to-do' }
  | { readonly state: 'declared'; readonly declared: Declared }
  | {
      readonly state: 'verified';
      readonly verified: Verified;
      readonly declared: Declared | undefined;
      readonly changed: readonly string[];
    }
  | {
      readonly state: 'stale';
      readonly verified: Verified | undefined;
      readonly declared: Declared | undefined;
      readonly why: StaleReason;
    }
  | { readonly state: 'unreadable'; readonly why: Unreadable };
export type State = Standing['state'];

/** What is known of one achievement. */
export interface Known {
  readonly reading: EntryReading | undefined;
  readonly current: Current | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Where an achievement stands: unreadable, verified or stale, declared, to do, in this order. Stale is computed,
 * never stored: the check no longer passes, or what was recorded is older than the achievement allows. A check
 * that can't run now never takes a verification away.
 */
export function standingOf(achievement: Achievement, known: Known): Standing {
  const { reading, current, now } = known;
  if (reading === undefined) return { state: 'to-do' };
  if (reading.kind === 'unreadable') return { state: 'unreadable', why: reading.why };
  const { declared, verified } = reading.entry;
  if (verified !== undefined) {
    const why = staleReason(achievement, verified, current, now);
    if (why !== undefined) return { state: 'stale', verified, declared, why };
    return {
      state: 'verified',
      verified,
      declared,
      changed: current?.kind === 'passed' ? current.changed : [],
    };
  }
  if (declared === undefined) return { state: 'to-do' };
  const why = expiry(achievement, declared.at, now);
  return why === undefined ? { state: 'declared', declared } : { state: 'stale', verified, declared, why };
}

function staleReason(
  achievement: Achievement,
  verified: Verified,
  current: Current | undefined,
  now: number,
): StaleReason | undefined {
  if (current?.kind === 'failed') return { kind: 'failed', reasons: current.reasons };
  return expiry(achievement, verified.at, now);
}

/** A restore drill of three years ago proves nothing, whoever says so: declarations expire like verifications. */
function expiry(achievement: Achievement, at: string, now: number): StaleReason | undefined {
  const months = achievement.validForMonths;
  if (months === undefined) return undefined;
  const end = new Date(at);
  end.setUTCMonth(end.getUTCMonth() + months);
  return now > end.getTime() ? { kind: 'expired', months } : undefined;
}

/** Whether the box is ticked: a verification or a declaration counts, a stale one does not. */
export function isDone(standing: Standing): boolean {
  return standing.state === 'verified' || standing.state === 'declared';
}
