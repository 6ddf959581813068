import { baseNameOf, folderOf } from '../manifests/folder-path';
import {
  at,
  entriesAt,
  itemsAt,
  textAt,
  type Mapping,
  type Place,
  type Scalar,
  type Value,
} from '../manifests/value';

/** The exact name that the platform configures in every internal project. */
export const pipelineFile = '.gitlab-ci-dso.yml';

/** Whether a path is the platform's pipeline, or bears one of the names that the documentation gives by mistake. */
export function isPipeline(path: string): boolean {
  return /^\.?gitlab[-.]?ci[-._]?dso\.ya?ml$/i.test(baseNameOf(path));
}

/** A wrong name, or the right one outside the root. */
export function isNearMiss(path: string): boolean {
  return isPipeline(path) && (baseNameOf(path) !== pipelineFile || folderOf(path) !== '');
}

/** The files of the platform's catalogue and their hidden jobs (gitlab-ci-catalog, 2026-04-09). */
const catalogue: ReadonlyMap<string, readonly string[]> = new Map([
  ['vault-ci.yml', ['.vault:read_secret']],
  ['kaniko-ci.yml', ['.kaniko:simple-build-push', '.kaniko:build-push']],
  ['buildkit-ci.yml', ['.buildkit:build-push']],
  ['java-mvn.yml', ['.java:init', '.java:build', '.java:sonar', '.java:deploy']],
  ['node-npm.yml', ['.npm:build-publish']],
  ['sonar-ci.yml', ['.sonar:sonar-scanner']],
  ['helm-ci.yml', ['.helm:build-push']],
]);

/** The file of the catalogue that holds a hidden job; undefined for a name that it does not have. */
export function catalogueFileOf(job: string): string | undefined {
  return [...catalogue].find(([, jobs]) => jobs.includes(job))?.[0];
}

/** What a pipeline includes. */
export interface Includes {
  /** The entries that name the catalogue's project. */
  readonly catalogue: readonly Value[];
  /** The files of the catalogue that are included, by their base names. */
  readonly files: readonly string[];
  /** Whether something else is included, which may bring jobs and stages that the file does not tell. */
  readonly others: boolean;
}

/** What a pipeline includes from the catalogue, and whether it includes anything else. */
export function includesOf(root: Value): Includes {
  const include = at(root, 'include');
  const entries = include?.kind === 'sequence' ? include.items : include === undefined ? [] : [include];
  const own = entries.filter((each) => /^\$\{?CATALOG_PATH\}?$/.test(textAt(each, 'project') ?? ''));
  return {
    catalogue: own,
    files: own.flatMap((each) => textsOf(at(each, 'file'))).map(baseNameOf),
    others: own.length < entries.length,
  };
}

/** A job of a GitLab pipeline, or a hidden one (its name starts with `.`) that others extend. */
export interface Job {
  readonly name: string;
  readonly place: Place;
  readonly value: Value;
  /** The jobs and templates that it extends, those of its local parents included. */
  readonly parents: readonly string[];
  readonly stage: string;
  /** Whether the file itself tells the stage: a parent elsewhere may say another one than GitLab's default. */
  readonly staged: boolean;
  readonly stagePlace: Place;
}

/** Keys at the top of the file that are no jobs. https://docs.gitlab.com/ci/yaml/ */
const keywords = new Set(
  'after_script before_script cache default image include pages services spec stages types variables workflow'.split(
    ' ',
  ),
);

/** The jobs of a pipeline, hidden ones included. */
export function jobsOf(root: Mapping): readonly Job[] {
  return [...root.entries]
    .filter(([name, { value }]) => !keywords.has(name) && value.kind === 'mapping')
    .map(([name, { key, value }]) => {
      const lineage = lineageOf(root, name);
      const staged = lineage.map((each) => at(root, each, 'stage')).find((stage) => stage !== undefined);
      return {
        name,
        place: key,
        value,
        parents: lineage.slice(1),
        stage: textAt(staged) ?? 'test',
        staged: staged !== undefined || lineage.every((each) => root.entries.has(each)),
        stagePlace: staged?.place ?? key,
      };
    });
}

/** The stages in order, GitLab's own when the file declares none. */
export function stagesOf(root: Mapping): readonly string[] {
  const declared = itemsAt(root, 'stages').flatMap((stage) => textAt(stage) ?? []);
  return declared.length > 0 ? declared : ['build', 'test', 'deploy'];
}

/** A value that may be one text or a list of texts. */
export function textsOf(value: Value | undefined): readonly string[] {
  const single = textAt(value);
  return single === undefined ? itemsAt(value).flatMap((item) => textAt(item) ?? []) : [single];
}

/** A variable as a job gets it: its own, its local parents', then the file's. */
export function variableOf(root: Mapping, job: Job, name: string): Scalar | undefined {
  const holders = [job.value, ...job.parents.flatMap((each) => at(root, each) ?? []), root];
  for (const holder of holders) {
    const set = at(holder, 'variables', name);
    const value = set?.kind === 'mapping' ? at(set, 'value') : set;
    if (value?.kind === 'scalar') return value;
  }
  return undefined;
}

/** The variables that a matrix gives a job, whose values are many. */
export function matrixVariables(job: Job): ReadonlySet<string> {
  return new Set(itemsAt(job.value, 'parallel', 'matrix').flatMap((each) => [...entriesAt(each).keys()]));
}

/** Whether a job tests or measures something, whatever its failure does. */
export function isControl(job: Job): boolean {
  const scanner = /^\.(?:sonar:sonar-scanner|java:sonar)$/;
  return (
    job.parents.some((parent) => scanner.test(parent)) ||
    (/test|quali|lint|sonar/i.test(`${job.name} ${at(job.value, 'stage') === undefined ? '' : job.stage}`) &&
      commandsOf(job.value).length > 0)
  );
}

/** What a job runs, a lone `echo` left out: it tests nothing. */
export function commandsOf(job: Value): readonly string[] {
  const script = at(job, 'script');
  const commands =
    script?.kind === 'sequence' ? itemsAt(script).flatMap((item) => textsOf(item)) : textsOf(script);
  return commands.filter((command) => !/^\s*(?:echo\b.*|true|exit 0)\s*$/.test(command));
}

/** A job's name, then what it extends, near ones first, as far as the file tells. */
function lineageOf(root: Mapping, job: string): readonly string[] {
  const found = [job];
  for (const name of found) {
    for (const parent of textsOf(at(root, name, 'extends'))) if (!found.includes(parent)) found.push(parent);
  }
  return found;
}
