import { commands, Position, Selection, Uri, window, workspace } from 'vscode';
import { languages } from '../../domain/language';
import { holdsConflicts } from '../../domain/scaffold/merge-text';
import { joinPath } from '../../domain/scaffold/target-path';
import { isChanged, type UpdatedFile, type UpdateStatus } from '../../domain/scaffold/update';
import { scaffoldUpdateTexts, type ScaffoldUpdateTexts } from '../../texts/scaffold-update';
import { scaffoldingTexts } from '../../texts/scaffolding';
import { language, type App } from '../app';
import { HumanError } from '../human-error';
import { showQuickPick } from '../quick-input';
import type { PreviewedFile } from '../scaffold-preview';
import type { UpdateCopy } from '../scaffold-update-copies';
import { readText } from '../text-files';
import { undoUpdate } from './scaffold-update-undo';

/** In which order a preview shows files: first what wants to be looked at. */
const order: readonly UpdateStatus[] = [
  'conflict',
  'both-added',
  'merged',
  'updated',
  'added',
  'removed',
  'kept',
  'unchanged',
];
/** More files in conflict than these are told of, and not opened. */
const mostOpened = 5;

/** Refuses to go on where it would mix with what a person has not finished: unsaved files, earlier conflicts. */
export async function refuseUnready(root: Uri, folder: string, paths: readonly string[]): Promise<void> {
  const say = words();
  const uriOf = (path: string): Uri => Uri.joinPath(root, folder, path);
  const dirty = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => `${uri}`));
  const unsaved = paths.filter((path) => dirty.has(`${uriOf(path)}`));
  if (unsaved.length > 0) {
    const run = (): Thenable<unknown> => commands.executeCommand('workbench.action.files.saveAll');
    throw new HumanError(say.unsaved(unsaved.join(', ')), { label: say.saveAll, run });
  }
  const markers = languages.map((each) => ({ yours: scaffoldUpdateTexts[each].yours, newer: '' }));
  const unresolved: string[] = [];
  for (const path of paths) {
    const file = await readText(uriOf(path));
    if (file.kind === 'text' && holdsConflicts(file.text, markers)) unresolved.push(path);
  }
  const [first] = unresolved;
  if (first === undefined) return;
  throw new HumanError(say.unresolved(unresolved.join(', ')), {
    label: say.openFirst,
    run: () => openAtConflict(uriOf(first)),
  });
}

/** What a person is asked about. */
interface Proposal {
  readonly title: string;
  readonly version: number;
  readonly folder: Uri;
  readonly files: readonly UpdatedFile[];
  readonly dropped: readonly string[];
}

/** Shows the plan and asks; gives the conflicts that keep the team's text, or undefined to write nothing. */
export async function confirmUpdate(app: App, proposal: Proposal): Promise<ReadonlySet<string> | undefined> {
  const { title, version, folder, files, dropped } = proposal;
  const say = words();
  const scaffolding = scaffoldingTexts[language()];
  const sorted = [...files].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  await app.preview.showChanges(say.preview(title, version), folder, sorted.map(previewed));
  const conflicts = files.filter(isConflict).map(({ path }) => path);
  const changing = files.filter(isChanged).length;
  const summary = [countsOf(files), ...(dropped.length > 0 ? [say.dropped(dropped.join(', '))] : [])];
  const choices = [
    {
      label: say.update(changing),
      description: summary.join('. '),
      ...(conflicts.length > 0 ? { detail: say.conflictsMarked(conflicts.length) } : {}),
      declined: new Set<string>(),
    },
    ...(conflicts.length === 0
      ? []
      : [
          {
            label: say.updateWithout(conflicts.length),
            detail: say.conflictsKept(conflicts.length),
            declined: new Set(conflicts),
          },
        ]),
    { label: scaffolding.cancel, declined: undefined },
  ];
  const options = { title: say.preview(title, version), placeHolder: scaffolding.confirm };
  return (await showQuickPick(choices, { ...options, ignoreFocusOut: true }))?.declined;
}

function previewed(file: UpdatedFile): PreviewedFile {
  const say = words();
  const { path, status } = file;
  const existing = 'existing' in file ? file.existing : undefined;
  if (status === 'kept') {
    const mark = `${say.marks.kept}, ${say.left[file.why]}`;
    return { path, mark, before: existing ?? '', after: existing ?? '' };
  }
  const mark = say.marks[status];
  if (status === 'unchanged') return { path, mark, before: existing, after: existing };
  return { path, mark, before: existing, after: 'text' in file ? file.text : undefined };
}

function countsOf(files: readonly UpdatedFile[]): string {
  const say = words();
  return order
    .map((status) => [status, files.filter((file) => file.status === status).length] as const)
    .filter(([, number]) => number > 0)
    .map(([status, number]) => say.counts[status](number))
    .join(', ');
}

/** What was written. */
interface Done {
  readonly title: string;
  readonly version: number;
  /** The scaffold's folder, under the root. */
  readonly folder: string;
  readonly copy: UpdateCopy;
  readonly files: readonly UpdatedFile[];
  readonly declined: ReadonlySet<string>;
}

/** Says what was done, opens what is to be resolved, and offers to undo it. */
export async function tellUpdated(app: App, root: Uri, done: Done): Promise<void> {
  const say = words();
  const marked = done.files.filter((file) => isConflict(file) && !done.declined.has(file.path));
  const number = done.files.filter((file) => isChanged(file) && !done.declined.has(file.path)).length;
  const message = say.done(done.title, done.version, number);
  const paths = marked.map(({ path }) => joinPath(done.folder, path));
  for (const path of paths.slice(0, mostOpened).reverse()) await openAtConflict(Uri.joinPath(root, path));
  const choice =
    paths.length === 0
      ? await window.showInformationMessage(message, say.undo)
      : await window.showWarningMessage(
          `${message} ${say.toResolve(paths.length, paths.join(', '))}`,
          say.undo,
        );
  if (choice !== undefined) await undoUpdate(app, root, done.copy);
}

/** Opens a file at its first conflict: the person has just asked for it. */
async function openAtConflict(uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const start = document.positionAt(Math.max(0, document.getText().indexOf(`<<<<<<< ${words().yours}`)));
  const place = new Position(start.line, 0);
  await window.showTextDocument(document, { preview: false, selection: new Selection(place, place) });
}

function isConflict({ status }: UpdatedFile): boolean {
  return status === 'conflict' || status === 'both-added';
}

function words(): ScaffoldUpdateTexts {
  return scaffoldUpdateTexts[language()];
}
