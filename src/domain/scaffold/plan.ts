import type { Answers, ScaffoldSource } from './definition';
import { render } from './render';

/** What would happen to a file: nothing when it is identical, a question to the person on a conflict. */
export interface PlannedFile {
  readonly path: string;
  /** The text that the scaffold gives to the file. */
  readonly text: string;
  readonly status: 'create' | 'identical' | 'conflict';
  /** The file as it is now; present unless it is to be created. */
  readonly existing?: string;
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
    return { path, text, status: sameText(now, text) ? 'identical' : 'conflict', existing: now };
  });
  return { files };
}

/** Whether two texts are the same to a person: Git may have turned line ends into those of the system. */
export function sameText(one: string, other: string): boolean {
  return withUnixLines(one) === withUnixLines(other);
}

/** A text with the line ends that scaffolds are written with. */
export function withUnixLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
