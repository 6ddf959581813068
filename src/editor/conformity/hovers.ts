import { Hover, languages, MarkdownString, type Disposable, type Position, type TextDocument } from 'vscode';
import { sourceLine } from '../../domain/conformity/explanation';
import type { Finding } from '../../domain/conformity/finding';
import { ruleById } from '../../domain/conformity/rules/by-id';
import { conformityTexts } from '../../texts/conformity';
import { settings } from '../settings';
import { isShown, rangeOf, type Diagnostics } from './diagnostics';

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
        const cards = here.flatMap(({ finding, also }) =>
          [finding, ...also].map((each) => card(each, each === finding && isShown(finding, document))),
        );
        return new Hover(cards, rangeOf(document, first.finding.place));
      },
    },
  );
}

/** The editor shows the message and the remedy of a problem itself; of what is no problem, they are said here. */
function card(finding: Finding, isProblem: boolean): MarkdownString {
  const language = settings.language();
  const texts = conformityTexts[language];
  const { hover } = texts;
  const colon = language === 'fr' ? '\u00a0:' : ':';
  const rule = ruleById(finding.rule);
  const title = rule?.texts[language].title ?? finding.rule;
  const sources = (rule?.sources ?? []).map((source) => sourceLine(source));
  const markdown = new MarkdownString(
    [
      `**${title}** · ${texts.severity[finding.severity]} · ${hover.where(texts.target[finding.target], finding.environments)}`,
      ...(isProblem ? [] : [finding.message(language), `${hover.todo}${colon} ${finding.remedy(language)}`]),
      `${sources.length > 1 ? hover.sources : hover.source}${colon} ${sources.join(language === 'fr' ? '\u202f; ' : '; ')}`,
      `[${hover.more}](command:cpin.explainRule?${encodeURIComponent(JSON.stringify([finding.rule]))})`,
    ].join('\n\n'),
  );
  markdown.isTrusted = { enabledCommands: ['cpin.explainRule'] };
  return markdown;
}
