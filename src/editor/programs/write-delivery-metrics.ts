import { commands, Uri, window, type ExtensionContext, type WorkspaceFolder } from 'vscode';
import type { GitHistory } from '../../domain/delivery-metrics/git-history';
import { deliveryNote } from '../../domain/delivery-metrics/note';
import { defaultNotePath, notePathBeside } from '../../domain/delivery-metrics/note-place';
import { familiesOf } from '../../domain/delivery-metrics/releases';
import { sameText, type PlannedFile } from '../../domain/scaffold/plan';
import { deliveryMetricsTexts } from '../../texts/delivery-metrics';
import {
  writingDeliveryMetricsTexts,
  type WritingDeliveryMetricsTexts,
} from '../../texts/writing-delivery-metrics';
import { writeTogether } from '../commands/write-together';
import { HumanError } from '../human-error';
import { showQuickPick } from '../quick-input';
import { ScaffoldPreview } from '../scaffold-preview';
import { loadRecord } from '../scaffold-records';
import { loadScaffold } from '../scaffold-source';
import { settings } from '../settings';
import { listFolder, readText } from '../text-files';
import { readGitHistory } from './read-git-history';
import { foldersWhereProgramsRun } from './requirements';

/** Writes the note of delivery metrics from the Git history, once it was shown and agreed to. */
export async function writeDeliveryMetrics(context: ExtensionContext): Promise<void> {
  const folder = await chooseFolder(foldersWhereProgramsRun());
  if (folder === undefined) return;
  const history = await readGitHistory(context.globalState, folder);
  if (history === undefined) return;
  const family = await chooseFamily(history);
  if (family === undefined) return;
  const path = await choosePath(context, folder);
  if (path === undefined) return;
  const text = deliveryNote({
    name: family === '' ? folder.name : `${folder.name}, ${family}`,
    history,
    family,
    now: Math.floor(Date.now() / 1000),
    texts: deliveryMetricsTexts[settings.language()],
  });
  await offerToWrite(folder, path, text);
}

async function chooseFolder(folders: readonly WorkspaceFolder[]): Promise<WorkspaceFolder | undefined> {
  if (folders.length === 1) return folders[0];
  const items = folders.map((folder) => ({ label: folder.name, folder }));
  return (await showQuickPick(items, { placeHolder: words().whichFolder }))?.folder;
}

/** The family of releases: the only one, or the one that the person chooses. */
async function chooseFamily({ tags }: GitHistory): Promise<string | undefined> {
  const say = words();
  const families = familiesOf(tags);
  if (families.length === 0) throw new HumanError(say.noRelease);
  if (families.length === 1) return families[0]?.family;
  const items = families.map(({ family, count }) => ({
    label: family === '' ? say.noFamily : family,
    description: say.count(count),
    family,
  }));
  return (await showQuickPick(items, { placeHolder: say.whichFamily }))?.family;
}

/** Beside the documents of operations, where they were scaffolded. */
async function choosePath(context: ExtensionContext, folder: WorkspaceFolder): Promise<string | undefined> {
  const { definition } = await loadScaffold({ context }, 'production-operations');
  const names = (await listFolder(Uri.joinPath(folder.uri, '.cpin/scaffolds'))).map(([name]) => name);
  const paths: string[] = [];
  for (const name of names) {
    const instance = /^(production-operations-.+)\.yaml$/.exec(name)?.[1];
    const record = instance === undefined ? undefined : await loadRecord(folder.uri, instance);
    const path = record === undefined ? undefined : notePathBeside(record, definition);
    if (path !== undefined) paths.push(path);
  }
  if (paths.length <= 1) return paths[0] ?? defaultNotePath;
  return showQuickPick(paths.sort(), { placeHolder: words().whichPlace });
}

async function offerToWrite(folder: WorkspaceFolder, path: string, text: string): Promise<void> {
  const say = words();
  const uri = Uri.joinPath(folder.uri, path);
  const present = await readText(uri);
  // What is no text is in the way too, never an occasion to overwrite without a word.
  const existing = present.kind === 'text' ? present.text : present.kind === 'absent' ? undefined : '';
  if (existing !== undefined && sameText(existing, text)) {
    return void window.showInformationMessage(say.same(path));
  }
  if (!(await agrees(folder, path, text, existing))) return;
  const refusal = await writeTogether(folder.uri, [{ path, text, overwrite: existing !== undefined }]);
  if (refusal !== undefined) throw new HumanError(refusal);
  const answer = await window.showInformationMessage(say.done(path), say.open);
  if (answer !== undefined) await commands.executeCommand('markdown.showPreview', uri);
}

async function agrees(
  folder: WorkspaceFolder,
  path: string,
  text: string,
  existing: string | undefined,
): Promise<boolean> {
  const say = words();
  const file: PlannedFile =
    existing === undefined ? { path, text, status: 'create' } : { path, text, status: 'conflict', existing };
  const preview = new ScaffoldPreview('cpin-delivery-metrics');
  try {
    await preview.show(say.title, folder.uri, [file]);
    const write = existing === undefined ? say.write(path) : say.replace(path);
    const options = { title: say.title, placeHolder: say.confirm, ignoreFocusOut: true };
    return (await showQuickPick([write, say.cancel], options)) === write;
  } finally {
    preview.dispose();
  }
}

function words(): WritingDeliveryMetricsTexts {
  return writingDeliveryMetricsTexts[settings.language()];
}
