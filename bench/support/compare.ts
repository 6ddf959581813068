import { median } from './median';

/** Runs before anything is counted: hot code is compiled in the background, and dozens of rules take a few runs to be hot. */
const warmUps = 5;

/** Something to time, as it is once it is warm: in an editor that has been open for a while. */
export interface Subject {
  readonly name: string;
  run(): void;
}

/**
 * The median time of the processor that each subject takes, in milliseconds, garbage collection included. They take turns,
 * and the clock on the wall is not read: what else the machine does hardly shows in their ratios.
 */
export function timesOf(subjects: readonly Subject[], rounds: number): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < warmUps; round += 1) for (const { run } of subjects) run();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of subjects) {
      globalThis.gc?.();
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      times.get(name)?.push((user + system) / 1000);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

/** A ratio beside its target; a missed target fails the benchmark. */
export function judgeRatio(what: string, ratio: number, target: number): void {
  const kept = ratio <= target;
  console.log(
    `${what}: ${ratio.toFixed(3)} (target: at most ${target.toFixed(2)}), ${kept ? 'kept' : 'MISSED'}`,
  );
  if (!kept) process.exitCode = 1;
}
