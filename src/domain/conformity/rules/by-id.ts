import { nameOfRule, type Rule, type RuleId, type Theme } from '../rule';
import { conformityRules } from './registry';

/** The rule of an id or a name (`cpin/require-labels`, `require-labels`); undefined when there is none. */
export function ruleById(id: string): Rule | undefined {
  const name = id.replace(/^cpin\//, '');
  return conformityRules.find((rule) => nameOfRule(rule.id) === name);
}

/** The theme of a rule's findings; what no rule of the list says is about validity. */
export function themeOfRule(id: RuleId): Theme {
  return ruleById(id)?.theme ?? 'validity';
}
