import { jobsOf, type Job } from '../checks/pipeline';
import type { Mapping, Place, Value } from '../manifests/value';
import { anchor } from './anchor';
import type { PipelineFile } from './rule';

/** The keys of a pipeline, when it is readable: what is no mapping is told by `cpin/ci-file` alone. */
export function rootOf({ root }: PipelineFile): Mapping | undefined {
  return root.kind === 'mapping' ? root : undefined;
}

/** The jobs that run; hidden ones only serve others. */
export function visibleJobs(root: Mapping): readonly Job[] {
  return jobsOf(root).filter(({ name }) => !name.startsWith('.'));
}

/** Where something that the whole pipeline lacks is shown: its stages, else its first key. */
export function pipelinePlace(root: Value): Place {
  return anchor(root, ['stages'], true);
}
