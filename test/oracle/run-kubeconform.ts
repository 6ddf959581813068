import { spawnSync } from 'node:child_process';
import { temporaryFolder } from '../support/temporary-folder';
import type { CorpusFile } from '../support/corpus/corpus';
import { schemaLocation } from './kubernetes-schemas';

/** The faults of each object that the schemas know, by file, kind and name: `unknown /spec/replica`. None: it is valid. */
export type SchemaVerdicts = ReadonlyMap<string, readonly string[]>;

interface Report {
  readonly resources: readonly {
    readonly filename: string;
    readonly kind: string;
    readonly name: string;
    readonly status: string;
    readonly msg: string;
  }[];
}

/** Has kubeconform check a corpus strictly; kinds without a schema are left out. */
export function runKubeconform(
  program: string,
  files: readonly CorpusFile[],
  schemas: string,
): SchemaVerdicts {
  const folder = temporaryFolder(files);
  try {
    const args = ['-strict', '-ignore-missing-schemas', '-verbose', '-output', 'json'];
    const { stdout, stderr, error } = spawnSync(
      program,
      [...args, '-schema-location', schemaLocation(schemas), folder.path],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    );
    if (error !== undefined) throw error;
    if (!stdout.startsWith('{')) throw new Error(`kubeconform wrote no report:\n${stderr}`);
    const verdicts = new Map<string, readonly string[]>();
    for (const { filename, kind, name, status, msg } of (JSON.parse(stdout) as Report).resources) {
      const key = objectKey(filename.slice(folder.path.length + 1).replaceAll('\\', '/'), kind, name);
      if (status === 'statusValid') verdicts.set(key, []);
      else if (status === 'statusInvalid') verdicts.set(key, faultsOf(msg));
      else if (status !== 'statusSkipped')
        throw new Error(`kubeconform could not tell (${status}): ${key}: ${msg}`);
    }
    return verdicts;
  } finally {
    folder.remove();
  }
}

export function objectKey(file: string, kind: string, name: string): string {
  return `${file} ${kind} ${name}`;
}

/** The faults of a message, each line of which says where and what: `- at '/spec': missing property 'selector'`. */
function faultsOf(message: string): readonly string[] {
  const [, ...lines] = message.split(/\s*- at '/);
  const faults = lines.flatMap((line) => {
    const [, pointer = '', what = ''] = /^([^']*)': (.*)$/s.exec(line) ?? [];
    const path = pointer.replaceAll('~1', '/').replaceAll('~0', '~');
    const named = [...what.matchAll(/'([^']*)'/g)].map(([, name = '']) => `${path}/${name}`);
    if (what.startsWith('additional propert')) return named.map((each) => `unknown ${each}`);
    if (what.startsWith('missing propert')) return named.map((each) => `missing ${each}`);
    if (what.startsWith('got ')) return [`type ${path}`];
    // `not` keeps null out of required fields; the rest are the branches that lead to a fault.
    if (what === "'not' failed") return [`missing ${path}`];
    if (what.endsWith('validation failed') || /^'(?:allOf|anyOf|oneOf)' failed/.test(what)) return [];
    return [`${what} ${path}`];
  });
  return [...new Set(faults)].sort();
}
