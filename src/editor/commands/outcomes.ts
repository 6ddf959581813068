import { commands, Position, Range, Uri, type TextDocumentShowOptions } from 'vscode';
import type { Unreadable } from '../../domain/progress/entry';
import type { Change } from '../../domain/progress/team-progress';
import { texts, type App } from '../app';
import { HumanError } from '../human-error';

/** Turns what the file system says into a sentence with a remedy; the cause goes to the log. */
export async function writing<T>(app: App, id: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof HumanError) throw error;
    app.log.error(error instanceof Error ? error : String(error));
    const why = error instanceof Error ? error.message : String(error);
    const sentence = /[.!?]$/.test(why) ? why : `${why}.`;
    throw new HumanError(texts().errors.cannotWrite(app.session.active.files.pathOf(id), sentence));
  }
}

/** Refuses, with the file and line, when a progress file cannot be read. */
export function mustBeChanged(app: App, id: string, change: Change): void {
  if (change.kind === 'refused') throw unreadableError(app, id, change.why);
}

/** Opens an unreadable progress file at the fault, and says what is wrong with it. */
export async function openUnreadable(app: App, id: string, why: Unreadable): Promise<never> {
  const { folder, files } = app.session.active;
  if (folder !== undefined) await openAt(app, files.pathOf(id), why.line);
  throw new HumanError(unreadableError(app, id, why).message);
}

/** The error of an unreadable progress file; its button opens the file at the line. */
export function unreadableError(app: App, id: string, why: Unreadable): HumanError {
  const { errors, unreadable } = texts();
  const path = app.session.active.files.pathOf(id);
  const detail = why.detail === '' ? '' : ` (${why.detail})`;
  return new HumanError(errors.unreadable(path, why.line, `${unreadable[why.kind]}${detail}`), {
    label: errors.openFile,
    run: () => openAt(app, path, why.line),
  });
}

/** Opens a file of the active folder at a line (from 1). */
export async function openAt(app: App, path: string, line = 1): Promise<void> {
  const { folder } = app.session.active;
  if (folder === undefined) throw new HumanError(texts().errors.noFolder);
  const start = new Position(Math.max(line - 1, 0), 0);
  // Not `showTextDocument`, which refuses what is no text.
  await commands.executeCommand('vscode.open', Uri.joinPath(folder.uri, path), {
    preview: true,
    selection: new Range(start, start),
  } satisfies TextDocumentShowOptions);
}
