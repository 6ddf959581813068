import { answerFault } from '../scaffold/answers';
import type { ScaffoldDefinition } from '../scaffold/definition';
import type { ScaffoldRecord } from '../scaffold/record';

/** Where the note goes when no operations were scaffolded. */
export const defaultNotePath = 'docs/operations/delivery-metrics.md';

/**
 * Where the note goes beside the files of an operations scaffold. A record comes from Git: its answer is judged as if it
 * were typed.
 *
 * @returns undefined when the record is of another scaffold, or names an application that would be refused
 */
export function notePathBeside(
  { scaffold, answers, folder }: ScaffoldRecord,
  { id, questions }: ScaffoldDefinition,
): string | undefined {
  const question = questions.find((each) => each.id === 'app');
  const { app } = answers;
  if (scaffold !== id || question === undefined || answerFault(question, app) !== undefined) return undefined;
  const path = `docs/operations/${String(app)}/delivery-metrics.md`;
  return folder === '.' ? path : `${folder}/${path}`;
}
