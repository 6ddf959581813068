import type { ChecksTexts } from '../../texts/checks';
import { isPlain, listAt, nameOf, plainAt, textAt, textsAt, type Plain } from '../manifests/plain';
import { readDocuments, type YamlDocument } from '../manifests/yaml-documents';
import type { Check, Outcome, Reason } from './check';

const file = '.gitlab-ci-dso.yml';
const isNearMiss = (path: string): boolean =>
  path !== file && /^\.?gitlab[-._]ci[-._]dso\.ya?ml$/i.test(nameOf(path));

/** Top-level keys that are not jobs. */
const keywords = new Set(
  'after_script before_script cache default image include services spec stages variables workflow'.split(' '),
);

interface Job {
  readonly name: string;
  /** Undefined when a job of the catalogue decides. */
  readonly stage: string | undefined;
  /** All that it extends, through the jobs of the file. */
  readonly parents: readonly string[];
}

/** The platform's pipeline: secrets first, then quality, then the image. */
export const deliveryPipeline: Check = {
  id: 'delivery-pipeline',
  version: 1,
  concerns: (path) => path === file || isNearMiss(path),
  async run(view, texts) {
    const said = texts.deliveryPipeline;
    const text = view.paths.includes(file) ? await view.read(file) : undefined;
    if (text === undefined) {
      const near = view.paths.filter(isNearMiss).map((path) => ({ path, line: 1, ...said.nearMiss }));
      return { kind: 'failed', reasons: near.length > 0 ? near : [said.nothing] };
    }
    const { documents, broken } = readDocuments(text);
    // A header (`spec:`) may come first, in a document of its own.
    const document = documents.at(-1);
    if (broken[0] !== undefined || document === undefined || !isPlain(document.value)) {
      return { kind: 'failed', reasons: [{ path: file, line: broken[0] ?? 1, ...said.broken }] };
    }
    return judge(document, document.value, said);
  },
};

function judge(document: YamlDocument, value: Plain, said: ChecksTexts['deliveryPipeline']): Outcome {
  const reasons: Reason[] = [];
  const at = (...path: readonly string[]): { path: string; line: number } => ({
    path: file,
    line: document.lineOf(path),
  });
  const jobs = jobsOf(value);
  const stages = Array.isArray(value['stages']) ? textsAt(value, 'stages') : ['build', 'test', 'deploy'];
  if (!includesVault(value)) reasons.push({ ...at('include'), ...said.noInclude });
  const readers = jobs.filter(({ parents }) => parents.includes('.vault:read_secret'));
  const [reader] = readers;
  if (reader === undefined) reasons.push({ path: file, line: 1, ...said.noSecrets });
  else if (!readers.some(({ stage }) => stage === '.pre' || (stage !== undefined && stage === stages[0]))) {
    reasons.push({ ...at(reader.name, 'stage'), ...said.secretsNotFirst(reader.name) });
  }
  const declared = ['.pre', ...stages, '.post'];
  for (const { name, stage } of jobs) {
    if (stage !== undefined && !declared.includes(stage)) {
      reasons.push({ ...at(name, 'stage'), ...said.undeclaredStage(name, stage) });
    }
  }
  // Not « latest », whose end is a test as well.
  const quality = /(?:^|[^a-z])(?:qualit|tests?(?:$|[^a-z])|sonar)/i;
  if (
    !jobs.some(({ name, stage = '', parents }) =>
      [name, stage, ...parents].some((each) => quality.test(each)),
    )
  ) {
    reasons.push({ path: file, line: 1, ...said.noQuality });
  }
  const builds = /^\.(?:kaniko:|buildkit:build-push)/;
  if (!jobs.some(({ parents }) => parents.some((each) => builds.test(each)))) {
    reasons.push({ path: file, line: 1, ...said.noBuild });
  }
  if (reasons.length > 0) return { kind: 'failed', reasons };
  return { kind: 'passed', words: said.passed(jobs.length), files: [file] };
}

function includesVault(value: Plain): boolean {
  const includes = Array.isArray(value['include']) ? listAt(value, 'include') : [value['include']];
  return includes.some(
    (each) =>
      /^\$(?:CATALOG_PATH|\{CATALOG_PATH\})$/.test(textAt(each, 'project') ?? '') &&
      textsAt(each, 'file').some((name) => nameOf(name) === 'vault-ci.yml'),
  );
}

function jobsOf(value: Plain): readonly Job[] {
  return Object.keys(value)
    .filter((name) => !name.startsWith('.') && !keywords.has(name) && isPlain(value[name]))
    .map((name) => {
      const parents = new Set(textsAt(value, name, 'extends'));
      // A set that grows while it is walked gives what was added, too.
      for (const parent of parents) for (const each of textsAt(value, parent, 'extends')) parents.add(each);
      const stages = [name, ...parents].map((each) => textAt(plainAt(value, each), 'stage'));
      const foreign = [...parents].some((each) => !isPlain(value[each]));
      const stage = stages.find((each) => each !== undefined) ?? (foreign ? undefined : 'test');
      return { name, stage, parents: [...parents] };
    });
}
