import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program that runs beside the tests until it is stopped, or until they end. */
export interface RunningProcess {
  ended(): boolean;
  /** The end of what it said. */
  told(): string;
  /** Asks it to end, and makes it end if it does not in ten seconds. */
  stop(): Promise<void>;
}

const keptCharacters = 4_000;

export function startProcess(program: string, args: readonly string[]): RunningProcess {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  let failure: Error | undefined;
  const hear = (data: Buffer): void => {
    told = `${told}${data.toString()}`.slice(-keptCharacters);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.on('error', (error) => {
    failure = error;
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = (): boolean => failure !== undefined || child.exitCode !== null || child.signalCode !== null;
  return {
    ended,
    told: () => `${program}: ${failure?.message ?? ''}${told}`,
    stop: async () => {
      process.removeListener('exit', kill);
      if (ended()) return;
      const exit = once(child, 'exit');
      const late = setTimeout(kill, 10_000);
      child.kill('SIGTERM');
      await exit;
      clearTimeout(late);
    },
  };
}
