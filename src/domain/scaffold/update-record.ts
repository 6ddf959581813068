import { stringify } from 'yaml';
import { answerFault, proposedAnswer } from './answers';
import type { Language } from '../language';
import type { Answers, Question, ScaffoldDefinition } from './definition';
import { withUnixLines } from './plan';
import { basePath, recordPath, type ScaffoldRecord } from './record';
import type { UpdatedFile } from './update';

/** Recorded answers as a newer scaffold takes them. */
export interface CarriedAnswers {
  /** All that it asks for: what was answered, else what it proposes. */
  readonly answers: Answers;
  /** Its questions that have no answer yet, or one that it no longer accepts. */
  readonly open: readonly Question[];
  /** Recorded answers to questions that it no longer asks. */
  readonly dropped: readonly string[];
}

/** The recorded answers, for the questions of a newer scaffold. */
export function carryAnswers(
  questions: readonly Question[],
  recorded: Answers,
  language: Language,
): CarriedAnswers {
  const answerTo = ({ id }: Question): string | number | undefined =>
    Object.hasOwn(recorded, id) ? recorded[id] : undefined;
  const open = questions.filter((question) => answerFault(question, answerTo(question)) !== undefined);
  const answers = questions.map((question): [string, string | number] => {
    const answer = open.includes(question) ? undefined : answerTo(question);
    return [question.id, answer ?? proposedAnswer(question, language)];
  });
  const dropped = Object.keys(recorded).filter((id) => !questions.some((question) => question.id === id));
  return { answers: Object.fromEntries(answers), open, dropped };
}

/** An update, as `updateRecord` needs it. */
export interface Updated {
  readonly instance: string;
  readonly record: ScaffoldRecord;
  readonly definition: ScaffoldDefinition;
  readonly answers: Answers;
  readonly files: readonly UpdatedFile[];
  /** Paths in conflict whose file keeps the team's text. */
  readonly declined: ReadonlySet<string>;
  /** When, ISO 8601. */
  readonly at: string;
}

/** Files of `.cpin/` by path under the open folder; a text that is undefined is one that goes. */
export type RecordFile = { readonly path: string; readonly text: string | undefined };

/**
 * What an update leaves in `.cpin/`: the record of the newer version, then its base texts. A file that did not take the
 * newer text keeps the base that it had, so that the next update offers it again.
 */
export function updateRecord(done: Updated, sha256: (text: string) => string): readonly RecordFile[] {
  const { instance, record, definition, answers } = done;
  const files: ScaffoldRecord['files'] = {};
  const bases: RecordFile[] = [];
  for (const file of done.files) {
    const before = Object.hasOwn(record.files, file.path) ? record.files[file.path] : undefined;
    const taken = takenText(file, done.declined);
    if (taken !== undefined) {
      const kept = before === undefined && file.status !== 'added' ? 'identical' : before?.kept;
      files[file.path] = { sha256: sha256(withUnixLines(taken)), ...(kept === undefined ? {} : { kept }) };
      bases.push({ path: basePath(instance, file.path), text: taken });
    } else if (before !== undefined && file.newer !== undefined) files[file.path] = before;
  }
  for (const path of Object.keys(record.files)) {
    if (files[path] === undefined) bases.push({ path: basePath(instance, path), text: undefined });
  }
  const next: ScaffoldRecord = {
    schema: 1,
    scaffold: definition.id,
    version: definition.version,
    at: done.at,
    folder: record.folder,
    answers: { ...answers },
    files,
  };
  return [{ path: recordPath(instance), text: stringify(next, { lineWidth: 0 }) }, ...bases];
}

/** The newer text when the team's file has taken it, be it between markers. */
function takenText(file: UpdatedFile, declined: ReadonlySet<string>): string | undefined {
  return file.status === 'kept' || file.status === 'removed' || declined.has(file.path)
    ? undefined
    : file.newer;
}
