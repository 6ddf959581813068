import { ProgressLocation, window, type Memento, type WorkspaceFolder } from 'vscode';
import {
  gitCommands,
  gitEnvironment,
  gitLimits,
  readHistory,
  type GitHistory,
} from '../../domain/delivery-metrics/git-history';
import { typedCommand, type ProgramCommand } from '../../domain/programs/program-command';
import { installedPrograms } from '../../programs/installed';
import { runProgram } from '../../programs/run-program';
import {
  writingDeliveryMetricsTexts,
  type WritingDeliveryMetricsTexts,
} from '../../texts/writing-delivery-metrics';
import { HumanError } from '../human-error';
import { settings } from '../settings';
import { agreesTo } from './consent';

/**
 * Reads the Git history of a folder, once the person agreed to the commands that do.
 *
 * @returns undefined when the person does not agree
 * @throws HumanError when there is no git, or it fails
 */
export async function readGitHistory(
  memento: Memento,
  folder: WorkspaceFolder,
): Promise<GitHistory | undefined> {
  const words = texts();
  const file = installedPrograms(['git']).get('git');
  if (file === undefined) throw new HumanError(words.noGit);
  const typed = Object.values(gitCommands).map((each) => typedCommand(each.program, each.arguments));
  if (!(await agreesTo(memento, typed, words.ask))) return undefined;
  const print = (command: ProgramCommand): Promise<string> => printed(command, file, folder.uri.fsPath);
  const options = { location: ProgressLocation.Notification, title: words.reading };
  return window.withProgress(options, async () =>
    readHistory({
      // First: it fails at once where there is no repository.
      head: await print(gitCommands.head),
      tags: await print(gitCommands.tags),
      commits: await print(gitCommands.commits),
    }),
  );
}

async function printed(command: ProgramCommand, file: string, folder: string): Promise<string> {
  const outcome = await runProgram({
    file,
    arguments: command.arguments,
    folder,
    ...gitLimits,
    environment: gitEnvironment,
  });
  const typed = typedCommand(command.program, command.arguments);
  switch (outcome.kind) {
    case 'done':
      return outcome.stdout;
    case 'failed':
      throw new HumanError(texts().failed(typed, firstLine(outcome.stderr)));
    case 'too-long':
      throw new HumanError(texts().tooLong(typed, outcome.seconds));
    case 'too-large':
      throw new HumanError(texts().tooLarge(typed, outcome.megabytes));
  }
}

/** The first line that git complained with, as a sentence. */
function firstLine(text: string): string {
  const line = text.split(/\r?\n/).find((each) => each.trim() !== '') ?? '';
  return line.slice(0, 200).replace(/[^.]$/, '$&.');
}

function texts(): WritingDeliveryMetricsTexts {
  return writingDeliveryMetricsTexts[settings.language()];
}
