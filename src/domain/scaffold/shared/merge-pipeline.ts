import { includesOf, jobsOf, stagesOf, type Job } from '../../checks/pipeline';
import { lineEndAt, lineStartOf, ownEntries } from '../../conformity/edit-layout';
import { addItem } from '../../conformity/edits';
import type { TextEdit } from '../../conformity/finding';
import { applyEdits } from '../../conformity/fix-all';
import { at, isSet, type Mapping } from '../../manifests/value';
import { isUnharmed } from './compare-pipelines';
import { insertItem, placeAmong } from './list-insertion';
import type { Merged } from './merged';
import { blocksOf, filesOf, isSilent, readPipeline, roleOf } from './pipeline-blocks';
import { analyseToo } from './scanner-arguments';

/**
 * Adds to a pipeline the jobs of a scaffold's own that it lacks, and what they need: files of the catalogue, stages, the
 * folder that the scanner is to analyse. Only insertions: what was there keeps its bytes, its comments and its meaning. A
 * job that is there under the same name, or that does the same, is left as the team has it.
 */
export function mergePipeline(existing: string, own: string): Merged {
  if (isSilent(existing)) return { kind: 'merged', text: appended(existing, [own]) };
  const before = readPipeline('existing', existing);
  const brought = readPipeline('own', own);
  if (before === undefined || brought === undefined) return { kind: 'refused' };
  const missing = missingJobs(before, brought);
  const blocks = blocksOf(own, brought);
  const lacking = [...brought.entries.keys()].filter((name) => !before.entries.has(name));
  const parts = lacking.filter(
    (name) => missing.some((job) => job.name === name) || !isJobOrList(brought, name),
  );
  const added = appended(
    existing,
    parts.map((name) => blocks.get(name) ?? ''),
  );
  const steps = [
    (text: string) => withAnalysis(text, brought),
    (text: string) => withStages(text, { missing, brought }),
    (text: string) => (missing.length === 0 ? text : withIncludes(text, { brought, blocks })),
  ];
  const text = steps.reduce<string | undefined>(
    (done, step) => (done === undefined ? undefined : step(done)),
    added,
  );
  if (text === existing) return { kind: 'nothing' };
  const after = text === undefined ? undefined : readPipeline('merged', text);
  if (text === undefined || after === undefined) return { kind: 'refused' };
  return isUnharmed({ before, after, brought, added: parts })
    ? { kind: 'merged', text }
    : { kind: 'refused' };
}

function missingJobs(before: Mapping, brought: Mapping): readonly Job[] {
  const roles = new Set(jobsOf(before).map((job) => roleOf(before, job)));
  return jobsOf(brought).filter((job) => {
    const role = roleOf(brought, job);
    return !before.entries.has(job.name) && (role === undefined || !roles.has(role));
  });
}

/** What is merged in its own way, where the rest of a pipeline is there or is not. */
function isJobOrList(brought: Mapping, name: string): boolean {
  return name === 'include' || name === 'stages' || jobsOf(brought).some((job) => job.name === name);
}

/** A text with blocks after it, each after a blank line, in the text's own line ends. */
function appended(text: string, blocks: readonly string[]): string {
  if (blocks.length === 0) return text;
  const eol = lineEndAt(text, 0);
  const tail = text === '' ? '' : /\n$/.test(text) ? '' : eol;
  const gap = text === '' ? '' : eol;
  const own = blocks.map((block) => block.replaceAll('\n', eol));
  return `${text}${tail}${gap}${own.join(eol)}`;
}

function withAnalysis(text: string, brought: Mapping): string | undefined {
  const [own] = jobsOf(brought).filter((job) => roleOf(brought, job) === 'quality');
  for (let done = text; own !== undefined;) {
    const root = readPipeline('merged', done);
    const theirs =
      root === undefined ? undefined : jobsOf(root).find((job) => roleOf(root, job) === 'quality');
    const edit = theirs === undefined ? undefined : analyseToo(done, theirs, own);
    if (edit === undefined) return done;
    if (edit.text === '') return undefined;
    done = applyEdits(done, [edit]);
  }
  return text;
}

function withStages(
  text: string,
  { missing, brought }: { readonly missing: readonly Job[]; readonly brought: Mapping },
): string | undefined {
  const order = stagesOf(brought);
  let done = text;
  for (const stage of order.filter((each) => missing.some((job) => job.stage === each))) {
    const root = readPipeline('merged', done);
    if (root === undefined) return undefined;
    const known = stagesOf(root);
    if (known.includes(stage)) continue;
    const declared = at(root, 'stages');
    const index = placeAmong(known, order, stage);
    if (declared === undefined) {
      // The stages that GitLab declares by itself, which a list of one's own replaces.
      const list = [...known.slice(0, index), stage, ...known.slice(index)];
      done = atTheTop(done, root, `stages:\n${list.map((each) => `  - ${each}\n`).join('')}`);
      continue;
    }
    const edit =
      declared.kind === 'sequence' ? insertItem(done, declared, { index, item: stage }) : undefined;
    if (edit === undefined) return undefined;
    done = applyEdits(done, [edit]);
  }
  return done;
}

interface Bringing {
  readonly brought: Mapping;
  readonly blocks: ReadonlyMap<string, string>;
}

function withIncludes(text: string, { brought, blocks }: Bringing): string | undefined {
  let done = text;
  for (const file of includesOf(brought).files) {
    const root = readPipeline('merged', done);
    if (root === undefined) return undefined;
    if (includesOf(root).files.includes(file)) continue;
    if (!isSet(root, 'include')) {
      if (root.entries.has('include')) return undefined;
      return atTheTop(done, root, blocks.get('include') ?? '');
    }
    const edit = includeEdit(done, root, file);
    if (edit === undefined || edit.text === '') return undefined;
    done = applyEdits(done, [edit]);
  }
  return done;
}

/** One more file in the first entry that lists some of the catalogue's, or an entry of its own. */
function includeEdit(text: string, root: Mapping, file: string): TextEdit | undefined {
  const listing = includesOf(root).catalogue.find(
    (each) => each.kind === 'mapping' && filesOf(each).length > 0 && at(each, 'file')?.kind === 'sequence',
  );
  const files = at(listing, 'file');
  if (files?.kind === 'sequence') return addItem(text, files, file);
  const include = at(root, 'include');
  return include?.kind === 'sequence'
    ? addItem(text, include, { project: '$CATALOG_PATH', ref: 'main', file: [file] })
    : undefined;
}

/** A block before the first key, and before the comment right above it. */
function atTheTop(text: string, root: Mapping, block: string): string {
  const [first] = ownEntries(root);
  let line = lineStartOf(text, first?.key.start ?? 0);
  while (line > 0) {
    const above = lineStartOf(text, line - 1);
    if (!text.startsWith('#', above)) break;
    line = above;
  }
  const start = line === 0 && text.startsWith('\uFEFF') ? 1 : line;
  const eol = lineEndAt(text, start);
  return applyEdits(text, [{ start, end: start, text: `${block}\n`.replaceAll('\n', eol) }]);
}
