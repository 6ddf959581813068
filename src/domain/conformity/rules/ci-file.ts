import { ciFileTexts } from '../../../texts/rules/ci-file';
import { includesOf, pipelineFile, stagesOf, type Includes, type Job } from '../../checks/pipeline';
import { baseNameOf, folderOf } from '../../manifests/folder-path';
import { at, isSet, type Mapping } from '../../manifests/value';
import { readDocuments } from '../../manifests/yaml-documents';
import { anchor } from '../anchor';
import { addKeys, replaceScalar } from '../edits';
import type { Fix } from '../finding';
import { pipelinePlace, visibleJobs } from '../pipeline-root';
import { speaker, type PipelineFile, type PipelineRule, type PlacedProblem, type SeverityIn } from '../rule';
import { always, required } from '../severity';
import { cct } from '../sources';
import { placeInText } from '../text-place';

const say = speaker(ciFileTexts);

/** EXI-ORG-7: the pipeline of the secondary chain, under the exact name, reads secrets first. */
export const ciFile: PipelineRule = {
  id: 'cpin/ci-file',
  theme: 'delivery',
  sources: [cct('EXI-ORG-7 (P)'), { page: 'gitlab-ci-catalog', date: '2026-04-09' }],
  gate: 'L3',
  severity: required('error'),
  texts: ciFileTexts,
  reads: 'pipeline',
  check: (file) => {
    const name = nameProblem(file);
    if (name !== undefined) return [name];
    const broken = syntaxProblem(file);
    if (broken !== undefined) return [broken];
    if (file.root.kind !== 'mapping') {
      return [{ place: placeInText(file, 0, 0), message: say((texts) => texts.empty) }];
    }
    return [...placeProblem(file), ...contentProblems(file.root)];
  },
};

function nameProblem({ path, root }: PipelineFile): PlacedProblem | undefined {
  const name = baseNameOf(path);
  if (name === pipelineFile) return undefined;
  return {
    place: anchor(root, []),
    message: say((texts) => texts.name(name)),
    remedy: say((texts) => texts.nameRemedy),
  };
}

function syntaxProblem(file: PipelineFile): PlacedProblem | undefined {
  const broken = readDocuments(file.path, file.text)[0]?.broken;
  if (broken === undefined) return undefined;
  const end = Math.min(broken.start + 1, file.text.length);
  return {
    place: placeInText(file, broken.start, end),
    message: say((texts) => texts.broken),
    remedy: say((texts) => texts.brokenRemedy),
  };
}

/** The folder may hold several repositories: told, not refused. */
function placeProblem({ path, root }: PipelineFile): readonly PlacedProblem[] {
  if (folderOf(path) === '') return [];
  return [
    {
      place: anchor(root, []),
      message: say((texts) => texts.notAtRoot),
      remedy: say((texts) => texts.notAtRootRemedy),
      severity: always('information'),
    },
  ];
}

function contentProblems(root: Mapping): readonly PlacedProblem[] {
  const includes = includesOf(root);
  const jobs = visibleJobs(root);
  return [
    ...catalogueProblems(root, includes),
    ...secretProblems(root, jobs, includes),
    ...jobs.flatMap((job) => stageProblems(root, job, includes)),
  ];
}

/** What is absent may come from another file that is included: then it is only told. */
function absent({ others }: Includes): { readonly severity?: SeverityIn } {
  return others ? { severity: always('information') } : {};
}

function catalogueProblems(root: Mapping, includes: Includes): readonly PlacedProblem[] {
  const { catalogue, files } = includes;
  const [first] = catalogue;
  if (first === undefined) {
    return [
      {
        place: anchor(root, ['include'], true),
        message: say((texts) => texts.noCatalogue),
        remedy: say((texts) => texts.catalogueRemedy),
        ...absent(includes),
      },
    ];
  }
  const refs = catalogue.flatMap((each) => (each.kind === 'mapping' ? refProblem(each) : []));
  if (files.includes('vault-ci.yml')) return refs;
  return [
    ...refs,
    {
      place: anchor(first, ['file'], true),
      message: say((texts) => texts.noVaultFile),
      remedy: say((texts) => texts.vaultFileRemedy),
      ...absent(includes),
    },
  ];
}

function refProblem(entry: Mapping): readonly PlacedProblem[] {
  const ref = at(entry, 'ref');
  if (ref?.kind === 'scalar' && ref.value === 'main') return [];
  const fix: Fix = {
    title: say((texts) => texts.refFix),
    path: entry.place.path,
    certain: true,
    edits: (text) => [
      ref?.kind === 'scalar' && ref.value !== null
        ? replaceScalar(ref, 'main')
        : addKeys(text, entry, { ref: 'main' }),
    ],
  };
  const mendable = ref === undefined || (ref.kind === 'scalar' && ref.value !== null && !ref.block);
  return [
    {
      place: anchor(entry, [isSet(entry, 'ref') ? 'ref' : 'project']),
      message: say((texts) => texts.ref),
      remedy: say((texts) => texts.refRemedy),
      ...(mendable ? { fix } : {}),
    },
  ];
}

function secretProblems(root: Mapping, jobs: readonly Job[], includes: Includes): readonly PlacedProblem[] {
  const reader = jobs.find(({ parents }) => parents.includes('.vault:read_secret'));
  if (reader === undefined) {
    return [
      {
        place: pipelinePlace(root),
        message: say((texts) => texts.noReadSecret),
        remedy: say((texts) => texts.readSecretRemedy),
        ...absent(includes),
      },
    ];
  }
  const [first = ''] = stagesOf(root);
  if (!reader.staged || reader.stage === first || reader.stage === '.pre') return [];
  return [
    {
      place: reader.stagePlace,
      message: say((texts) => texts.late(reader.name, reader.stage, first)),
      remedy: say((texts) => texts.lateRemedy(reader.stage)),
    },
  ];
}

function stageProblems(root: Mapping, job: Job, { others }: Includes): readonly PlacedProblem[] {
  if (!job.staged || [...stagesOf(root), '.pre', '.post'].includes(job.stage)) return [];
  // Stages that are declared here replace those of included files.
  if (others && !isSet(root, 'stages')) return [];
  return [
    {
      place: job.stagePlace,
      message: say((texts) => texts.stage(job.name, job.stage)),
      remedy: say((texts) => texts.stageRemedy(job.stage)),
    },
  ];
}
