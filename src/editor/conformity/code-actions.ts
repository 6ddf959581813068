import type { Range } from 'vscode';
import {
  CodeAction,
  CodeActionKind,
  SnippetString,
  SnippetTextEdit,
  WorkspaceEdit,
  languages,
  type CodeActionContext,
  type CodeActionProvider,
  type Diagnostic,
  type Disposable,
  type TextDocument,
} from 'vscode';
import { certainIn } from '../../domain/conformity/fix-all';
import type { Finding, TextEdit } from '../../domain/conformity/finding';
import { nameOfRule } from '../../domain/conformity/rule';
import { ruleById } from '../../domain/conformity/rules/by-id';
import { conformityTexts } from '../../texts/conformity';
import { relativePathOf } from '../places';
import { settings } from '../settings';
import { loosePathOf } from './loose-file';
import { rangeOf, source, type Diagnostics } from './diagnostics';

export const fixAllKind = CodeActionKind.SourceFixAll.append('cpin');

/** Offers to mend, to live with or to understand what the rules say. */
export class ConformityActions implements CodeActionProvider {
  constructor(private readonly diagnostics: Diagnostics) {}

  provideCodeActions(document: TextDocument, range: Range, context: CodeActionContext): CodeAction[] {
    const shown = this.diagnostics.of(document).map(({ finding, also }) => [finding, ...also]);
    if (
      context.only?.contains(fixAllKind) === true ||
      context.only?.intersects(CodeActionKind.Source) === true
    ) {
      return fixAll(document, shown.flat());
    }
    const here = shown.filter(([finding]) => finding !== undefined && touches(document, { finding, range }));
    const own = context.diagnostics.filter((each) => each.source === source);
    return here.flatMap((findings) =>
      findings.flatMap((finding) => [...fixOf(document, finding, own), ...living(document, finding, own)]),
    );
  }
}

export function registerActions(diagnostics: Diagnostics): Disposable {
  return languages.registerCodeActionsProvider({ scheme: '*' }, new ConformityActions(diagnostics), {
    providedCodeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
  });
}

function touches(
  document: TextDocument,
  { finding, range }: { finding: Finding | undefined; range: Range },
): boolean {
  return finding !== undefined && rangeOf(document, finding.place).intersection(range) !== undefined;
}

function fixOf(document: TextDocument, finding: Finding, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const { fix } = finding;
  // A fix of another file would be made for a text that is not this one.
  if (fix === undefined || fix.path !== pathOf(document)) return [];
  const action = new CodeAction(fix.title(settings.language()), CodeActionKind.QuickFix);
  action.edit = editOf(document, fix.edits(document.getText()));
  action.isPreferred = fix.certain;
  action.diagnostics = matching(document, { finding, diagnostics });
  return [action];
}

/** Explaining, and living with: a comment that wants its reason, or the rule turned off for the folder. */
function living(document: TextDocument, finding: Finding, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const language = settings.language();
  const { actions } = conformityTexts[language];
  const rule = ruleById(finding.rule);
  const name = nameOfRule(finding.rule);
  const explain = new CodeAction(
    actions.explain(rule?.texts[language].title ?? name),
    CodeActionKind.QuickFix,
  );
  explain.command = { command: 'cpin.explainRule', title: explain.title, arguments: [finding.rule] };
  const ignore = new CodeAction(actions.suppress(name), CodeActionKind.QuickFix);
  ignore.edit = suppression(document, finding, actions.suppressReason);
  const off = new CodeAction(actions.turnOff(name), CodeActionKind.QuickFix);
  off.command = {
    command: 'cpin.turnOffRule',
    title: off.title,
    arguments: [finding.rule, document.uri.toString()],
  };
  const all = [explain, ignore, off];
  for (const action of all) action.diagnostics = matching(document, { finding, diagnostics });
  return all;
}

/** The comment goes on a line of its own above the finding, with the finding's indent. */
function suppression(document: TextDocument, finding: Finding, placeholder: string): WorkspaceEdit {
  const start = document.positionAt(finding.place.start);
  const { text } = document.lineAt(start.line);
  const indent = /^\s*/.exec(text)?.[0] ?? '';
  const snippet = new SnippetString()
    .appendText(`${indent}# cpin:ignore ${nameOfRule(finding.rule)} -- `)
    .appendPlaceholder(placeholder)
    .appendText('\n');
  const edit = new WorkspaceEdit();
  edit.set(document.uri, [SnippetTextEdit.insert(document.lineAt(start.line).range.start, snippet)]);
  return edit;
}

function fixAll(document: TextDocument, findings: readonly Finding[]): CodeAction[] {
  const edits = certainIn(findings, pathOf(document), document.getText());
  if (edits.length === 0) return [];
  const action = new CodeAction(conformityTexts[settings.language()].actions.fixAll, fixAllKind);
  action.edit = editOf(document, edits);
  return [action];
}

function editOf(document: TextDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const each of edits) edit.replace(document.uri, rangeOf(document, each), each.text);
  return edit;
}

function matching(
  document: TextDocument,
  { finding, diagnostics }: { readonly finding: Finding; readonly diagnostics: readonly Diagnostic[] },
): Diagnostic[] {
  const range = rangeOf(document, finding.place);
  return diagnostics.filter((each) => each.range.isEqual(range));
}

function pathOf(document: TextDocument): string {
  return relativePathOf(document.uri) ?? loosePathOf(document) ?? '';
}
