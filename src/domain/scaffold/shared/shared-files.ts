import { pipelineFile } from '../../checks/pipeline';
import type { EntryList } from './entry-list';
import { mergeEntries } from './merge-entries';
import { mergePipeline } from './merge-pipeline';
import type { Merged, TakenBack } from './merged';
import { takeBackEntries } from './take-back-entries';
import { takeBackPipeline } from './take-back-pipeline';

/** The files that list entries of every component. */
const lists: ReadonlyMap<string, EntryList> = new Map<string, EntryList>([
  ['.vscode/tasks.json', { list: 'tasks', name: 'label' }],
  ['.vscode/launch.json', { list: 'configurations', name: 'name' }],
  ['renovate.json', { list: 'packageRules', name: 'matchFileNames' }],
]);

/** The files of which a repository needs one, whatever it holds: they mirror all of it. */
const mirrors: readonly string[] = ['.github/workflows/mirror-cpin.yml', '.gitlab/mirror-cpin.yml'];

/**
 * Adds what a scaffold brings to a file that the components of a repository share: the pipeline, the tasks, the debuggers,
 * the rules of updates. Undefined for a file that is one component's own.
 */
export function mergeShared(path: string, existing: string, own: string): Merged | undefined {
  if (path === pipelineFile) return mergePipeline(existing, own);
  if (mirrors.includes(path) && existing.includes('variables[GIT_BRANCH_DEPLOY]')) return { kind: 'nothing' };
  const list = lists.get(path);
  return list === undefined ? undefined : mergeEntries(existing, own, list);
}

/** Takes what a scaffold brought back out of a shared file; undefined for a file that is one component's own. */
export function takeBackShared(path: string, now: string, own: string): TakenBack | undefined {
  if (path === pipelineFile) return takeBackPipeline(now, own);
  // The rules of updates hold for every component.
  const list = path === 'renovate.json' ? undefined : lists.get(path);
  return list === undefined ? undefined : takeBackEntries(now, own, list);
}
