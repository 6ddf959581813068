import type { ProgramOutcome } from '../programs/program-command';
import type { ClusterProgram } from './cluster-tools';

/** What is known of a program of this machine. */
export type ProgramState =
  | { readonly kind: 'absent' }
  /** It is there, and told its version; an engine answered. */
  | { readonly kind: 'version'; readonly version: string }
  /** It is there, and did not tell a version: an engine that sleeps, a damaged installation. */
  | { readonly kind: 'silent'; readonly why: string };

export type ProgramStates = Readonly<Record<ClusterProgram, ProgramState>>;

/** What a program printed or how it failed, read as its state; undefined when it is not on the path. Never throws. */
export function programState(program: ClusterProgram, outcome: ProgramOutcome | undefined): ProgramState {
  if (outcome === undefined) return { kind: 'absent' };
  switch (outcome.kind) {
    case 'done': {
      const version = readVersion(program, outcome.stdout);
      return version === undefined
        ? { kind: 'silent', why: firstLine(outcome.stdout) }
        : { kind: 'version', version };
    }
    case 'failed':
      return { kind: 'silent', why: firstLine(outcome.stderr) };
    case 'too-long':
      return { kind: 'silent', why: `${String(outcome.seconds)} s` };
    case 'too-large':
      return { kind: 'silent', why: `${String(outcome.megabytes)} MB` };
  }
}

/** A version with its three numbers and its pre-release; what follows a `+` (a build, Debian's mark) is passed over. */
const version = String.raw`v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)(?:\+\S*)?`;

/**
 * What each program prints, in its old and new forms:
 * `kind v0.30.0 go1.24.6 linux/amd64`; `k3d version v5.8.3` and then its k3s; `v1.37.0`;
 * `CRC version: 2.54.0+9b6a1d` or `CodeReady Containers version: 1.40.0+5966df09`;
 * `Client Version: v1.34.1` or `Client Version: version.Info{…, GitVersion:"v1.22.2", …}`; engines the version alone.
 */
const forms: Readonly<Record<ClusterProgram, RegExp>> = {
  kind: new RegExp(`^kind (?:version )?${version}`, 'm'),
  k3d: new RegExp(`^k3d version ${version}`, 'm'),
  minikube: new RegExp(`^(?:minikube version: )?${version}\\s*$`, 'm'),
  crc: new RegExp(`^(?:CRC|CodeReady Containers) version: ${version}`, 'm'),
  docker: new RegExp(`^${version}\\s*$`, 'm'),
  podman: new RegExp(`^${version}\\s*$`, 'm'),
  kubectl: new RegExp(`^Client Version: (?:version\\.Info\\{.*GitVersion:")?${version}`, 'm'),
};

/** The version in what a program printed; undefined when there is none. */
export function readVersion(program: ClusterProgram, printed: string): string | undefined {
  // More than any of them prints: what is longer is something else.
  return forms[program].exec(printed.slice(0, 4000))?.[1];
}

/** Whether a version is at least another, by its three numbers. */
export function isAtLeast(version: string, oldest: string): boolean {
  const numbers = (text: string): readonly number[] => text.split(/[.-]/).slice(0, 3).map(Number);
  const wanted = numbers(oldest);
  for (const [index, number] of numbers(version).entries()) {
    const other = wanted[index] ?? 0;
    if (number !== other) return number > other;
  }
  return true;
}

function firstLine(text: string): string {
  const line = text
    .slice(0, 4000)
    .split(/\r?\n/)
    .map((each) => each.trim())
    .find((each) => each !== '');
  return (line ?? '').slice(0, 200);
}
