import { Uri, window } from 'vscode';
import type { Answers, ScaffoldSource } from '../../domain/scaffold/definition';
import { withUnixLines } from '../../domain/scaffold/plan';
import { basePath, type ScaffoldRecord } from '../../domain/scaffold/record';
import { render } from '../../domain/scaffold/render';
import { joinPath } from '../../domain/scaffold/target-path';
import { isChanged, planUpdate, type CurrentFile, type UpdatedFile } from '../../domain/scaffold/update';
import { carryAnswers, updateRecord } from '../../domain/scaffold/update-record';
import { scaffoldUpdateTexts, type ScaffoldUpdateTexts } from '../../texts/scaffold-update';
import { scaffoldingTexts } from '../../texts/scaffolding';
import { language, texts, type App } from '../app';
import { askQuestions } from '../ask';
import { HumanError } from '../human-error';
import { sha256 } from '../places';
import { showQuickPick } from '../quick-input';
import { loadRecord } from '../scaffold-records';
import { loadScaffold } from '../scaffold-source';
import { keepUpdateCopy, type UpdateCopy } from '../scaffold-update-copies';
import { readText } from '../text-files';
import { isTreeNode } from '../tree-nodes';
import { applyTogether, type FileChange } from './apply-together';
import { openFolderRemedy } from './choose';
import { guesses } from './scaffold-guesses';
import { confirmUpdate, refuseUnready, tellUpdated } from './scaffold-update-dialogs';

/** Brings what was scaffolded by an older version to the one that ships, without losing what the team made of it. */
export async function updateScaffold(app: App, parameter: unknown): Promise<void> {
  const { folder } = app.session.active;
  if (folder === undefined) throw new HumanError(texts().errors.noFolder, openFolderRemedy());
  const named = isTreeNode(parameter) && parameter.kind === 'update' ? parameter.older.instance : parameter;
  const older = (await app.updates.olderIn(folder.uri)).filter(
    ({ instance }) => typeof named !== 'string' || instance === named,
  );
  const [only, ...others] = older;
  if (only === undefined) return tellNoneOlder(app, folder.uri);
  const items = older.map(({ instance, from, to }) => ({
    label: instance,
    description: words().versions(from, to),
  }));
  const choice =
    others.length === 0 ? only.instance : await showQuickPick(items, { placeHolder: words().which });
  const instance = typeof choice === 'string' ? choice : choice?.label;
  if (instance !== undefined) await updateInstance(app, folder.uri, { instance });
}

/** Says why nothing is to be updated: nothing is there, it cannot be read, it is newer, or all is up to date. */
async function tellNoneOlder(app: App, root: Uri): Promise<void> {
  const instances = await app.updates.instancesIn(root);
  if (instances.length === 0) throw new HumanError(scaffoldingTexts[language()].noRecord);
  for (const instance of instances) {
    const record = await loadRecord(root, instance);
    if (record === undefined) continue;
    refuseFuture(instance, record, await loadScaffold(app, record.scaffold));
  }
  void window.showInformationMessage(words().upToDate);
}

/** What a newer extension wrote is not for an older one to change. */
function refuseFuture(instance: string, { version }: ScaffoldRecord, { definition }: ScaffoldSource): void {
  if (version <= definition.version) return;
  throw new HumanError(words().fromTheFuture(instance, version, definition.version));
}

/** What is updated, and how. */
interface Wish {
  readonly instance: string;
  /** The answers when they were just given; otherwise the recorded ones, and the person is asked what is new. */
  readonly answers?: Answers;
}

/** Updates one instance: asks what is new, shows every file, and writes once the person agrees. */
export async function updateInstance(app: App, root: Uri, wish: Wish): Promise<void> {
  const { instance } = wish;
  const record = await loadRecord(root, instance);
  if (record === undefined) throw new HumanError(scaffoldingTexts[language()].noRecord);
  const source = await loadScaffold(app, record.scaffold);
  refuseFuture(instance, record, source);
  await refuseUnready(root, record.folder, Object.keys(record.files));
  const carried = carryAnswers(source.definition.questions, record.answers, language());
  const answers = wish.answers ?? (await askOpen(app, source, carried));
  if (answers === undefined) return;
  const planned = await planIn(root, { instance, record, source, answers });
  const title = source.definition.title[language()];
  const { version } = source.definition;
  const changes = planned.files.some(isChanged);
  const folder = Uri.joinPath(root, record.folder);
  const proposal = { title, version, folder, files: planned.files, dropped: carried.dropped };
  const declined = changes ? await confirmUpdate(app, proposal) : new Set<string>();
  if (declined === undefined) return;
  // Whoever read the preview may have edited meanwhile.
  const paths = planned.files.map(({ path }) => path);
  await refuseUnready(root, record.folder, paths);
  const done = { ...planned, instance, record, source, answers, declined };
  const copy = await write(app, root, done);
  app.session.refresh();
  if (!changes) return void window.showInformationMessage(words().noChange(title, version));
  await tellUpdated(app, root, { ...done, title, version, folder: record.folder, copy });
}

async function askOpen(
  app: App,
  { definition }: ScaffoldSource,
  { answers, open }: ReturnType<typeof carryAnswers>,
): Promise<Answers | undefined> {
  if (open.length === 0) return answers;
  const title = words().preview(definition.title[language()], definition.version);
  const given = await askQuestions(title, open, await guesses(app, definition));
  return given === undefined ? undefined : { ...answers, ...given };
}

interface Updating {
  readonly instance: string;
  readonly record: ScaffoldRecord;
  readonly source: ScaffoldSource;
  readonly answers: Answers;
}

interface Planned {
  readonly files: readonly UpdatedFile[];
  readonly digest: (text: string) => string;
}

/** The plan against the files as they are now. */
async function planIn(root: Uri, { instance, record, source, answers }: Updating): Promise<Planned> {
  const newer = render(source, answers);
  const paths = new Set([...Object.keys(record.files), ...newer.map(({ path }) => path)]);
  const base = new Map<string, string>();
  const current = new Map<string, CurrentFile>();
  for (const path of paths) {
    const was = await readText(Uri.joinPath(root, basePath(instance, path)));
    const is = await readText(Uri.joinPath(root, record.folder, path));
    if (was.kind === 'text') base.set(path, was.text);
    if (is.kind !== 'absent') current.set(path, is);
  }
  const hashes = new Map<string, string>();
  const present = [...current.values()].flatMap((file) => (file.kind === 'text' ? [file.text] : []));
  for (const text of [...base.values(), ...present, ...newer.map((file) => file.text)]) {
    const unix = withUnixLines(text);
    if (!hashes.has(unix)) hashes.set(unix, await sha256(unix));
  }
  const digest = (text: string): string => hashes.get(text) ?? '';
  const say = words();
  const names = { yours: say.yours, newer: say.newer(source.definition.version) };
  return { files: planUpdate({ record, base, current, newer, names, sha256: digest }), digest };
}

type Done = Updating & Planned & { readonly declined: ReadonlySet<string> };

/** Writes all of it together, the record with it, once what it changes is copied. */
async function write(app: App, root: Uri, done: Done): Promise<UpdateCopy> {
  const { instance, record } = done;
  const changes = await changesOf(root, done);
  const copy = await keepUpdateCopy(app, root, { instance, version: record.version, changes });
  await applyTogether(root, changes, copy.uri);
  return copy;
}

/** All that the update writes and removes: the team's files, then the record and its bases. */
async function changesOf(root: Uri, done: Done): Promise<readonly FileChange[]> {
  const { record, source, files, declined, digest } = done;
  const own = files
    .filter((file) => isChanged(file) && !declined.has(file.path))
    .map((file) => ({
      path: joinPath(record.folder, file.path),
      from: 'existing' in file ? file.existing : undefined,
      to: 'text' in file ? file.text : undefined,
    }));
  const at = new Date().toISOString();
  const recorded = updateRecord({ ...done, definition: source.definition, at }, digest);
  const kept = await Promise.all(
    recorded.map(async ({ path, text }) => {
      const file = await readText(Uri.joinPath(root, path));
      return { path, from: file.kind === 'text' ? file.text : undefined, to: text };
    }),
  );
  return [...own, ...kept.filter(({ from, to }) => from !== to)];
}

function words(): ScaffoldUpdateTexts {
  return scaffoldUpdateTexts[language()];
}
