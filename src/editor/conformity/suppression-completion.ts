import {
  CompletionItem,
  CompletionItemKind,
  languages,
  Range,
  SnippetString,
  type Disposable,
  type Position,
  type TextDocument,
} from 'vscode';
import { nameOfRule } from '../../domain/conformity/rule';
import { conformityRules } from '../../domain/conformity/rules/registry';
import { conformityTexts } from '../../texts/conformity';
import { settings } from '../settings';

/** Completes `# cpin:ignore` with the names of rules and the place of the reason. */
export function registerSuppressionCompletion(): Disposable {
  return languages.registerCompletionItemProvider(
    [
      { language: 'yaml', scheme: '*' },
      { language: 'dockerfile', scheme: '*' },
    ],
    {
      provideCompletionItems(document: TextDocument, position: Position): CompletionItem[] {
        const before = document.lineAt(position.line).text.slice(0, position.character);
        const [, hash = ''] = /(#[ \t]*c?p?i?n?:?[\w-]*)$/.exec(before) ?? [];
        const named = /#[ \t]*cpin:ignore(?:-file)?[ \t]+(?:[\w/-]+[ \t,]+)*([\w/-]*)$/.exec(before);
        if (named !== null)
          return ruleNames(new Range(position.translate(0, -(named[1] ?? '').length), position));
        return hash === '' ? [] : openings(new Range(position.translate(0, -hash.length), position));
      },
    },
    '#',
    ':',
    ' ',
  );
}

function openings(range: Range): CompletionItem[] {
  return ['cpin:ignore', 'cpin:ignore-file'].map((word) => {
    const item = new CompletionItem(`# ${word}`, CompletionItemKind.Keyword);
    item.range = range;
    item.filterText = `# ${word}`;
    item.insertText = `# ${word} `;
    item.command = { command: 'editor.action.triggerSuggest', title: '' };
    return item;
  });
}

function ruleNames(range: Range): CompletionItem[] {
  const language = settings.language();
  const { actions } = conformityTexts[language];
  return conformityRules.map(({ id, texts }) => {
    const name = nameOfRule(id);
    const item = new CompletionItem(
      { label: name, description: texts[language].title },
      CompletionItemKind.Constant,
    );
    item.range = range;
    item.insertText = new SnippetString().appendText(`${name} -- `).appendPlaceholder(actions.suppressReason);
    return item;
  });
}
