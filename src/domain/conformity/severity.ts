import { isExpected, type Gate } from './environment';
import type { Severity } from './finding';
import type { SeverityIn } from './rule';
import type { Target } from './target';

/**
 * A documented Kyverno row: recorded in development and pre-production, refused in production. On a learner's own cluster
 * nobody refuses anything: what production will refuse is a warning there.
 */
export const audited: SeverityIn = ({ phase, target }) =>
  phase === 'enforce' && target !== 'sandbox' ? 'error' : 'warning';

/** The same everywhere. */
export function always(severity: Severity): SeverityIn {
  return () => severity;
}

/** One severity a target; the compiler asks for all of them. */
export function byTarget(table: Readonly<Record<Target, Severity | 'off'>>): SeverityIn {
  return ({ target }) => table[target];
}

/** A warning from the start, an error from a gate on. */
export function risingAt(gate: Gate): SeverityIn {
  return (situation) => (isExpected(gate, situation.gate) ? 'error' : 'warning');
}

/** Advice of a level: information there and beyond, silence before. */
export function advisedFrom(gate: Gate): SeverityIn {
  return (situation) => (isExpected(gate, situation.gate) ? 'information' : 'off');
}

/** A requirement that a managed target makes, and that a learner's own cluster is only warned of. */
export function required(severity: Severity): SeverityIn {
  return ({ target }) => (target === 'sandbox' && severity === 'error' ? 'warning' : severity);
}
