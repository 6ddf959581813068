import {
  ProcessExecution,
  Task,
  TaskRevealKind,
  Uri,
  workspace,
  type ExtensionContext,
  type TaskProvider,
} from 'vscode';
import { clusterSteps, type ClusterStep } from '../../domain/local-cluster/cluster-steps';
import { clusterPrograms, type ClusterProgram } from '../../domain/local-cluster/cluster-tools';
import { typedCommand } from '../../domain/programs/program-command';
import { installedPrograms } from '../../programs/installed';
import { localClusterTexts } from '../../texts/local-cluster';
import { settings } from '../settings';
import { localClustersIn, type PlacedCluster } from './local-clusters';

/** The type of our tasks, as `tasks.json` may name it. */
export const taskType = 'cpin';

/** The task of a step: its command as it stands, without a shell, in the folder of the scaffold's files. */
export function taskOf(
  { root, local }: PlacedCluster,
  step: ClusterStep,
  program: string = step.command.program,
): Task {
  const words = localClusterTexts[settings.language()];
  // Two digits: the editor sorts its list by name.
  const place = clusterSteps(local).findIndex(({ id }) => id === step.id) + 1;
  const number = String(place).padStart(2, '0');
  const task = new Task(
    { type: taskType, step: step.id },
    root,
    words.task(number, words.stepName(step.id, local)),
    'Cloud π Native',
    new ProcessExecution(program, [...step.command.arguments], {
      cwd: Uri.joinPath(root.uri, local.folder).fsPath,
    }),
    [],
  );
  task.detail = typedCommand(step.command.program, step.command.arguments);
  task.isBackground = step.lasts;
  task.presentationOptions = { reveal: TaskRevealKind.Always, echo: true };
  return task;
}

/** Gives the tasks of the local clusters to the editor's own list, where each shows its command. */
export function clusterTaskProvider(
  context: ExtensionContext,
  report: (error: unknown) => void,
): TaskProvider {
  const provideTasks = async (): Promise<Task[]> => {
    try {
      return await everyTask(context);
    } catch (error) {
      // The editor's list must not fail for a record that cannot be read: the command says what is wrong with it.
      report(error);
      return [];
    }
  };
  return {
    provideTasks,
    resolveTask: async ({ definition, scope }) => {
      const found = (await provideTasks()).find(
        (task) => task.definition['step'] === definition['step'] && isIn(scope, task.scope),
      );
      // The editor takes a task only with the very definition that it asked for.
      if (found !== undefined) found.definition = definition;
      return found;
    },
  };
}

async function everyTask(context: ExtensionContext): Promise<Task[]> {
  if (!workspace.isTrusted) return [];
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const files: ReadonlyMap<ClusterProgram, string> = installedPrograms(clusterPrograms);
  const clusters = await localClustersIn(context, folders);
  return clusters.flatMap((placed) =>
    clusterSteps(placed.local).flatMap((step) => {
      const file = files.get(step.command.program);
      return file === undefined ? [] : [taskOf(placed, step, file)];
    }),
  );
}

/** Whether a task that was asked for in a scope may be that of a folder: a `tasks.json` lies in one. */
function isIn(asked: Task['scope'], given: Task['scope']): boolean {
  if (typeof asked !== 'object' || typeof given !== 'object') return true;
  return asked.uri.toString() === given.uri.toString();
}
