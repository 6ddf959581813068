import { spawnSync } from 'node:child_process';
import { median } from './median';

/** Something to time. */
export interface Subject {
  readonly name: string;
  run(): void;
}

/** What a run takes, in milliseconds. */
export interface Times {
  /** The first run of a process by the clock on the wall: what a pipeline waits for, while other threads compile. */
  readonly cold: number;
  /** The processor's time on all threads once the code is compiled: what an open editor spends. */
  readonly warm: number;
}

/** Runs before the warm ones are counted: hot code is compiled in the background, and dozens of rules take a few runs to be hot. */
const warmUps = 12;
const warmRuns = 13;
/** The processes of each subject, in turn with the others'. */
const processes = 3;
const alone = 'CPIN_BENCH_SUBJECT';

/**
 * The times of each subject. A subject has processes of its own: beside another one it would pay for the other's garbage,
 * and a collection that is forced between the two throws compiled code away, so that both pay for the compiler again.
 *
 * A benchmark calls this once: the processes are its own file again, each with one subject.
 */
export function timesOf(subjects: readonly Subject[]): ReadonlyMap<string, Times> {
  const wanted = process.env[alone];
  if (wanted !== undefined) {
    const subject = subjects.find(({ name }) => name === wanted);
    if (subject === undefined) throw new Error(`No such subject: ${wanted}`);
    process.stdout.write(`\n${JSON.stringify(timesHere(subject))}`);
    process.exit(0);
  }
  const rounds = Array.from({ length: processes }, () =>
    subjects.map(({ name }) => ({ name, times: timesInProcess(name) })),
  ).flat();
  return new Map(
    subjects.map(({ name }) => {
      const own = rounds.filter((round) => round.name === name).map(({ times }) => times);
      return [name, { cold: median(own.map(({ cold }) => cold)), warm: median(own.map(({ warm }) => warm)) }];
    }),
  );
}

/** Whether this process was started to time one subject only: it prints nothing else. */
export function isTimedAlone(): boolean {
  return process.env[alone] !== undefined;
}

function timesHere({ run }: Subject): Times {
  const begun = performance.now();
  run();
  const cold = performance.now() - begun;
  for (let time = 0; time < warmUps; time += 1) run();
  const warm = Array.from({ length: warmRuns }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return { cold, warm: median(warm) };
}

function timesInProcess(name: string): Times {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, process.argv.slice(1), {
    encoding: 'utf8',
    env: { ...process.env, [alone]: name },
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`The process that times “${name}” failed:\n${stderr}`);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n'))) as Times;
}

/** Tells each subject's times, and how many documents a second they are. */
export function tellTimes(times: ReadonlyMap<string, Times>, documents: number): void {
  const told = (time: number): string =>
    `${time.toFixed(0)} ms, ${((documents / time) * 1000).toFixed(0)} documents per second`;
  for (const [name, { cold, warm }] of times) console.log(`${name}: ${told(warm)}; cold, ${told(cold)}`);
}

/** Judges the warm ratio of two subjects; the cold one is told: it varies by a quarter from run to run. */
export function judgeTimes(
  times: ReadonlyMap<string, Times>,
  [over, under]: readonly [string, string],
  target: number,
): void {
  const ratio = (state: keyof Times): number =>
    (times.get(over)?.[state] ?? Number.NaN) / (times.get(under)?.[state] ?? Number.NaN);
  judgeRatio(`${over} ÷ ${under}, warm`, ratio('warm'), target);
  console.log(`${over} ÷ ${under}, cold: ${ratio('cold').toFixed(3)}`);
}

/** A ratio beside its target; a missed target fails the benchmark. */
export function judgeRatio(what: string, ratio: number, target: number): void {
  const kept = ratio <= target;
  console.log(
    `${what}: ${ratio.toFixed(3)} (target: at most ${target.toFixed(2)}), ${kept ? 'kept' : 'MISSED'}`,
  );
  if (!kept) process.exitCode = 1;
}
