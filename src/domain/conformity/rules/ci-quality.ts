import { ciQualityTexts } from '../../../texts/rules/ci-quality';
import { includesOf, isControl } from '../../checks/pipeline';
import { scalarAt } from '../../manifests/value';
import { anchor } from '../anchor';
import { pipelinePlace, rootOf, visibleJobs } from '../pipeline-root';
import { speaker, type PipelineRule } from '../rule';
import { always } from '../severity';
import { cct } from '../sources';

const say = speaker(ciQualityTexts);

/** EXI-ORG-7: the pipeline controls quality, and a control that fails stops it. */
export const ciQuality: PipelineRule = {
  id: 'cpin/ci-quality',
  theme: 'delivery',
  sources: [cct('EXI-ORG-7 (P)')],
  gate: 'L3',
  severity: always('warning'),
  texts: ciQualityTexts,
  reads: 'pipeline',
  check: (file) => {
    const root = rootOf(file);
    if (root === undefined) return [];
    const jobs = visibleJobs(root);
    const controls = jobs.filter(isControl);
    if (controls.length === 0) {
      // Another file may bring the control.
      if (includesOf(root).others || jobs.length === 0) return [];
      return [{ place: pipelinePlace(root), message: say((texts) => texts.none) }];
    }
    return controls
      .filter(({ value }) => scalarAt(value, 'allow_failure') === true)
      .map(({ name, value }) => ({
        place: anchor(value, ['allow_failure'], true),
        message: say((texts) => texts.allowed(name)),
        remedy: say((texts) => texts.allowedRemedy),
        severity: always('information'),
      }));
  },
};
