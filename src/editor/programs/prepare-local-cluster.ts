import {
  commands,
  env,
  QuickPickItemKind,
  tasks,
  Uri,
  window,
  type ExtensionContext,
  type Task,
} from 'vscode';
import {
  addressOf,
  clusterSteps,
  stepAfter,
  type ClusterStep,
  type LocalCluster,
} from '../../domain/local-cluster/cluster-steps';
import { clusterPrograms, installPages } from '../../domain/local-cluster/cluster-tools';
import { typedCommand } from '../../domain/programs/program-command';
import { installedPrograms } from '../../programs/installed';
import { localClusterTexts, type LocalClusterTexts } from '../../texts/local-cluster';
import { HumanError } from '../human-error';
import { showQuickPick } from '../quick-input';
import { settings } from '../settings';
import { chooseTool } from './choose-tool';
import { taskOf } from './cluster-tasks';
import { chooseCluster, localClustersIn, type PlacedCluster } from './local-clusters';
import { foldersWhereProgramsRun } from './requirements';

/**
 * Leads through a local cluster: where none is scaffolded, looks which tools are there and scaffolds one; then offers
 * its steps, each with its command.
 */
export async function prepareLocalCluster(context: ExtensionContext): Promise<void> {
  const folders = foldersWhereProgramsRun();
  const placed = await chooseCluster(await localClustersIn(context, folders));
  if (placed === 'gave-up') return;
  if (placed === undefined) await chooseAndScaffold(context, folders[0]?.uri.fsPath ?? '');
  else await offerSteps(context, placed);
}

async function chooseAndScaffold({ globalState }: ExtensionContext, folder: string): Promise<void> {
  const tool = await chooseTool(globalState, folder);
  if (tool !== undefined) await commands.executeCommand('cpin.scaffold', 'local-cluster', { tool });
}

async function offerSteps(context: ExtensionContext, placed: PlacedCluster): Promise<void> {
  const say = words();
  const { root, local } = placed;
  const items = [
    ...clusterSteps(local).map((step, index) => ({
      label: `${String(index + 1)}. ${say.stepName(step.id, local)}`,
      detail: typedCommand(step.command.program, step.command.arguments),
      run: () => runStep(placed, step),
    })),
    { label: say.other, kind: QuickPickItemKind.Separator, run: () => Promise.resolve() },
    {
      label: `$(book) ${say.readme}`,
      run: async () =>
        void (await commands.executeCommand(
          'markdown.showPreview',
          Uri.joinPath(root.uri, local.folder, 'README.md'),
        )),
    },
    { label: `$(search) ${say.tools}`, run: () => chooseAndScaffold(context, root.uri.fsPath) },
  ];
  const choice = await showQuickPick(items, {
    placeHolder: say.which(local),
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  await choice?.run();
}

/** Shows a step's command, runs it in the terminal once it is accepted, and offers what comes next. */
async function runStep(placed: PlacedCluster, step: ClusterStep): Promise<void> {
  const say = words();
  const { program } = step.command;
  const file = installedPrograms(clusterPrograms).get(program);
  if (file === undefined) {
    throw new HumanError(say.absent(program), {
      label: say.page(program),
      run: () => env.openExternal(Uri.parse(installPages[program])),
    });
  }
  if (!(await agrees(placed, step))) return;
  const name = say.stepName(step.id, placed.local);
  const task = taskOf(placed, step, file);
  if (step.lasts) {
    await tasks.executeTask(task);
    return offerBrowser(placed.local);
  }
  const code = await runToItsEnd(task);
  if (code === undefined) return;
  if (code !== 0) {
    const again = await window.showWarningMessage(say.failed(name, code), say.again);
    return again === undefined ? undefined : runStep(placed, step);
  }
  const next = stepAfter(step.id, placed.local);
  if (next === undefined) return void window.showInformationMessage(say.doneLast(name));
  const message = say.done(name, say.stepName(next.id, placed.local));
  const answer = await window.showInformationMessage(message, say.next);
  if (answer !== undefined) await runStep(placed, next);
}

async function agrees({ local }: PlacedCluster, step: ClusterStep): Promise<boolean> {
  const say = words();
  const typed = typedCommand(step.command.program, step.command.arguments);
  const detail = say.askDetail(typed, local.folder, notesOn(step, local));
  const ask = step.destroys ? window.showWarningMessage : window.showInformationMessage;
  const title = say.ask(say.stepName(step.id, local));
  return (await ask(title, { modal: true, detail }, say.run)) === say.run;
}

/** What is to be known before a step beyond its command. */
function notesOn({ id, lasts, destroys }: ClusterStep, { tool }: LocalCluster): readonly string[] {
  const { notes } = words();
  return [
    ...(id === 'create' ? [notes.downloads] : []),
    ...(id === 'create' && tool === 'kind' ? [notes.kindContext] : []),
    ...(id === 'create' && tool === 'crc' ? [notes.crcContext] : []),
    ...(lasts ? [notes.lasts] : []),
    ...(destroys && !(id === 'delete' && tool === 'crc') ? [notes.destroys] : []),
  ];
}

/** Runs a task; gives the exit code of its process, or undefined when the person stopped it before it had one. */
async function runToItsEnd(task: Task): Promise<number | undefined> {
  const isIt = (other: Task): boolean => other.name === task.name && other.scope === task.scope;
  let settle: (code: number | undefined) => void = () => undefined;
  const end = new Promise<number | undefined>((resolve) => {
    settle = resolve;
  });
  // Before it starts: a short one may end before the editor says that it runs.
  const listeners = [
    tasks.onDidEndTaskProcess(({ execution, exitCode }) => isIt(execution.task) && settle(exitCode)),
    tasks.onDidEndTask(({ execution }) => isIt(execution.task) && setTimeout(() => settle(undefined), 1000)),
  ];
  try {
    await tasks.executeTask(task);
    return await end;
  } finally {
    listeners.forEach((each) => each.dispose());
  }
}

async function offerBrowser(local: LocalCluster): Promise<void> {
  const say = words();
  const address = addressOf(local);
  const answer = await window.showInformationMessage(say.opens(address), say.open);
  if (answer !== undefined) await env.openExternal(Uri.parse(address));
}

function words(): LocalClusterTexts {
  return localClusterTexts[settings.language()];
}
