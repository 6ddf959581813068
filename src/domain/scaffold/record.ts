import { stringify } from 'yaml';
import * as z from 'zod';
import { scaffoldId } from '../content';
import { readYaml, type Reading } from '../read-yaml';
import type { Answers, ScaffoldDefinition } from './definition';
import type { ScaffoldPlan } from './plan';
import { sameText, withUnixLines } from './plan';
import { instanceName } from './render';
import { takeBackShared } from './shared/shared-files';
import { targetPath } from './target-path';

/** A path that stays in the folder: a record comes from Git, so it is no more trusted than a person's answer. */
const safePath = z.string().refine((path) => {
  const target = targetPath(path);
  return target.kind === 'path' && target.path === path;
}, 'path inside the folder, normalised');

const recordedFile = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal')
    .describe('Of the text that the scaffold gave, with \\n line ends'),
  kept: z
    .enum(['theirs', 'identical'])
    .optional()
    .describe('Not written by the scaffold: the person kept theirs, or the file was already there'),
});

/** `.cpin/scaffolds/<instance>.yaml`: what was asked and answered, and what was written. */
export const scaffoldRecordFile = z.strictObject({
  schema: z.literal(1),
  scaffold: scaffoldId,
  version: z.int().positive(),
  at: z.iso.datetime({ offset: true }),
  folder: safePath.describe('Relative to the open folder; "." is that folder'),
  answers: z.record(z.string(), z.union([z.string(), z.int()])),
  files: z.record(safePath, recordedFile).describe('By path under `folder`'),
});
export type ScaffoldRecord = z.infer<typeof scaffoldRecordFile>;

const recordsFolder = '.cpin/scaffolds';

/** Where the record of an instance is kept, under the open folder. */
export function recordPath(instance: string): string {
  return `${recordsFolder}/${instance}.yaml`;
}

/**
 * Where the text that the scaffold gave to a file is kept, so that a newer version can be merged later. The suffix
 * keeps every tool (kubectl, Argo CD, npm, tsc) from taking it for a live file.
 */
export function basePath(instance: string, path: string): string {
  return `${recordsFolder}/base/${instance}/${path}.base`;
}

/** What was done, as `writeRecord` needs it. */
export interface Scaffolded {
  readonly definition: ScaffoldDefinition;
  readonly answers: Answers;
  /** Where it landed, relative to the open folder, normalised. */
  readonly folder: string;
  readonly plan: ScaffoldPlan;
  /** Paths in conflict that the person let the scaffold overwrite; the others keep their text. */
  readonly overwritten: ReadonlySet<string>;
  /** When, ISO 8601. */
  readonly at: string;
  /** The record of the same instance, when it was scaffolded before. */
  readonly previous?: ScaffoldRecord;
}

/** The files of `.cpin/` that record a scaffold, by path under the open folder: the record, then the base texts. */
export function writeRecord(
  done: Scaffolded,
  sha256: (text: string) => string,
): readonly { readonly path: string; readonly text: string }[] {
  const { definition, answers, folder, plan, overwritten, at, previous } = done;
  const instance = instanceName(definition, answers);
  const files: ScaffoldRecord['files'] = {};
  for (const file of plan.files) {
    const digest = sha256(withUnixLines(file.text));
    const before = previous?.folder === folder ? previous.files[file.path] : undefined;
    const wroteItBefore = before?.sha256 === digest && before.kept === undefined;
    const theirs = file.status === 'conflict' && !overwritten.has(file.path);
    // What the scaffold wrote stays its own, edited or not: a newer version can still be merged into it.
    const kept = wroteItBefore ? undefined : theirs ? 'theirs' : keptIdentical(file);
    files[file.path] = kept === undefined ? { sha256: digest } : { sha256: digest, kept };
  }
  const record: ScaffoldRecord = {
    schema: 1,
    scaffold: definition.id,
    version: definition.version,
    at,
    folder,
    answers: { ...answers },
    files,
  };
  return [
    { path: recordPath(instance), text: stringify(record, { lineWidth: 0 }) },
    ...plan.files.map(({ path, text }) => ({ path: basePath(instance, path), text })),
  ];
}

function keptIdentical({ status }: ScaffoldPlan['files'][number]): 'identical' | undefined {
  return status === 'identical' ? 'identical' : undefined;
}

/** Reads a record; a damaged one, or one that points outside its folder, comes back as problems. */
export function readRecord(file: string, text: string): Reading<ScaffoldRecord> {
  return readYaml(file, text, scaffoldRecordFile);
}

/** Why undoing leaves a file in place. */
export type WhyKept = 'theirs' | 'already-there' | 'changed' | 'base-lost';

/** What undoing a scaffold would remove and leave. Files that are already gone are in neither. */
export interface UndoPlan {
  readonly remove: readonly string[];
  /** Files that other components share, without what the scaffold brought; `left` names the entries that changed since. */
  readonly edit: readonly {
    readonly path: string;
    readonly text: string;
    readonly left: readonly string[];
  }[];
  readonly kept: readonly { readonly path: string; readonly why: WhyKept }[];
}

/**
 * What undoing a scaffold would do: it removes only files that the scaffold wrote and that are still as it wrote them, and
 * takes its entries out of the files that others share.
 *
 * @param baseTexts the recorded base texts, by path under the scaffold's folder
 * @param currentTexts the files as they are now, by the same paths; absent when gone
 */
export function undoPlan(
  record: ScaffoldRecord,
  baseTexts: ReadonlyMap<string, string>,
  currentTexts: ReadonlyMap<string, string>,
): UndoPlan {
  const remove: string[] = [];
  const edit: { path: string; text: string; left: readonly string[] }[] = [];
  const kept: { path: string; why: WhyKept }[] = [];
  for (const [path, file] of Object.entries(record.files)) {
    const now = currentTexts.get(path);
    if (now === undefined) continue;
    const base = baseTexts.get(path);
    const why = whyKept(file.kept, base, now);
    const taken = why === 'changed' ? takeBackShared(path, now, withUnixLines(base ?? '')) : undefined;
    if (why === undefined || taken?.kind === 'whole') remove.push(path);
    else if (taken !== undefined && (taken.text !== now || taken.left.length > 0)) {
      edit.push({ path, text: taken.text, left: taken.left });
    } else kept.push({ path, why });
  }
  return { remove, edit, kept };
}

function whyKept(
  origin: 'theirs' | 'identical' | undefined,
  base: string | undefined,
  now: string,
): WhyKept | undefined {
  if (origin === 'theirs') return 'theirs';
  if (origin === 'identical') return 'already-there';
  if (base === undefined) return 'base-lost';
  return sameText(base, now) ? undefined : 'changed';
}
