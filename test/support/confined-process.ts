import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

/** A user that exists nowhere, in group 0: what OpenShift gives to a container. */
const arbitraryUser = 1_234_567;

/** Why this machine cannot confine a process, or undefined when it can. */
export function whyNotConfined(): string | undefined {
  if (process.platform !== 'linux') return 'a read-only view of the files needs Linux';
  if (process.getuid?.() !== 0) return 'changing user and mounts needs root';
  const probe = spawnSync('unshare', unshareArguments('touch /tmp/confined-probe'), { encoding: 'utf8' });
  if (probe.error !== undefined) return 'unshare is not on the path';
  return /Read-only file system/.test(probe.stderr) ? undefined : `mounts are refused here: ${probe.stderr}`;
}

/**
 * Runs a program as a container of the platform would: as an arbitrary user, on a file system where nothing can be
 * written. Its process id is the program's own, so that it gets the signals.
 */
export function spawnConfined(
  command: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): ChildProcess {
  const confined = `exec setpriv --reuid ${arbitraryUser} --regid 0 --clear-groups --no-new-privs -- "$@"`;
  return spawn('unshare', [...unshareArguments(confined), 'sh', ...command], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Every mount that can be written becomes read-only, in a name space of its own: the machine's are left alone. */
function unshareArguments(script: string): string[] {
  const readOnly = [
    'mount --make-rprivate /',
    'mount -o remount,bind,ro /',
    '{ mountpoint -q /tmp && mount -o remount,bind,ro /tmp || true; }',
  ];
  return ['--mount', 'sh', '-c', [...readOnly, script].join(' && ')];
}
