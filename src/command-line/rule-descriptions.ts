import type { RuleDescription } from '../domain/conformity/formats/sarif';
import { nameOfRule } from '../domain/conformity/rule';
import { conformityRules } from '../domain/conformity/rules/registry';
import type { Language } from '../domain/language';

const pages = 'https://github.com/cloud-pi-native/parcours/blob/main/docs/rules';

/** What a report says of each rule. */
export function ruleDescriptions(language: Language): readonly RuleDescription[] {
  return conformityRules.map(({ id, texts }) => ({
    id,
    title: texts[language].title,
    remedy: texts[language].remedy,
    helpUri: `${pages}/${nameOfRule(id)}.${language}.md`,
  }));
}
