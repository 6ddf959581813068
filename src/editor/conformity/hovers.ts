import { Hover, languages, MarkdownString, type Disposable, type Position, type TextDocument } from 'vscode';
import { sourceLine } from '../../domain/conformity/explanation';
import type { Finding } from '../../domain/conformity/finding';
import { ruleById } from '../../domain/conformity/rules/by-id';
import { conformityTexts } from '../../texts/conformity';
import { settings } from '../settings';
import { explanationOf, rangeOf, type Diagnostics } from './diagnostics';

/** Tells at a finding what to do, who asks for it and since when. */
export function registerHovers(diagnostics: Diagnostics): Disposable {
  return languages.registerHoverProvider(
    { scheme: '*' },
    {
      provideHover(document: TextDocument, position: Position): Hover | undefined {
        const here = diagnostics
          .of(document)
          .filter(({ finding }) => rangeOf(document, finding.place).contains(position));
        const [first] = here;
        if (first === undefined) return undefined;
        const findings = here.flatMap(({ finding, also }) => [finding, ...also]);
        return new Hover(findings.map(card), rangeOf(document, first.finding.place));
      },
    },
  );
}

/** The message itself is shown by the editor with the problem; information is no problem, so it is said here. */
function card(finding: Finding): MarkdownString {
  const language = settings.language();
  const texts = conformityTexts[language];
  const { hover } = texts;
  const rule = ruleById(finding.rule);
  const title = rule?.texts[language].title ?? finding.rule;
  const sources = (rule?.sources ?? []).map((source) => sourceLine(source));
  const markdown = new MarkdownString(
    [
      `**${title}** · ${texts.severity[finding.severity]} · ${hover.where(texts.target[finding.target], finding.environments)}`,
      finding.severity === 'information' ? finding.message(language) : '',
      `${hover.todo}${language === 'fr' ? '\u00a0' : ''}: ${finding.remedy(language)}`,
      `${sources.length > 1 ? hover.sources : hover.source}${language === 'fr' ? '\u00a0' : ''}: ${sources.join(' ; ')}`,
      `[${hover.more}](${explanationOf(finding.rule).toString()})`,
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
  );
  markdown.isTrusted = { enabledCommands: ['cpin.explainRule'] };
  return markdown;
}
