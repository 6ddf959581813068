import { join } from 'node:path';
import { renderLimits, type RenderOutcome } from '../../domain/rendering/render-failure';
import { renderTools, type RenderCommand, type RenderTool } from '../../domain/rendering/render-job';
import { installedPrograms } from '../../programs/installed';
import { runProgram } from '../../programs/run-program';

/** Where a command runs, and what stops it. */
export interface Running {
  /** The file of each tool that is there. */
  readonly tools: ReadonlyMap<RenderTool, string>;
  /** The workspace folder on this machine. */
  readonly root: string;
  readonly signal: AbortSignal;
}

/** The tools on the path of this process, each with the file to run. */
export function installedTools(): ReadonlyMap<RenderTool, string> {
  return installedPrograms(renderTools);
}

/** Runs a command that was accepted, without a shell, within limits of time and size. Never rejects. */
export async function runTool(
  command: RenderCommand,
  { tools, root, signal }: Running,
): Promise<RenderOutcome> {
  const file = tools.get(command.tool);
  if (file === undefined) return { kind: 'no-tool', tools: [command.tool] };
  const { arguments: words } = command;
  const outcome = await runProgram({
    file,
    arguments: words,
    folder: join(root, command.folder),
    ...renderLimits,
    signal,
  });
  return outcome.kind === 'done' ? { kind: 'rendered', text: outcome.stdout } : outcome;
}
