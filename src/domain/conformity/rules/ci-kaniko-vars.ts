import { ciKanikoVarsTexts } from '../../../texts/rules/ci-kaniko-vars';
import { includesOf, matrixVariables, variableOf, type Job } from '../../checks/pipeline';
import { at, type Mapping, type Scalar } from '../../manifests/value';
import { addKeys } from '../edits';
import type { Fix } from '../finding';
import { rootOf, visibleJobs } from '../pipeline-root';
import { speaker, type PipelineRule, type PlacedProblem } from '../rule';
import { required } from '../severity';
import { cct } from '../sources';

const say = speaker(ciKanikoVarsTexts);

/** The variables that the catalogue's Kaniko jobs need, and tags that tell images apart. */
export const ciKanikoVars: PipelineRule = {
  id: 'cpin/ci-kaniko-vars',
  theme: 'delivery',
  sources: [
    cct('EXI-ORG-7 (P)'),
    { page: 'gitlab-ci-catalog', requirement: 'kaniko-ci.yml', date: '2026-04-09' },
  ],
  gate: 'L3',
  severity: required('error'),
  texts: ciKanikoVarsTexts,
  reads: 'pipeline',
  check: (file) => {
    const root = rootOf(file);
    if (root === undefined) return [];
    return visibleJobs(root).flatMap((job) => {
      if (job.parents.includes('.kaniko:simple-build-push')) return simple(root, job);
      return job.parents.includes('.kaniko:build-push') ? several(root, job) : [];
    });
  },
};

/** One image: `$REGISTRY_URL/$IMAGE_NAME:$TAG`. */
function simple(root: Mapping, job: Job): readonly PlacedProblem[] {
  const matrix = matrixVariables(job);
  // Variables of the whole pipeline may come from another file.
  const missing = includesOf(root).others
    ? []
    : ['REGISTRY_URL', 'TAG', 'IMAGE_NAME'].filter(
        (name) => !matrix.has(name) && variableOf(root, job, name) === undefined,
      );
  const name = variableOf(root, job, 'IMAGE_NAME');
  const tag = variableOf(root, job, 'TAG');
  return [
    ...(missing.length === 0 ? [] : [missingProblem(job, missing)]),
    ...(name !== undefined && colon.test(String(name.value))
      ? [
          {
            place: name.place,
            message: say((texts) => texts.colon),
            remedy: say((texts) => texts.colonRemedy),
          },
        ]
      : []),
    ...(tag?.value === 'latest' ? [latest(tag)] : []),
  ];
}

/** A colon that separates a tag, and not that of `${A:-b}`. */
const colon = /^(?:[^${]|\$\{[^}]*\}|\$)*?:/;

/** What the platform gives these variables; an image's name is the team's. */
const usual: Readonly<Record<string, string>> = {
  REGISTRY_URL: '"${IMAGE_REPOSITORY}"',
  TAG: '"${CI_COMMIT_SHORT_SHA}"',
};

function missingProblem(job: Job, missing: readonly string[]): PlacedProblem {
  const written = Object.entries(usual).filter(([name]) => missing.includes(name));
  const { value } = job;
  const problem = { place: job.place, message: say((texts) => texts.missing(job.name, missing)) };
  if (value.kind !== 'mapping' || written.length === 0) return problem;
  const lines = Object.fromEntries(written);
  const own = at(value, 'variables');
  const fix: Fix = {
    title: say((texts) => texts.fix(written.map(([name]) => name))),
    path: job.place.path,
    certain: false,
    edits: (text) => [
      own?.kind === 'mapping' ? addKeys(text, own, lines) : addKeys(text, value, { variables: lines }),
    ],
  };
  return own === undefined || own.kind === 'mapping' ? { ...problem, fix } : problem;
}

/** Several names and tags; without them, the job pushes `latest` too. */
function several(root: Mapping, job: Job): readonly PlacedProblem[] {
  if (matrixVariables(job).has('IMAGE_NAMES')) return [];
  const names = variableOf(root, job, 'IMAGE_NAMES');
  if (names === undefined) {
    if (includesOf(root).others) return [];
    return [
      {
        place: job.place,
        message: say((texts) => texts.noNames(job.name)),
        remedy: say((texts) => texts.namesRemedy),
      },
    ];
  }
  const entries = String(names.value)
    .split(/\s+/)
    .filter((each) => each !== '');
  if (entries.some((each) => each.endsWith(':latest'))) return [latest(names)];
  const bare = entries.find((each) => !colon.test(each) && !each.startsWith('$'));
  if (bare === undefined) return [];
  return [
    {
      place: names.place,
      message: say((texts) => texts.noTag(bare)),
      remedy: say((texts) => texts.namesRemedy),
    },
  ];
}

function latest({ place }: Scalar): PlacedProblem {
  return { place, message: say((texts) => texts.latest), remedy: say((texts) => texts.namesRemedy) };
}
