import { answerFault } from '../scaffold/answers';
import type { ScaffoldDefinition } from '../scaffold/definition';
import type { ScaffoldRecord } from '../scaffold/record';
import type { LocalCluster } from './cluster-steps';
import { clusterTools } from './cluster-tools';

/**
 * The local cluster that a record of the scaffold tells of. A record comes from Git: its answers are judged as if they
 * were typed, since they become words of commands.
 *
 * @returns undefined when the record is of another scaffold, or has an answer that would be refused
 */
export function recordedCluster(
  record: ScaffoldRecord,
  { id, questions }: ScaffoldDefinition,
): LocalCluster | undefined {
  const { answers } = record;
  if (record.scaffold !== id) return undefined;
  if (questions.some((question) => answerFault(question, answers[question.id]) !== undefined))
    return undefined;
  const tool = clusterTools.find((each) => each === answers['tool']);
  const { cluster, app, port } = answers;
  if (
    tool === undefined ||
    typeof cluster !== 'string' ||
    typeof app !== 'string' ||
    typeof port !== 'number'
  ) {
    return undefined;
  }
  const folder = record.folder === '.' ? filesFolder : `${record.folder}/${filesFolder}`;
  return { tool, cluster, app, port, folder };
}

/** The folder that the scaffold puts its files in. */
export const filesFolder = 'local-cluster';
