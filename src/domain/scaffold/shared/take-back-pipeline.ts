import { jobsOf } from '../../checks/pipeline';
import { lineEndAt } from '../../conformity/edit-layout';
import { applyEdits } from '../../conformity/fix-all';
import type { Mapping } from '../../manifests/value';
import type { TakenBack } from './merged';
import { blocksOf, readPipeline, roleOf } from './pipeline-blocks';
import { analyseNoMore } from './scanner-arguments';

/**
 * Takes a component's jobs out of a pipeline that others share, each as long as it is written as the scaffold wrote it.
 * What serves all components stays: the reading of secrets, the analysis less this component's folder, stages, includes.
 */
export function takeBackPipeline(now: string, own: string): TakenBack {
  const brought = readPipeline('own', own);
  const root = readPipeline('now', now);
  if (brought === undefined || root === undefined) return { kind: 'text', text: now, left: [] };
  const names = componentJobs(brought);
  const blocks = names.map((name) => ({ name, block: blocksOf(own, brought).get(name) ?? '' }));
  let text = now;
  const left: string[] = [];
  for (const { name, block } of blocks) {
    const without = withoutBlock(text, block);
    if (without !== undefined) text = without;
    else if (root.entries.has(name)) left.push(name);
  }
  text = withoutAnalysis(text, brought);
  const rest = blocks.reduce((done, { block }) => withoutBlock(done, block) ?? done, own);
  if (left.length === 0 && unix(text).trimEnd() === rest.trimEnd()) return { kind: 'whole' };
  return { kind: 'text', text: readPipeline('text', text) === undefined ? now : text, left };
}

/** The jobs that are this component's alone. */
function componentJobs(brought: Mapping): readonly string[] {
  return jobsOf(brought)
    .filter((job) => !['secrets', 'quality'].includes(roleOf(brought, job) ?? ''))
    .map(({ name }) => name);
}

/** A text without some of its lines, and without the blank line that came before them; undefined unless they are there once. */
function withoutBlock(text: string, block: string): string | undefined {
  const eol = lineEndAt(text, 0);
  const lines = block.replaceAll('\n', eol);
  const start = startOf(text, lines);
  if (start === undefined) return undefined;
  const blank = text.slice(0, start).endsWith(eol + eol) ? eol.length : 0;
  return text.slice(0, start - blank) + text.slice(start + lines.length);
}

function startOf(text: string, lines: string): number | undefined {
  const all = `\n${text}`;
  const at = all.indexOf(`\n${lines}`);
  if (at < 0 || all.includes(`\n${lines}`, at + 1)) return undefined;
  // A block that goes on was changed: lines were added to it.
  return /^(?:[ \t]+\S|- )/.test(text.slice(at + lines.length)) ? undefined : at;
}

function withoutAnalysis(text: string, brought: Mapping): string {
  const own = jobsOf(brought).find((job) => roleOf(brought, job) === 'quality');
  const images = new Set(jobsOf(brought).flatMap((job) => roleOf(brought, job) ?? []));
  images.delete('secrets');
  images.delete('quality');
  for (let done = text; own !== undefined;) {
    const root = readPipeline('now', done);
    const jobs = root === undefined ? [] : jobsOf(root).map((job) => ({ job, role: roleOf(root, job) }));
    // Another scaffold's job still builds this component.
    if (jobs.some(({ role }) => role !== undefined && images.has(role))) return done;
    const theirs = jobs.find(({ role }) => role === 'quality')?.job;
    const edit = theirs === undefined ? undefined : analyseNoMore(done, theirs, own);
    if (edit === undefined) return done;
    done = applyEdits(done, [edit]);
  }
  return text;
}

function unix(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
