import {
  commands,
  Uri,
  window,
  type ExtensionContext,
  type TextDocumentContentProvider,
  type TextEditor,
} from 'vscode';
import { explanationOf as explanationMarkdown } from '../../domain/conformity/explanation';
import type { Rule } from '../../domain/conformity/rule';
import { ruleById } from '../../domain/conformity/rules/by-id';
import { conformityRules } from '../../domain/conformity/rules/registry';
import { conformityTexts } from '../../texts/conformity';
import { HumanError } from '../human-error';
import { showQuickPick } from '../quick-input';
import { settings } from '../settings';
import { readText } from '../text-files';
import { explanationOf, type Diagnostics } from './diagnostics';

/** The explanation of each rule as a page: its own words, who asks for it, and how serious it is where. */
export function explanationPages(context: ExtensionContext): TextDocumentContentProvider {
  return {
    async provideTextDocumentContent(uri): Promise<string> {
      const language = settings.language();
      const name = uri.path.slice(1).replace(/\.md$/, '');
      const rule = ruleById(name);
      if (rule === undefined) return conformityTexts[language].explanation.unknown(name);
      const page = Uri.joinPath(context.extensionUri, 'docs', 'rules', `${name}.${language}.md`);
      const file = await readText(page);
      return explanationMarkdown(
        rule,
        file.kind === 'text' ? file.text : `# ${rule.texts[language].title}\n`,
        language,
      );
    },
  };
}

/** Explains a rule: the one that is named, else the one under the cursor, else one to choose. */
export async function explainRule(diagnostics: Diagnostics, id: unknown): Promise<void> {
  const rule =
    typeof id === 'string'
      ? ruleById(id)
      : (underCursor(diagnostics, window.activeTextEditor) ?? (await pickRule()));
  if (rule === undefined) {
    if (typeof id !== 'string') return;
    throw new HumanError(conformityTexts[settings.language()].explanation.unknown(id));
  }
  await commands.executeCommand('markdown.showPreview', explanationOf(rule.id));
}

function underCursor(diagnostics: Diagnostics, editor: TextEditor | undefined): Rule | undefined {
  if (editor === undefined) return undefined;
  const offset = editor.document.offsetAt(editor.selection.active);
  const here = diagnostics
    .of(editor.document)
    .find(({ finding: { place } }) => offset >= place.start && offset <= place.end);
  return here === undefined ? undefined : ruleById(here.finding.rule);
}

async function pickRule(): Promise<Rule | undefined> {
  const language = settings.language();
  const items = conformityRules.map((rule) => ({
    label: rule.texts[language].title,
    description: rule.id,
    detail: rule.texts[language].remedy,
    rule,
  }));
  const choice = await showQuickPick(items, {
    placeHolder: conformityTexts[language].errors.pickRule,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return choice?.rule;
}
