import type { Answers, ScaffoldSource } from './definition';
import { render } from './render';
import { mergeShared } from './shared/shared-files';

/**
 * What would happen to a file: nothing when it is identical or when a shared one has all that the scaffold brings, a
 * question to the person on a conflict. A shared file is merged: entries join those of the other components.
 */
export interface PlannedFile {
  readonly path: string;
  /** The text that the scaffold gives to the file. */
  readonly text: string;
  readonly status: 'create' | 'identical' | 'merge' | 'conflict';
  /** The file as it is now; present unless it is to be created. */
  readonly existing?: string;
  /** What a shared file becomes; present on a merge. */
  readonly merged?: string;
}

/** What a scaffold would do, file by file, sorted by path. */
export interface ScaffoldPlan {
  readonly files: readonly PlannedFile[];
}

/**
 * What a scaffold would do in a folder. Nothing is written; the same inputs always give the same plan.
 *
 * @param existing the texts of the files that are already there, by path under the folder that the person chose
 */
export function plan(
  source: ScaffoldSource,
  answers: Answers,
  existing: ReadonlyMap<string, string>,
): ScaffoldPlan {
  const files = render(source, answers).map(({ path, text }): PlannedFile => {
    const now = existing.get(path);
    if (now === undefined) return { path, text, status: 'create' };
    return { path, text, ...statusOf(path, text, now), existing: now };
  });
  return { files };
}

function statusOf(path: string, text: string, now: string): Pick<PlannedFile, 'status' | 'merged'> {
  if (sameText(now, text)) return { status: 'identical' };
  const merge = mergeShared(path, now, text);
  if (merge?.kind === 'merged') return { status: 'merge', merged: merge.text };
  return { status: merge?.kind === 'nothing' ? 'identical' : 'conflict' };
}

/** The text that applying a plan gives to a file; undefined where the file stays as it is, a conflict being the person's. */
export function writtenBy(file: PlannedFile): string | undefined {
  return file.status === 'create' ? file.text : file.merged;
}

/** Whether two texts are the same to a person: Git may have turned line ends into those of the system. */
export function sameText(one: string, other: string): boolean {
  return withUnixLines(one) === withUnixLines(other);
}

/** A text with the line ends that scaffolds are written with. */
export function withUnixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
