import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../support/shipped-scaffolds';
import { nameOf, type AdmittedObject } from './admitted-objects';
import type { CorpusFile } from '../support/corpus/corpus';

export type KyvernoVerdict = 'pass' | 'fail';

/** What Kyverno says of an object: by policy and rule, derived rules under the name of the rule that they come from. */
export type KyvernoVerdicts = ReadonlyMap<string, KyvernoVerdict>;

export const policyFolder = join(repository, 'test/oracle/policies');

/** The key of a verdict. */
export function verdictKey(policy: string, rule: string, { object }: Pick<AdmittedObject, 'object'>): string {
  return [policy, rule, String(object.kind), nameOf(object)].join(' ');
}

/**
 * Has Kyverno's own engine judge a corpus by our policies: each file as it is written where its command line reads it,
 * else the same objects as JSON, and what controllers would create.
 *
 * @throws on anything but `pass` and `fail`: a policy that Kyverno skips would agree with everybody
 */
export function runKyverno(
  program: string,
  files: readonly CorpusFile[],
  objects: readonly AdmittedObject[],
): KyvernoVerdicts {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-kyverno-'));
  try {
    const readable = files.filter(isReadable);
    for (const [index, { text }] of readable.entries()) writeFileSync(join(folder, `${index}.yaml`), text);
    const read = new Set(readable.map(({ path }) => path));
    const rest = objects.filter(({ file, part }) => part !== 'itself' || !read.has(file));
    writeFileSync(
      join(folder, 'rest.yaml'),
      rest.map(({ object }) => `---\n${JSON.stringify(object)}\n`).join(''),
    );
    return verdictsOf(apply(program, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Kyverno 1.19.1 stops on a `List` with a panic, and passes over files that are not YAML. */
function isReadable({ path, text }: CorpusFile): boolean {
  return path.endsWith('.yaml') || path.endsWith('.yml') ? !/^kind: ["']?List\b/m.test(text) : false;
}

function apply(program: string, resources: string): string {
  const output = join(resources, 'report.txt');
  const descriptor = openSync(output, 'w');
  const args = [
    'apply',
    policyFolder,
    '--resource',
    resources,
    '--policy-report',
    '--output-format',
    'json',
    '--remove-color',
  ];
  const { stderr, error } = spawnSync(program, args, {
    stdio: ['ignore', descriptor, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(descriptor);
  if (error !== undefined) throw error;
  const report = readFileSync(output, 'utf8')
    .split('\n')
    .find((line) => line.startsWith('{'));
  if (report === undefined)
    throw new Error(`Kyverno wrote no report:\n${stderr}\n${readFileSync(output, 'utf8')}`);
  return report;
}

interface Report {
  readonly results: readonly {
    readonly policy: string;
    readonly rule: string;
    readonly result: string;
    readonly message: string;
    readonly resources: readonly { readonly kind: string; readonly name: string }[];
  }[];
}

function verdictsOf(text: string): KyvernoVerdicts {
  const verdicts = new Map<string, KyvernoVerdict>();
  for (const { policy, rule, result, message, resources } of (JSON.parse(text) as Report).results) {
    if (result !== 'pass' && result !== 'fail')
      throw new Error(`Kyverno could not tell (${result}): ${policy} ${rule}: ${message}`);
    for (const resource of resources) {
      const object = { kind: resource.kind, metadata: { name: resource.name } };
      const key = verdictKey(policy, rule.replace(/^autogen-(?:cronjob-)?/, ''), { object });
      if (verdicts.has(key)) throw new Error(`Two objects of the corpus have one name: ${key}`);
      verdicts.set(key, result);
    }
  }
  return verdicts;
}
