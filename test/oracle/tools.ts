import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/shipped-scaffolds';

/** Where built programs and schemas are kept between two runs; Git ignores it. */
export const oracleFolder = join(repository, '.oracle');

export type ToolName =
  'etcd' | 'helm' | 'kube-apiserver' | 'kube-score' | 'kubeconform' | 'kustomize' | 'kyverno';

/** A program of another project, ready to run, or why it is not here. */
export type Tool =
  | { readonly kind: 'ready'; readonly path: string; readonly version: string }
  | { readonly kind: 'missing'; readonly why: string };

/**
 * A tool as `test/oracle/tools/<name>/go.mod` pins it, built from the Go module proxy when it is not in `.oracle/` yet.
 *
 * @throws where Go is installed and recent enough, and the build fails all the same
 */
export function oracleTool(name: ToolName): Tool {
  const folder = join(repository, 'test/oracle/tools', name);
  const { packagePath, version, go } = readModule(join(folder, 'go.mod'));
  const path = join(oracleFolder, 'bin', `${name}-${version}`);
  if (existsSync(path)) return { kind: 'ready', path, version };
  const why = whyNoGo(go);
  if (why !== undefined) return { kind: 'missing', why };
  mkdirSync(join(oracleFolder, 'bin'), { recursive: true });
  console.log(
    `Building ${name} ${version} with Go; it takes minutes the first time, and is kept in .oracle/.`,
  );
  const start = performance.now();
  runGo(['build', '-mod=readonly', '-ldflags', '-s -w', '-o', path, packagePath], folder);
  console.log(`Built ${name} ${version} in ${Math.round((performance.now() - start) / 1000)} s.`);
  return { kind: 'ready', path, version };
}

/** Why the installed Go cannot build a module, or undefined. */
export function whyNoGo(wanted: string): string | undefined {
  const { stdout, error } = spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' });
  if (error !== undefined) return 'Go is not installed';
  const installed = /^go(\S+)/.exec(stdout)?.[1] ?? '0';
  return isOlder(installed, wanted) ? `Go ${wanted} is needed, and ${installed} is installed` : undefined;
}

/** Runs Go quietly; what it builds needs no C compiler. */
export function runGo(args: readonly string[], cwd: string): string {
  const env = { ...process.env, CGO_ENABLED: '0' };
  const { status, stdout, stderr } = spawnSync('go', args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`go ${args.join(' ')} failed in ${cwd}:\n${stderr}`);
  return stdout;
}

interface GoModule {
  readonly packagePath: string;
  readonly version: string;
  readonly go: string;
}

/** The tool that a `go.mod` declares, with the version of the module that it belongs to. */
function readModule(path: string): GoModule {
  const text = readFileSync(path, 'utf8');
  const packagePath = /^tool (\S+)$/m.exec(text)?.[1] ?? '';
  const go = /^go (\S+)$/m.exec(text)?.[1] ?? '';
  const owner = [...text.matchAll(/^(?:require |\t)(\S+) (v\S+)/gm)].find(([, name]) =>
    `${packagePath}/`.startsWith(`${name}/`),
  );
  const version = owner?.[2];
  if (version === undefined) throw new Error(`${path} does not say which tool it builds.`);
  return { packagePath, version, go };
}

function isOlder(one: string, other: string): boolean {
  const [left, right] = [one, other].map((version) =>
    version.split('.').map((part) => Number.parseInt(part, 10)),
  );
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
