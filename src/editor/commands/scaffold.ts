import { Uri, window, workspace } from 'vscode';
import { scaffoldId, scaffoldIds, type ScaffoldId } from '../../domain/content';
import { answerFault, answersWithin } from '../../domain/scaffold/answers';
import type { Answers, ScaffoldDefinition, ScaffoldSource } from '../../domain/scaffold/definition';
import {
  plan,
  withUnixLines,
  writtenBy,
  type PlannedFile,
  type ScaffoldPlan,
} from '../../domain/scaffold/plan';
import { writeRecord, type ScaffoldRecord } from '../../domain/scaffold/record';
import { instanceName } from '../../domain/scaffold/render';
import { joinPath } from '../../domain/scaffold/target-path';
import { scaffoldingTexts, type ScaffoldingTexts } from '../../texts/scaffolding';
import { language, type App } from '../app';
import { askQuestions } from '../ask';
import { HumanError } from '../human-error';
import { sha256 } from '../places';
import { showQuickPick } from '../quick-input';
import { loadRecord } from '../scaffold-records';
import { loadScaffold } from '../scaffold-source';
import { readText } from '../text-files';
import { achievementOf, isTreeNode } from '../tree-nodes';
import { afterwards, type Scaffolding } from './scaffold-afterwards';
import { askedGuesses } from './scaffold-guesses';
import { askTarget, type Target } from './scaffold-target';
import { updateInstance } from './scaffold-update';
import { writeTogether } from './write-together';

/** Asks, shows every file, and writes once the person agrees. Nothing is overwritten unless it was ticked. */
export async function scaffold(app: App, parameter: unknown, proposed?: unknown): Promise<void> {
  const id = await which(app, parameter);
  if (id === undefined) return;
  const source = await loadScaffold(app, id);
  const title = source.definition.title[language()];
  const guessed = await askedGuesses(app, source.definition);
  if (guessed === undefined) return;
  const typed = await askQuestions(title, source.definition.questions, {
    ...guessed,
    ...proposals(source.definition, proposed),
  });
  if (typed === undefined) return;
  const target = await askTarget(app, instanceName(source.definition, typed));
  if (target === undefined) return;
  const answers = answersWithin(source.definition.questions, typed, target.folder);
  const instance = instanceName(source.definition, answers);
  const previous = await loadRecord(target.root, instance);
  // Scaffolded over, the bases would be lost, and with them who changed what.
  if (previous?.folder === target.folder && !isSame(previous, source.definition, answers)) {
    return updateInstance(app, target.root, { instance, answers });
  }
  const planned = await planIn(source, answers, target);
  const overwritten = await confirm(app, title, target, planned);
  if (overwritten === undefined) return;
  await write({ definition: source.definition, answers, target, planned, overwritten });
  await afterwards(app, { definition: source.definition, answers, target, planned, overwritten });
}

/** The answers that a caller proposes, those that would be refused left out. */
function proposals({ questions }: ScaffoldDefinition, proposed: unknown): Answers {
  if (typeof proposed !== 'object' || proposed === null) return {};
  const known = new Map(Object.entries(proposed));
  const fitting = questions.filter((each) => answerFault(each, known.get(each.id)) === undefined);
  return Object.fromEntries(fitting.map(({ id }) => [id, known.get(id)]));
}

async function which(app: App, parameter: unknown): Promise<ScaffoldId | undefined> {
  const named = isTreeNode(parameter)
    ? achievementOf(parameter)?.scaffold
    : scaffoldId.safeParse(parameter).data;
  if (named !== undefined) return named;
  const sources = await Promise.all(scaffoldIds.map((id) => loadScaffold(app, id)));
  const items = sources.map(({ definition }) => ({
    label: definition.title[language()],
    detail: definition.description[language()],
    id: definition.id,
  }));
  return (await showQuickPick(items, { placeHolder: words().which }))?.id;
}

/** Whether a record tells of this very scaffold, with these answers. */
function isSame(
  record: ScaffoldRecord,
  { version, questions }: ScaffoldDefinition,
  answers: Answers,
): boolean {
  return record.version === version && questions.every(({ id }) => record.answers[id] === answers[id]);
}

/** The plan against the files as they are now: the very function that the writing follows. */
async function planIn(source: ScaffoldSource, answers: Answers, target: Target): Promise<ScaffoldPlan> {
  const existing = new Map<string, string>();
  for (const { path } of plan(source, answers, existing).files) {
    const file = await readText(Uri.joinPath(target.root, target.folder, path));
    if (file.kind === 'text') existing.set(path, file.text);
    // A folder or a binary file in the way is a conflict too, never an occasion to overwrite.
    if (file.kind === 'not-text') existing.set(path, '\u0000');
  }
  return plan(source, answers, existing);
}

/** Shows the plan and asks; gives the conflicts to overwrite, or undefined when nothing is to be written. */
async function confirm(
  app: App,
  title: string,
  target: Target,
  { files }: ScaffoldPlan,
): Promise<ReadonlySet<string> | undefined> {
  const say = words();
  const of = (status: PlannedFile['status']): number => files.filter((file) => file.status === status).length;
  if (of('identical') === files.length) {
    void window.showInformationMessage(say.nothingToDo);
    return undefined;
  }
  await app.preview.show(title, Uri.joinPath(target.root, target.folder), files);
  const conflicts = of('conflict');
  const theirs = conflicts > 1 ? say.keepTheirs(conflicts) : say.keepTheirsOne;
  const details = [...(of('merge') > 0 ? [say.mergeHelp] : []), ...(conflicts > 0 ? [theirs] : [])];
  const choices = [
    {
      label: say.write(of('create'), of('merge'), of('identical')),
      ...(details.length > 0 ? { detail: details.join('. ') } : {}),
      how: 'write' as const,
    },
    ...(conflicts > 0 ? [{ label: say.chooseConflicts, how: 'choose' as const }] : []),
    { label: say.cancel, how: 'cancel' as const },
  ];
  const choice = await showQuickPick(choices, {
    title,
    placeHolder: say.confirm,
    ignoreFocusOut: true,
  });
  if (choice === undefined || choice.how === 'cancel') return undefined;
  if (choice.how === 'write') return new Set();
  const items = files.filter(({ status }) => status === 'conflict').map(({ path }) => ({ label: path }));
  const ticked = await showQuickPick(items, {
    title: say.conflictsTitle,
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return ticked === undefined ? undefined : new Set(ticked.map(({ label }) => label));
}

/** Writes all of it as one edit, the record with it: either everything is there afterwards, or nothing. */
async function write({ definition, answers, target, planned, overwritten }: Scaffolding): Promise<void> {
  const hashes = new Map<string, string>();
  for (const { text } of planned.files) hashes.set(withUnixLines(text), await sha256(withUnixLines(text)));
  const previous = await loadRecord(target.root, instanceName(definition, answers));
  const record = writeRecord(
    {
      definition,
      answers,
      folder: target.folder,
      plan: planned,
      overwritten,
      at: new Date().toISOString(),
      ...(previous === undefined ? {} : { previous }),
    },
    (text) => hashes.get(text) ?? '',
  );
  const files = planned.files.flatMap((file) => {
    const text = overwritten.has(file.path) ? file.text : writtenBy(file);
    const path = joinPath(target.folder, file.path);
    return text === undefined ? [] : [{ path, text, overwrite: file.status !== 'create' }];
  });
  await mustBeAsShown(target, planned.files);
  const records = record.map((file) => ({ ...file, overwrite: true }));
  const refusal = await writeTogether(target.root, [...files, ...records]);
  if (refusal !== undefined) throw new HumanError(refusal);
}

/** What was shown is what is written: a shared file that somebody changed meanwhile would lose that change. */
async function mustBeAsShown(target: Target, files: readonly PlannedFile[]): Promise<void> {
  for (const { path, status, existing } of files) {
    if (status !== 'merge') continue;
    const uri = Uri.joinPath(target.root, target.folder, path);
    const unsaved = workspace.textDocuments.some(
      (document) => document.isDirty && document.uri.toString() === uri.toString(),
    );
    const now = await readText(uri);
    if (unsaved || now.kind !== 'text' || now.text !== existing) {
      throw new HumanError(words().changedMeanwhile(path));
    }
  }
}

function words(): ScaffoldingTexts {
  return scaffoldingTexts[language()];
}
