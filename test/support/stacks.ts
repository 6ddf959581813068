import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter } from 'node:path';

/** A page: its path, what it must answer. */
export type Page = readonly [path: string, status: number, type: string, body: RegExp];

/** What is particular to a stack of hello-world; the rest is the same for all. */
export interface Stack {
  readonly name: string;
  /** Programs that build and run it. */
  readonly programs: readonly string[];
  /** What the base image starts, where the Dockerfile gives only the arguments. */
  readonly runtime?: readonly string[];
  readonly home?: Page;
  readonly missing?: Page;
  /** Where the configured greeting is read. */
  readonly greetingPath?: string;
  readonly metrics: readonly RegExp[];
  /** What it may say on its error output; nothing when absent. */
  readonly notices?: RegExp;
  /** The server cannot be slow: the client is. */
  readonly slowClient?: true;
}

const text = 'text/plain; charset=utf-8';
const html = 'text/html; charset=utf-8';
const durations = /_count\{method="GET",route="\/",status="200"\} 1$/m;

export const stacks: readonly Stack[] = [
  {
    name: 'node',
    programs: ['npm'],
    runtime: [process.execPath],
    metrics: [durations, /^process_resident_memory_bytes [0-9]+$/m],
  },
  { name: 'python', programs: ['python3'], metrics: [durations, /^process_cpu_seconds_total [0-9.e-]+$/m] },
  {
    name: 'java',
    programs: ['javac', 'jar', 'java'],
    metrics: [durations, /^jvm_memory_used_bytes [0-9.]+$/m],
  },
  { name: 'go', programs: ['go'], metrics: [durations, /^go_goroutines [0-9]+$/m] },
  {
    name: 'php',
    programs: ['php', 'apache2'],
    metrics: [durations, /^php_memory_peak_bytes [0-9]+$/m],
    // No setting of Apache silences these three.
    notices: /^(\[[^\]]+\] \[\w+:notice\] \[[^\]]+\] AH00(163|094|170): .*\n)*$/,
  },
  {
    name: 'static',
    programs: ['nginx'],
    home: ['/', 200, html, /<h1 id="greeting">/],
    missing: ['/nowhere', 404, html, /<h1>Page introuvable<\/h1>/],
    greetingPath: '/greeting.txt',
    metrics: [/^nginx_connections_active [0-9]+$/m, /^nginx_connections_total [0-9]+$/m],
    slowClient: true,
  },
];

const systemPath = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/**
 * Where programs are looked for: where every user may read first, since the arbitrary one has no access to a home
 * folder; servers are in `sbin`, which the path of a person need not have.
 */
export const searchPath = [...systemPath, process.env.PATH ?? ''].join(delimiter);

/** Why this machine cannot build and run a stack, or undefined when it can. */
export function whyNotBuilt({ name, programs }: Stack): string | undefined {
  const missing = programs.find(
    (program) => spawnSync(program, ['-v'], { env: { ...process.env, PATH: searchPath } }).error,
  );
  if (missing !== undefined) return `${missing} is not on this machine`;
  const modules = '/etc/apache2/mods-enabled';
  const hasModule = existsSync(modules) && readdirSync(modules).some((file) => /^php.*\.load$/.test(file));
  return name === 'php' && !hasModule ? 'Apache has no PHP module on this machine' : undefined;
}

/** The pages that a stack must have, when its greeting is « Salut ». */
export function pagesOf(stack: Stack): readonly Page[] {
  const health = 'application/health+json; charset=utf-8';
  const metrics = 'text/plain; version=0.0.4; charset=utf-8';
  return [
    stack.home ?? ['/', 200, text, /^Salut\n$/],
    [stack.greetingPath ?? '/livez', 200, stack.greetingPath === undefined ? health : text, /Salut|pass/],
    ['/health', 200, health, /^\{"status":"pass"\}$/],
    stack.missing ?? ['/nowhere', 404, text, /^Page introuvable\n$/],
    ...stack.metrics.map((body): Page => ['/metrics', 200, metrics, body]),
  ];
}
