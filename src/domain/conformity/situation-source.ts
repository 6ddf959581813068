import picomatch from 'picomatch/posix';
import {
  environmentNamed,
  findEnvironment,
  gateOf,
  phaseOf,
  type Environment,
  type EnvironmentClues,
  type FoundEnvironment,
  type Gate,
} from './environment';
import type { Severity } from './finding';
import type { RuleId } from './rule';
import { defaultRuleSettings, type RuleSettings, type Situation } from './situation';
import type { Target } from './target';

/** What a team or a command line asks for. */
export interface LintOptions {
  /** Default: `cpin-openshift`. */
  readonly target?: Target;
  /** The environment of everything, whatever the files say. */
  readonly environment?: Environment;
  /** Globs, from the root of the folder, each with an environment; the first that matches wins. */
  readonly environmentGlobs?: Readonly<Record<string, string>>;
  /** The gate of an environment, where a team goes faster or slower than the parcours. */
  readonly gates?: Readonly<Partial<Record<Environment, Gate>>>;
  /** Another severity for a rule, or none. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly settings?: Partial<RuleSettings>;
}

/** Tells the situation of each file and object. */
export interface SituationSource {
  readonly target: Target;
  find(clues: EnvironmentClues): FoundEnvironment;
  situation(environment: Environment): Situation;
  /** The severity that the team gave a rule, or undefined. */
  override(rule: RuleId): Severity | 'off' | undefined;
}

/** The situations that options lead to. A glob that names no known environment is passed over. */
export function situationSource(options: LintOptions): SituationSource {
  const target = options.target ?? 'cpin-openshift';
  const settings = { ...defaultRuleSettings, ...options.settings };
  const globs = Object.entries(options.environmentGlobs ?? {}).flatMap(([glob, name]) => {
    const environment = environmentNamed(name);
    return environment === undefined ? [] : [{ glob, environment, matches: picomatch(glob, { dot: true }) }];
  });
  const situations = new Map<Environment, Situation>();
  return {
    target,
    find: (clues) => {
      const { environment } = options;
      if (environment !== undefined) return { environment, reason: 'chosen', from: '' };
      const glob = globs.find(({ matches }) => matches(clues.path));
      return glob === undefined
        ? findEnvironment(clues)
        : { environment: glob.environment, reason: 'glob', from: glob.glob };
    },
    situation: (environment) => {
      const known = situations.get(environment);
      if (known !== undefined) return known;
      const phase = phaseOf(environment);
      const gate = options.gates?.[environment] ?? gateOf(environment);
      const situation = { target, environment, phase, gate, settings };
      situations.set(environment, situation);
      return situation;
    },
    override: (rule) => options.rules?.[rule],
  };
}
