import { execFile } from 'node:child_process';
import type { ProgramOutcome } from '../domain/programs/program-command';

/** How a program is run, and what stops it. */
export interface ProgramRun {
  /** The file of the program. */
  readonly file: string;
  readonly arguments: readonly string[];
  /** Where it runs. */
  readonly folder: string;
  readonly seconds: number;
  readonly megabytes: number;
  /** Set on top of the environment of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Runs a program that was accepted, without a shell, within limits of time and size. Never rejects. */
export function runProgram(run: ProgramRun): Promise<ProgramOutcome> {
  const { seconds, megabytes, signal, environment } = run;
  const options = {
    cwd: run.folder,
    timeout: seconds * 1000,
    maxBuffer: megabytes * 1024 * 1024,
    windowsHide: true,
    env: { ...process.env, ...environment },
    ...(signal === undefined ? {} : { signal }),
  };
  return new Promise((settle) => {
    const child = execFile(run.file, [...run.arguments], options, (error, stdout, stderr) => {
      if (error === null) settle({ kind: 'done', stdout });
      else if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') settle({ kind: 'too-large', megabytes });
      else if (error.killed === true) settle({ kind: 'too-long', seconds });
      else {
        const exitCode = typeof error.code === 'number' ? error.code : undefined;
        settle({ kind: 'failed', exitCode, stderr: stderr.trim() === '' ? error.message : stderr });
      }
    });
    // A program that asks something would wait for an answer that nobody can give.
    child.stdin?.end();
  });
}
