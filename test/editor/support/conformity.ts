import assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  DiagnosticSeverity,
  languages,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type Diagnostic,
  type TextDocument,
} from 'vscode';
import type { ConformityCommandId } from '../../../src/editor/command-ids';
import { conformityTexts } from '../../../src/texts/conformity';

export const language = process.env['CPIN_TEST_LANGUAGE'] === 'fr' ? 'fr' : 'en';
export const words = conformityTexts[language];
/** A text in the language of the run. */
export const said = (french: string, english: string): string => (language === 'fr' ? french : english);

export const at = (path: string): Uri =>
  Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder'), path);

/** Runs a command of the rules as the palette, a menu or a link does. */
export function run(id: ConformityCommandId, ...parameters: readonly unknown[]): Thenable<unknown> {
  return commands.executeCommand(id, ...parameters);
}

/** Waits until a condition holds. */
export async function until(what: string, condition: () => unknown, patience = 8000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > end) assert.fail(`not so within ${patience} ms: ${what}`);
    await pause(5);
  }
}

export const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

export async function write(path: string, text: string): Promise<Uri> {
  await workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
  return at(path);
}

/** Makes folders one by one, slowly enough for the editor's watcher to follow what will change in them. */
export async function folders(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await workspace.fs.createDirectory(at(path));
    await pause(400);
  }
}

export async function remove(path: string): Promise<void> {
  await workspace.fs.delete(at(path), { recursive: true });
}

/** Writes a file and opens it in the editor, as a person does. */
export async function open(path: string, text?: string): Promise<TextDocument> {
  const uri = text === undefined ? at(path) : await write(path, text);
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  const asWritten = (): boolean => text === undefined || document.getText() === text.replace('\ufeff', '');
  await until('the document is as it was written', async () => {
    if (asWritten()) return true;
    // The editor may still hold a document from before.
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
    await pause(200);
    return asWritten();
  });
  return document;
}

/** Replaces a text, the first time that it occurs, as a person who types does. */
export async function type(document: TextDocument, old: string, text: string): Promise<void> {
  const start = document.getText().indexOf(old);
  assert.ok(start >= 0, `“${old}” is not in the document`);
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(start), document.positionAt(start + old.length));
  edit.replace(document.uri, range, text);
  assert.ok(await workspace.applyEdit(edit));
}

/** What the rules show of a document among the problems. */
export function problems(document: TextDocument): readonly Diagnostic[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'cpin')
    .sort((one, other) => one.range.start.compareTo(other.range.start));
}

const letters: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** The name of the rule that a problem comes from. */
export function ruleOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Each problem as `line severity rule [underlined text]`, lines as the editor counts them for people. */
export function shown(document: TextDocument): readonly string[] {
  return problems(document).map((each) => {
    const line = each.range.start.line + 1;
    return `${line} ${letters[each.severity]} ${ruleOf(each)} [${document.getText(each.range)}]`;
  });
}

/** Waits until a document shows exactly these problems. */
export async function shows(document: TextDocument, expected: readonly string[]): Promise<void> {
  const end = Date.now() + 6000;
  while (Date.now() < end && shown(document).join('\n') !== expected.join('\n')) await pause(20);
  assert.deepEqual(shown(document), expected);
}

/** The problem of a rule, once it is shown. */
export async function problemOf(document: TextDocument, rule: string): Promise<Diagnostic> {
  const find = (): Diagnostic | undefined => problems(document).find((each) => ruleOf(each) === rule);
  await until(`${rule} is shown`, find);
  return find() ?? assert.fail(rule);
}

/** The actions that the light bulb offers at a problem. */
export async function actionsAt(
  document: TextDocument,
  { range }: Pick<Diagnostic, 'range'>,
): Promise<readonly CodeAction[]> {
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
}

/** Does what an action of the light bulb does. */
export async function take(action: CodeAction): Promise<void> {
  if (action.edit !== undefined) assert.ok(await workspace.applyEdit(action.edit));
  if (action.command === undefined) return;
  await commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
}

export function setting(name: string): unknown {
  return workspace.getConfiguration('cpin.conformity').inspect(name)?.workspaceValue;
}

export async function set(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('cpin.conformity').update(name, value, ConfigurationTarget.Workspace);
}

/** Closes every editor without keeping what was typed. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (!document.isDirty) continue;
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}
