import { conformityTexts, type ConformityTexts } from '../../texts/conformity';
import type { Language } from '../language';
import { gateOf, phaseOf } from './environment';
import { nameOfRule, type Rule, type Source } from './rule';
import { defaultRuleSettings, type Situation } from './situation';
import { targets, type Target } from './target';

/** A rule's page with what the rule itself says: who asks for it and since when, its gate, its severity by target. */
export function explanationOf(rule: Rule, page: string, language: Language): string {
  const texts = conformityTexts[language];
  const { explanation } = texts;
  return [
    page.trimEnd(),
    `## ${explanation.sources}`,
    rule.sources.map((source) => `- ${sourceLine(source)}`).join('\n'),
    `## ${explanation.severity}`,
    rule.gate === undefined ? explanation.always : explanation.gate(rule.gate),
    severityTable(rule, texts),
    explanation.varies,
    `## ${explanation.suppress}`,
    explanation.suppressHow(nameOfRule(rule.id)),
    '',
  ].join('\n\n');
}

/** Who asks for a rule, in a line: `documentation:docs/agreement/kyverno.md, check-labels (2025-07-24)`. */
export function sourceLine({ page, requirement, date }: Source): string {
  return `\`${page}\`${requirement === undefined ? '' : `, ${requirement}`} (${date})`;
}

function severityTable(rule: Rule, texts: ConformityTexts): string {
  const { explanation } = texts;
  const say = (target: Target, environment: 'preprod' | 'prod'): string => {
    const severity = rule.severity(situationOf(target, environment));
    return severity === 'off' ? explanation.off : texts.severity[severity];
  };
  return [
    `| ${explanation.target} | ${explanation.audited} | ${explanation.enforced} |`,
    '|---|---|---|',
    ...targets.map(
      (target) => `| ${texts.target[target]} | ${say(target, 'preprod')} | ${say(target, 'prod')} |`,
    ),
  ].join('\n');
}

function situationOf(target: Target, environment: 'preprod' | 'prod'): Situation {
  return {
    target,
    environment,
    phase: phaseOf(environment),
    gate: gateOf(environment),
    settings: defaultRuleSettings,
  };
}
