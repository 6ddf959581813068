import { Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { basePath, recordPath, undoPlan } from '../../domain/scaffold/record';
import { joinPath } from '../../domain/scaffold/target-path';
import { scaffoldUpdateTexts } from '../../texts/scaffold-update';
import { scaffoldingTexts } from '../../texts/scaffolding';
import { language, texts, type App } from '../app';
import { HumanError } from '../human-error';
import { showQuickPick } from '../quick-input';
import { loadRecord, recordedInstances } from '../scaffold-records';
import { undoableUpdates } from '../scaffold-update-copies';
import { encode, pruneEmptyFolders, readText } from '../text-files';
import { openFolderRemedy } from './choose';
import { undoUpdate } from './scaffold-update-undo';

/** Removes what a scaffold wrote and nobody changed since. */
export async function undoScaffold(app: App): Promise<void> {
  const words = scaffoldingTexts[language()];
  const { folder } = app.session.active;
  if (folder === undefined) throw new HumanError(texts().errors.noFolder, openFolderRemedy());
  const instances = await recordedInstances(folder.uri);
  if (instances.length === 0) throw new HumanError(words.noRecord);
  const updates = await undoableUpdates(app, folder.uri);
  const items = [
    ...instances.map((instance) => ({
      label: instance,
      run: () => undoInstance(app, folder.uri, instance),
    })),
    ...updates.map((copy) => ({
      label: scaffoldUpdateTexts[language()].undoItem(copy.instance, copy.version),
      run: () => undoUpdate(app, folder.uri, copy),
    })),
  ];
  await (await showQuickPick(items, { placeHolder: words.whichUndo }))?.run();
}

/** Removes one instance, once the person agrees to what goes and what stays. */
export async function undoInstance(app: App, root: Uri, instance: string): Promise<void> {
  const words = scaffoldingTexts[language()];
  const record = await loadRecord(root, instance);
  if (record === undefined) throw new HumanError(words.noRecord);
  const base = new Map<string, string>();
  const current = new Map<string, string>();
  for (const path of Object.keys(record.files)) {
    const was = await readText(Uri.joinPath(root, basePath(instance, path)));
    const is = await readText(Uri.joinPath(root, record.folder, path));
    if (was.kind === 'text') base.set(path, was.text);
    if (is.kind === 'text') current.set(path, is.text);
  }
  const { remove, edit: edited, kept } = undoPlan(record, base, current);
  const shared = edited.filter(({ path, text }) => text !== current.get(path));
  const details = [
    ...(remove.length === 0 && shared.length === 0 ? [words.undoNothing] : []),
    ...(shared.length === 0 ? [] : [words.undoEdited(shared.map(({ path }) => path).join(', '))]),
    ...edited.flatMap(({ path, left }) => (left.length === 0 ? [] : [words.undoLeft(path, left.join(', '))])),
    ...(kept.length === 0 ? [] : [words.undoKept(kept.length)]),
  ];
  const answer = await window.showWarningMessage(
    words.askUndo(instance, remove.length),
    { modal: true, detail: details.join('\n') },
    words.undo,
  );
  if (answer === undefined) return;
  const edit = new WorkspaceEdit();
  for (const path of remove)
    edit.deleteFile(Uri.joinPath(root, record.folder, path), { ignoreIfNotExists: true });
  edit.deleteFile(Uri.joinPath(root, recordPath(instance)), { ignoreIfNotExists: true });
  for (const path of base.keys()) {
    edit.deleteFile(Uri.joinPath(root, basePath(instance, path)), { ignoreIfNotExists: true });
  }
  if (!(await workspace.applyEdit(edit))) throw new HumanError(words.refused);
  // Not part of the edit, whose undo would delete what it had replaced.
  for (const { path, text } of shared) {
    await workspace.fs.writeFile(Uri.joinPath(root, record.folder, path), encode(text));
  }
  await pruneEmptyFolders(root, [
    ...remove.map((path) => joinPath(record.folder, path)),
    ...[...base.keys()].map((path) => basePath(instance, path)),
  ]);
  app.session.refresh();
  void window.showInformationMessage(words.undone(remove.length));
}
