import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What an image would be, in a folder: the files of its last stage, and what it says about running them. */
export interface ReplayedImage {
  readonly env: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly user: string;
  readonly stopSignal: string;
}

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** Runs a command of a Dockerfile in a folder. */
type Run = (command: string, folder: string, env: Readonly<Record<string, string>>) => void;

/**
 * Does without a container engine what a Dockerfile of ours says: copies into a folder what its stage `build` copies,
 * runs there what it runs, then takes from it what the last stage takes. It fails when a file is copied that
 * `.dockerignore` keeps out. Stages that install packages are the machine's business.
 *
 * @param app where the Dockerfile is
 * @param into where the folders `build` and `image` are made
 */
export function replayDockerfile(app: string, into: string, run: Run): ReplayedImage {
  const build = join(into, 'build');
  const image = join(into, 'image');
  mkdirSync(image);
  replayBuild(app, build, run);
  const last = stagesIn(app).at(-1);
  assert.ok(last !== undefined);
  return runtimeOf(last, build, image);
}

/** Only what the stage `build` does, in a folder to be made. */
export function replayBuild(app: string, build: string, run: Run): void {
  const stage = stagesIn(app).find(([from]) => / AS build$/.test(from?.rest ?? ''));
  assert.ok(stage !== undefined);
  mkdirSync(build);
  const allowed = allowedBy(readFileSync(join(app, '.dockerignore'), 'utf8'));
  for (const { name, rest } of stage) {
    if (name === 'COPY') copy(app, build, rest, allowed);
    if (name === 'RUN') run(rest, build, environmentOf(stage));
  }
}

function runtimeOf(stage: readonly Instruction[], build: string, image: string): ReplayedImage {
  const last = new Map<string, string>();
  for (const { name, rest } of stage) {
    last.set(name, rest);
    if (name !== 'COPY') continue;
    const [, from = '', to = ''] = /^--from=build \/src\/(\S+) \.\/(\S+)$/.exec(rest) ?? [];
    assert.notEqual(from, '', rest);
    place(join(build, from), join(image, to));
  }
  const words = (name: string): readonly string[] => JSON.parse(last.get(name) ?? '[]') as string[];
  return {
    env: environmentOf(stage),
    command: [...words('ENTRYPOINT'), ...words('CMD')],
    user: last.get('USER') ?? '',
    stopSignal: last.get('STOPSIGNAL') ?? 'SIGTERM',
  };
}

function environmentOf(stage: readonly Instruction[]): Readonly<Record<string, string>> {
  const pairs = stage.filter(({ name }) => name === 'ENV').map(({ rest }) => rest.split('='));
  return Object.fromEntries(pairs.map(([key = '', value = '']) => [key, value]));
}

function stagesIn(app: string): readonly (readonly Instruction[])[] {
  const dockerfile = readFileSync(join(app, 'Dockerfile'), 'utf8');
  const stages: Instruction[][] = [];
  for (const line of dockerfile.replaceAll('\\\n', ' ').split('\n')) {
    const [, name, rest] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (name === undefined || rest === undefined) continue;
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, rest });
  }
  return stages;
}

function allowedBy(dockerignore: string): readonly string[] {
  const lines = dockerignore.split('\n');
  assert.ok(lines.includes('*'), 'everything is kept out unless named');
  return lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
}

/** `COPY a b ./`: files go into the folder; `COPY a ./a`: what is in a folder becomes what is in another one. */
function copy(from: string, to: string, rest: string, allowed: readonly string[]): void {
  const words = rest.split(' ');
  const target = words.pop() ?? '';
  for (const word of words) {
    assert.ok(allowed.includes(word), `${word} is kept out by .dockerignore`);
    for (const path of word.includes('*') ? filesLike(word, from) : [word]) {
      place(join(from, path), join(to, target.endsWith('/') ? join(target, path) : target));
    }
  }
}

/** The files of a folder that `*.go` names. */
function filesLike(pattern: string, folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(pattern.replace('*', '')));
  assert.ok(names.length > 0, pattern);
  return names;
}

function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}
