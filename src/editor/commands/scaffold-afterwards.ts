import { commands, Range, Uri, window, workspace } from 'vscode';
import type { Answers, ScaffoldDefinition } from '../../domain/scaffold/definition';
import { firstMarker, type Marker } from '../../domain/scaffold/first-marker';
import { writtenBy, type ScaffoldPlan } from '../../domain/scaffold/plan';
import { instanceName } from '../../domain/scaffold/render';
import { scaffoldingTexts } from '../../texts/scaffolding';
import { walkthroughTexts } from '../../texts/walkthrough';
import { language, texts, type App } from '../app';
import { HumanError } from '../human-error';
import { signature } from './identity';
import { continueParcours } from './navigate';
import type { Target } from './scaffold-target';
import { undoInstance } from './scaffold-undo';

/** A scaffold that is written, or is about to be. */
export interface Scaffolding {
  readonly definition: ScaffoldDefinition;
  readonly answers: Answers;
  readonly target: Target;
  readonly planned: ScaffoldPlan;
  /** Paths in conflict that the person let the scaffold replace. */
  readonly overwritten: ReadonlySet<string>;
}

/** Verifies what the files prove, and shows the way on. */
export async function afterwards(app: App, done: Scaffolding): Promise<void> {
  const { definition, answers, target, overwritten } = done;
  const { files } = done.planned;
  const say = scaffoldingTexts[language()];
  const title = definition.title[language()];
  const number = files.filter((file) => overwritten.has(file.path) || writtenBy(file) !== undefined).length;
  if (target.isNew) {
    const choice = await window.showInformationMessage(say.done(title, number), say.openFolder);
    if (choice !== undefined) await commands.executeCommand('vscode.openFolder', target.root);
    return;
  }
  const marker = firstMarker(files, definition.toFill);
  const verified = marker === undefined ? await verifyWhatFilesProve(app, definition) : 0;
  const message = `${say.done(title, number)}${verified > 0 ? ` ${say.verified(verified)}.` : ''}`;
  const readme = files.find(({ path }) => /(^|\/)README\.md$/.test(path));
  const { command } = definition;
  const helps = command === undefined ? undefined : walkthroughTexts[language()].commands[command];
  const first = [
    ...(marker === undefined ? [] : [say.fillIn]),
    ...(readme === undefined ? [] : [say.openReadme]),
  ];
  const buttons = [...first, helps ?? say.nextStep, say.undo];
  const choice = await window.showInformationMessage(message, ...buttons);
  if (choice === say.openReadme && readme !== undefined) {
    await commands.executeCommand(
      'markdown.showPreview',
      Uri.joinPath(target.root, target.folder, readme.path),
    );
  }
  if (command !== undefined && choice === helps) await commands.executeCommand(command);
  if (choice === say.fillIn && marker !== undefined) await showMarker(target, marker);
  if (choice === say.nextStep) await continueParcours(app);
  if (choice === say.undo) await undoInstance(app, target.root, instanceName(definition, answers));
}

/** Opens a document with the text to replace selected: typing replaces it. */
async function showMarker({ root, folder }: Target, { path, start, end }: Marker): Promise<void> {
  const document = await workspace.openTextDocument(Uri.joinPath(root, folder, path));
  const selection = new Range(document.positionAt(start), document.positionAt(end));
  await window.showTextDocument(document, { selection, preview: false });
}

async function verifyWhatFilesProve(app: App, definition: ScaffoldDefinition): Promise<number> {
  // Nobody is asked to sign where there is nothing to verify.
  if (definition.achievements.length === 0) return 0;
  const by = await signature(app);
  if (by === undefined) return 0;
  let verified = 0;
  for (const id of definition.achievements) {
    const achievement = app.session.achievement(id);
    if (achievement === undefined) throw new HumanError(texts().errors.unknownAchievement(id));
    const result = await app.session.active.progress.verify(achievement, by);
    if (result.kind === 'passed') verified += 1;
  }
  app.session.refresh();
  return verified;
}
