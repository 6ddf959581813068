import { Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { basePath, recordPath, undoPlan } from '../../domain/scaffold/record';
import { scaffoldingTexts } from '../../texts/scaffolding';
import { language, texts, type App } from '../app';
import { HumanError } from '../human-error';
import { loadRecord } from '../scaffold-records';
import { listFolder, readText } from '../text-files';
import { openFolderRemedy } from './choose';

/** Removes what a scaffold wrote and nobody changed since. */
export async function undoScaffold(app: App): Promise<void> {
  const words = scaffoldingTexts[language()];
  const { folder } = app.session.active;
  if (folder === undefined) throw new HumanError(texts().errors.noFolder, openFolderRemedy());
  const names = (await listFolder(Uri.joinPath(folder.uri, '.cpin/scaffolds'))).map(([name]) => name);
  const instances = names.filter((name) => name.endsWith('.yaml')).map((name) => name.replace(/\.yaml$/, ''));
  if (instances.length === 0) throw new HumanError(words.noRecord);
  const instance = await window.showQuickPick(instances, { placeHolder: words.whichUndo });
  if (instance !== undefined) await undoInstance(app, folder.uri, instance);
}

/** Removes one instance, once the person agrees to what goes and what stays. */
export async function undoInstance(_app: App, root: Uri, instance: string): Promise<void> {
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
  const { remove, kept } = undoPlan(record, base, current);
  const details = [
    ...(remove.length === 0 ? [words.undoNothing] : []),
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
  await pruneEmptyFolders(root, [
    ...remove.map((path) => joinPath(record.folder, path)),
    ...[...base.keys()].map((path) => basePath(instance, path)),
  ]);
  void window.showInformationMessage(words.undone(remove.length));
}

/** Removes the folders that files left empty, deepest first. */
export async function pruneEmptyFolders(root: Uri, paths: readonly string[]): Promise<void> {
  const folders = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1);
    for (let depth = parts.length; depth > 0; depth -= 1) folders.add(parts.slice(0, depth).join('/'));
  }
  const deepestFirst = [...folders].sort((a, b) => b.split('/').length - a.split('/').length);
  for (const folder of deepestFirst) {
    const uri = Uri.joinPath(root, folder);
    if ((await listFolder(uri)).length > 0) continue;
    try {
      await workspace.fs.delete(uri);
    } catch {
      // Gone already, or filled meanwhile: an empty folder left behind harms nobody.
    }
  }
}

/** A path under a folder of the root; `.` is the root itself. */
export function joinPath(folder: string, path: string): string {
  return folder === '.' ? path : `${folder}/${path}`;
}
