import { window, type LogOutputChannel } from 'vscode';
import { texts } from './app';
import { HumanError } from './human-error';

/** Tells people what went wrong: a human error in its own words, any other with the log behind a button. */
export async function tellError(error: unknown, log: LogOutputChannel): Promise<void> {
  if (error instanceof HumanError) {
    const { remedy } = error;
    const choice = await window.showErrorMessage(
      error.message,
      ...(remedy === undefined ? [] : [remedy.label]),
    );
    if (choice !== undefined) await remedy?.run();
    return;
  }
  log.error(error instanceof Error ? error : String(error));
  const { errors } = texts();
  const message = errors.unexpected(error instanceof Error ? error.message : String(error));
  if ((await window.showErrorMessage(message, errors.showLog)) !== undefined) log.show();
}
