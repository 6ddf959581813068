import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { manifestCorpus } from '../test/support/corpus/corpus';
import { repository } from '../test/support/shipped-scaffolds';
import { temporaryFolder } from '../test/support/temporary-folder';
import { median } from './support/median';
import { parseAll } from './support/subjects';

/** Where `npm run test:oracle` keeps the tools that it builds; another folder may be named. */
const oracle = process.env['CPIN_ORACLE'] ?? join(repository, '.oracle');
const rounds = 3;

// Kyverno stops on a `List`, kube-score on what Kubernetes' types cannot read, and kube-linter passes over Routes and
// the clusters of CloudNativePG: none of that here.
// One folder: Kyverno does not look below it.
const files = manifestCorpus({ seed: 2026, applications: 400, valid: true })
  .filter(({ path, text }) => /\.ya?ml$/.test(path) && !/^kind: ["']?(?:List|Route|Cluster)\b/m.test(text))
  .map(({ text }, index) => ({ path: `${String(index)}.yaml`, text }));
const documents = parseAll(files);
const folder = temporaryFolder(files);

interface Peer {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** How many files or objects it says that it judged: a tool that looks at nothing is quick. */
  judged(printed: string): number;
}

/** A tool that is at hand, or a sentence that says that it is not. */
function peer(
  name: string,
  given: readonly string[] | undefined,
  judged: (printed: string) => number,
): Peer | undefined {
  const bin = join(oracle, 'bin');
  const file = existsSync(bin) ? readdirSync(bin).find((each) => each.startsWith(`${name}-v`)) : undefined;
  const program = file === undefined ? undefined : join(bin, file);
  if (program === undefined || given === undefined) {
    console.log(`${name}: not here, not measured. test/oracle/README.md says how to have it.`);
    return undefined;
  }
  return { name: file ?? name, program, args: given, judged };
}

/** The folder of schemas that the oracle made for kubeconform, if it did. */
function schemaLocation(): string | undefined {
  const name = existsSync(oracle)
    ? readdirSync(oracle).find((each) => each.startsWith('schemas-'))
    : undefined;
  return name === undefined ? undefined : join(oracle, name, '{{ .ResourceKind }}{{ .KindSuffix }}.json');
}

/** The seconds that one run takes, start included. */
function costOf({ name, program, args, judged }: Peer): number {
  const start = performance.now();
  const { error, signal, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error !== undefined) throw error;
  if (signal !== null) throw new Error(`${name} was stopped by ${signal}: ${stderr}`);
  const time = (performance.now() - start) / 1000;
  if (!(judged(stdout) >= files.length)) throw new Error(`${name} did not judge every file:\n${stderr}`);
  return time;
}

/** All the checks that kube-linter has, and one that no object passes: what it has looked at is in its report. */
const linterConfig = temporaryFolder([
  {
    path: '.kube-linter.yaml',
    text: `checks: {addAllBuiltIn: true}
customChecks:
  - name: looked-at
    description: Told of every object.
    remediation: None.
    template: required-label
    params: {key: no-object-has-this}
    scope: {objectKinds: [Any]}
`,
  },
]);

const policies = join(repository, 'test/oracle/policies');
const cpin = join(repository, 'dist', 'cpin.js');
if (!existsSync(cpin)) throw new Error('dist/cpin.js is missing: run `npm run build`.');
const location = schemaLocation();
const numberIn = (pattern: RegExp) => (printed: string) => Number(pattern.exec(printed)?.[1]);
const peers = [
  {
    name: 'cpin',
    program: process.execPath,
    args: [cpin, 'check', folder.path, '--format', 'json'],
    judged: numberIn(/"files": (\d+)/),
  },
  peer('kyverno', ['apply', policies, '--resource', folder.path], numberIn(/ to (\d+) resource/)),
  peer(
    'kubeconform',
    location === undefined
      ? undefined
      : ['-strict', '-summary', '-ignore-missing-schemas', '-schema-location', location, folder.path],
    numberIn(/(\d+) resources found/),
  ),
  peer(
    'kube-linter',
    ['lint', folder.path, '--format', 'json', '--config', join(linterConfig.path, '.kube-linter.yaml')],
    (printed) => new Set([...printed.matchAll(/"FilePath":\s*"([^"]+)"/g)].map(([, file]) => file)).size,
  ),
  peer(
    'kube-score',
    ['score', '--output-format', 'ci', ...files.map(({ path }) => join(folder.path, path))],
    (printed) => new Set(printed.split('\n').map((line) => line.split(':')[0])).size,
  ),
].filter((each) => each !== undefined);

console.log(
  `${files.length} files, ${documents} documents; medians of ${rounds} whole runs, start included.`,
);
try {
  const times = new Map<string, number[]>(peers.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const each of peers) times.get(each.name)?.push(costOf(each));
  }
  const ours = median(times.get('cpin') ?? []);
  for (const [name, all] of times) {
    const time = median(all);
    console.log(
      `${name}: ${time.toFixed(2)} s, ${(documents / time).toFixed(0)} documents per second, ` +
        `${(time / ours).toFixed(2)} × our time`,
    );
  }
} finally {
  folder.remove();
  linterConfig.remove();
}
