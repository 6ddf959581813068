import { Uri, window } from 'vscode';
import { scaffoldUpdateTexts } from '../../texts/scaffold-update';
import { language, type App } from '../app';
import { HumanError } from '../human-error';
import { forgetUpdateCopy, undoableUpdates, type UpdateCopy } from '../scaffold-update-copies';
import { readText } from '../text-files';
import { applyTogether, type FileChange } from './apply-together';

/** Gives back what an update changed, to the files that are still as it wrote them, with the record of before. */
export async function undoUpdate(app: App, root: Uri, copy: UpdateCopy): Promise<void> {
  const say = scaffoldUpdateTexts[language()];
  const undoable = await undoableUpdates(app, root);
  if (!undoable.some(({ uri }) => uri.path === copy.uri.path)) throw new HumanError(say.undoTooLate);
  const back: FileChange[] = [];
  const kept: string[] = [];
  for (const { path, from, to } of copy.changes) {
    const file = await readText(Uri.joinPath(root, path));
    const now = file.kind === 'text' ? file.text : undefined;
    const isOurs = path.startsWith('.cpin/');
    if (isOurs || (now === to && file.kind !== 'not-text')) back.push({ path, from: now, to: from });
    else kept.push(path);
  }
  const number = back.filter(({ path }) => !path.startsWith('.cpin/')).length;
  const answer = await window.showWarningMessage(
    say.askUndo(copy.instance, copy.version, number),
    { modal: true, ...(kept.length > 0 ? { detail: say.undoKept(kept.join(', ')) } : {}) },
    say.undo,
  );
  if (answer === undefined) return;
  await applyTogether(root, back, copy.uri);
  await forgetUpdateCopy(copy);
  app.session.refresh();
  void window.showInformationMessage(say.undone(copy.version, number));
}
