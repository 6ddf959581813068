import { firstMatch } from '../conformity/text-place';
import type { Place } from '../manifests/value';
import type { RenderCommand, RenderJob, RenderTool } from './render-job';
import { lineOf, type SourceTexts } from './trace-chart';

/** What became of a command that was to render something. */
export type RenderOutcome =
  | { readonly kind: 'rendered'; readonly text: string }
  | { readonly kind: 'failed'; readonly exitCode: number | undefined; readonly stderr: string }
  /** It was stopped: it took too long, or said too much. */
  | { readonly kind: 'too-long'; readonly seconds: number }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  /** None of the tools that can do it is there. */
  | { readonly kind: 'no-tool'; readonly tools: readonly RenderTool[] }
  /** Nobody allowed it. */
  | { readonly kind: 'not-run'; readonly why: NotRun };

/** Why a command was not run: the workspace is not trusted or not on this machine, a setting forbids it, the person said no. */
export type NotRun = 'untrusted' | 'virtual' | 'never' | 'declined';

/** How long a command may take, in seconds, and how much it may say, in megabytes. */
export const renderLimits = { seconds: 60, megabytes: 32 } as const;

/** A job, the command that was run for it, and what became of it. */
export interface Rendering {
  readonly job: RenderJob;
  readonly command: RenderCommand | undefined;
  readonly outcome: RenderOutcome;
}

/** Why something could not be checked: an outcome of its own, never a silent pass. */
export interface RenderFailure {
  readonly job: RenderJob;
  readonly command: RenderCommand | undefined;
  readonly outcome: Exclude<RenderOutcome, { readonly kind: 'rendered' }>;
  /** The first lines that the command complained with. */
  readonly lines: readonly string[];
  readonly place: Place;
}

/** How much of a complaint is shown. */
const mostLines = 5;

/** The failure of a rendering, placed in the file that the tool's complaint names, else at the head of the job's own file. */
export function failureOf(
  { job, command, outcome }: Rendering,
  text: SourceTexts,
): RenderFailure | undefined {
  if (outcome.kind === 'rendered') return undefined;
  const stderr = outcome.kind === 'failed' ? outcome.stderr : '';
  const lines = stderr
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, mostLines);
  const place = named(job, stderr, text) ?? lineOf(job.file, text(job.file) ?? '');
  return { job, command, outcome, lines, place };
}

function named(job: RenderJob, stderr: string, text: SourceTexts): Place | undefined {
  return job.kind === 'chart' ? namedTemplate(job, stderr, text) : namedResource(job, stderr, text);
}

/** Helm names a template and a line: `api/templates/x.yaml:12:20`. */
function namedTemplate({ folder }: RenderJob, stderr: string, text: SourceTexts): Place | undefined {
  for (const [, inside = '', line] of stderr.matchAll(
    /[\w.-]+\/((?:templates|charts)\/[\w./-]+)(?::(\d+))?/g,
  )) {
    const path = folder === '' ? inside : `${folder}/${inside}`;
    const source = text(path);
    if (source === undefined) continue;
    const number = Number(line ?? '1');
    const start =
      source
        .split('\n')
        .slice(0, number - 1)
        .join('\n').length + (number > 1 ? 1 : 0);
    const end = source.indexOf('\n', start);
    if (start <= source.length) return { path, line: number, start, end: end < 0 ? source.length : end };
  }
  return undefined;
}

/** Kustomize quotes what it could not take: the kustomization's line that names it. */
function namedResource({ file }: RenderJob, stderr: string, text: SourceTexts): Place | undefined {
  const source = text(file) ?? '';
  for (const [, , name = ''] of stderr.matchAll(/(['"`])([^'"`\n]{2,200})\1/g)) {
    if (!source.includes(name)) continue;
    return firstMatch({ path: file, text: source }, new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  }
  return undefined;
}
