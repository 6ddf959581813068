import { folderOf } from '../../manifests/folder-path';
import { textsOf, variableOf, type Job } from '../../checks/pipeline';
import { at, type Mapping } from '../../manifests/value';
import { readDocuments } from '../../manifests/yaml-documents';

/** The mapping that a pipeline's file is; undefined when it is broken, is no mapping, or holds several documents. */
export function readPipeline(path: string, text: string): Mapping | undefined {
  const [document, ...more] = readDocuments(path, text);
  if (document === undefined || more.length > 0 || document.broken !== undefined) return undefined;
  return document.root.kind === 'mapping' && document.root.duplicates === undefined
    ? document.root
    : undefined;
}

/** Whether a file says nothing: comments and blank lines alone. */
export function isSilent(text: string): boolean {
  return text.split(/\r?\n/).every((line) => /^\s*(?:#.*)?$/.test(line.replace('\uFEFF', '')));
}

/**
 * The lines of each key at the top of a pipeline: its own, and those of the comment right above it. Keys are written at
 * the start of a line; the pipeline is a scaffold's, with \n line ends.
 */
export function blocksOf(text: string, root: Mapping): ReadonlyMap<string, string> {
  const lines = text.split('\n');
  const starts = [...root.entries].map(([name, { key }]) => {
    let first = key.line - 1;
    while (first > 0 && lines[first - 1]?.startsWith('#') === true) first -= 1;
    return { name, first };
  });
  return new Map(
    starts.map(({ name, first }, index) => {
      const block = lines.slice(first, starts[index + 1]?.first).join('\n');
      return [name, `${block.trimEnd()}\n`];
    }),
  );
}

/** What a job does, where two jobs that do it would be one too many; undefined where only the name tells. */
export type Role = 'secrets' | 'quality' | `image ${string}` | undefined;

/** The role of a job of the platform's catalogue. */
export function roleOf(root: Mapping, job: Job): Role {
  if (job.parents.includes('.vault:read_secret')) return 'secrets';
  if (job.parents.includes('.sonar:sonar-scanner')) return 'quality';
  const dockerfile = variableOf(root, job, 'DOCKERFILE')?.value;
  if (typeof dockerfile !== 'string') return undefined;
  if (job.parents.includes('.kaniko:build-push')) return `image ${normal(dockerfile)}`;
  if (!job.parents.includes('.kaniko:simple-build-push')) return undefined;
  // This one alone has the path start from the working directory.
  const folder = variableOf(root, job, 'WORKING_DIR')?.value;
  return `image ${normal(`${typeof folder === 'string' ? folder : '.'}/${dockerfile}`)}`;
}

/** A path without `.` and without doubled slashes. */
export function normal(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.join('/') || '.';
}

/** Whether a folder is another one, or is in it. */
export function isWithin(folder: string, other: string): boolean {
  const outer = normal(other);
  for (let inner = normal(folder); ; inner = folderOf(inner) || '.') {
    if (inner === outer) return true;
    if (inner === '.') return false;
  }
}

/** The files that an include names. */
export function filesOf(include: Mapping): readonly string[] {
  return textsOf(at(include, 'file'));
}
