import { ciCatalogJobsTexts } from '../../../texts/rules/ci-catalog-jobs';
import { catalogueFileOf, includesOf, jobsOf, type Includes } from '../../checks/pipeline';
import { at, itemsAt, type Mapping, type Scalar, type Value } from '../../manifests/value';
import { isWritten, replaceInside } from '../edits';
import type { Fix } from '../finding';
import { rootOf } from '../pipeline-root';
import { speaker, type PipelineRule, type PlacedProblem } from '../rule';
import { always, required } from '../severity';
import { cct } from '../sources';

const say = speaker(ciCatalogJobsTexts);

/** The hidden jobs that a pipeline extends exist: in the file, or in the catalogue. */
export const ciCatalogJobs: PipelineRule = {
  id: 'cpin/ci-catalog-jobs',
  theme: 'delivery',
  sources: [cct('EXI-ORG-7 (P)'), { page: 'gitlab-ci-catalog', date: '2026-04-09' }],
  gate: 'L3',
  severity: required('error'),
  texts: ciCatalogJobsTexts,
  reads: 'pipeline',
  check: (file) => {
    const root = rootOf(file);
    if (root === undefined) return [];
    const includes = includesOf(root);
    return jobsOf(root).flatMap(({ value }) =>
      extended(value).flatMap((parent) => problemOf(parent, root, includes)),
    );
  },
};

/** Names that pages of the documentation give, and what the catalogue has; sure where nothing else changes. */
const mistaken: Readonly<Record<string, { readonly name: string; readonly certain: boolean }>> = {
  '.java:sonar-jacoco': { name: '.java:sonar', certain: true },
  '.kaniko:build': { name: '.kaniko:build-push', certain: false },
  '.node:sonar': { name: '.sonar:sonar-scanner', certain: false },
};

function extended(job: Value): readonly Scalar[] {
  const parents = at(job, 'extends');
  const all = parents?.kind === 'sequence' ? itemsAt(parents) : parents === undefined ? [] : [parents];
  return all.flatMap((each) => (each.kind === 'scalar' ? [each] : []));
}

function problemOf(parent: Scalar, root: Mapping, includes: Includes): readonly PlacedProblem[] {
  const name = String(parent.value);
  if (!name.startsWith('.') || root.entries.has(name)) return [];
  const { place } = parent;
  const file = catalogueFileOf(name);
  if (file !== undefined) {
    // Without the catalogue at all, `cpin/ci-file` has said it.
    if (includes.others || includes.catalogue.length === 0 || includes.files.includes(file)) return [];
    return [
      {
        place,
        message: say((texts) => texts.notIncluded(name, file)),
        remedy: say((texts) => texts.notIncludedRemedy(file)),
        severity: always('warning'),
      },
    ];
  }
  const right = Object.hasOwn(mistaken, name) ? mistaken[name] : undefined;
  if (right === undefined) {
    // Another file may bring it.
    return includes.others ? [] : [{ place, message: say((texts) => texts.unknown(name)) }];
  }
  const fix = isWritten(parent) ? { fix: renaming(parent, right) } : {};
  return [
    {
      place,
      message: say((texts) => texts.mistaken(name, right.name)),
      remedy: say((texts) => texts.mistakenRemedy(right.name)),
      ...fix,
    },
  ];
}

function renaming(parent: Scalar, right: { readonly name: string; readonly certain: boolean }): Fix {
  const from = { from: 0, to: String(parent.value).length, text: right.name };
  return {
    title: say((texts) => texts.fix(right.name)),
    path: parent.place.path,
    certain: right.certain,
    edits: (text) => replaceInside(text, parent, from),
  };
}
