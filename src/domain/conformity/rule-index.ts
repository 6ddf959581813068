import type { ObjectRule, Rule, WorkloadRule } from './rule';

/** The rules that read one kind of thing. */
type RulesThatRead<Reads extends Rule['reads']> = Extract<Rule, { readonly reads: Reads }>;

/** Rules by what they read: most rules have nothing to say of most things, and are not even asked. */
export class RuleIndex {
  private readonly byKind = new Map<string, readonly (ObjectRule | WorkloadRule)[]>();

  constructor(private readonly rules: readonly Rule[]) {}

  /** The rules that read such things, in the order of the rules. */
  of<Reads extends Rule['reads']>(reads: Reads): readonly RulesThatRead<Reads>[] {
    return this.rules.filter((rule): rule is RulesThatRead<Reads> => rule.reads === reads);
  }

  /** The rules that look at an object of a kind, in their order; those of workloads where it is one. */
  forObject(kind: string, isWorkload: boolean): readonly (ObjectRule | WorkloadRule)[] {
    const key = isWorkload ? kind : `${kind} without pods`;
    const known = this.byKind.get(key);
    if (known !== undefined) return known;
    const rules = this.rules.filter(
      (rule): rule is ObjectRule | WorkloadRule =>
        (isWorkload && rule.reads === 'workload') ||
        (rule.reads === 'object' && (rule.kinds === undefined || rule.kinds.includes(kind))),
    );
    this.byKind.set(key, rules);
    return rules;
  }
}

const indexes = new WeakMap<readonly Rule[], RuleIndex>();

/** The index of some rules: made once for as long as the list lives. */
export function indexOf(rules: readonly Rule[]): RuleIndex {
  const known = indexes.get(rules);
  if (known !== undefined) return known;
  const index = new RuleIndex(rules);
  indexes.set(rules, index);
  return index;
}
