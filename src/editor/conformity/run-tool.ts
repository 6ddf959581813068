import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import { renderLimits, type RenderOutcome } from '../../domain/rendering/render-failure';
import type { RenderCommand, RenderTool } from '../../domain/rendering/render-job';
import { toolsOnPath } from '../../domain/rendering/tools-on-path';

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
  return toolsOnPath({
    path: process.env['PATH'] ?? '',
    windows: process.platform === 'win32',
    isProgram,
  });
}

/** Runs a command that was accepted, without a shell, within limits of time and size. Never rejects. */
export function runTool(command: RenderCommand, { tools, root, signal }: Running): Promise<RenderOutcome> {
  const file = tools.get(command.tool);
  if (file === undefined) return Promise.resolve({ kind: 'no-tool', tools: [command.tool] });
  const { seconds, megabytes } = renderLimits;
  const options = {
    cwd: join(root, command.folder),
    timeout: seconds * 1000,
    maxBuffer: megabytes * 1024 * 1024,
    windowsHide: true,
    signal,
  };
  return new Promise((settle) => {
    execFile(file, [...command.arguments], options, (error, stdout, stderr) => {
      if (error === null) settle({ kind: 'rendered', text: stdout });
      else if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') settle({ kind: 'too-large', megabytes });
      else if (error.killed === true) settle({ kind: 'too-long', seconds });
      else {
        const exitCode = typeof error.code === 'number' ? error.code : undefined;
        settle({ kind: 'failed', exitCode, stderr: stderr.trim() === '' ? error.message : stderr });
      }
    });
  });
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    // Not there, or not for us to run: the next folder of the path may have it.
    return false;
  }
}
