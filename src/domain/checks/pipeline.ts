import { at, itemsAt, textAt, type Mapping, type Place, type Value } from '../manifests/value';

/** A job of a GitLab pipeline, or a hidden one (its name starts with `.`) that others extend. */
export interface Job {
  readonly name: string;
  readonly place: Place;
  readonly value: Value;
  /** The jobs and templates that it extends, those of its local parents included. */
  readonly parents: readonly string[];
  readonly stage: string;
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

/** A job's name, then what it extends, near ones first, as far as the file tells. */
function lineageOf(root: Mapping, job: string): readonly string[] {
  const found = [job];
  for (const name of found) {
    for (const parent of textsOf(at(root, name, 'extends'))) if (!found.includes(parent)) found.push(parent);
  }
  return found;
}
