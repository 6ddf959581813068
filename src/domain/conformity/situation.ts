import type { Environment, Gate, Phase } from './environment';
import type { Target } from './target';

/** What a team tells of itself, for rules that ask. */
export interface RuleSettings {
  /** Hosts of the platform's registry besides those that are known, without scheme. */
  readonly registries: readonly string[];
  /** EXI-ARCH-26 read to the letter: naming the hardening that the platform supplies is a deviation. */
  readonly strictExiArch26: boolean;
  /** Values admitted for a label besides the platform's list: `tier`, `component`, … */
  readonly labelValues: Readonly<Record<string, readonly string[]>>;
}

export const defaultRuleSettings: RuleSettings = { registries: [], strictExiArch26: false, labelValues: {} };

/** Where and when something is judged. */
export interface Situation {
  readonly target: Target;
  readonly environment: Environment;
  readonly phase: Phase;
  readonly gate: Gate;
  readonly settings: RuleSettings;
}
