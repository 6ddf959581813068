import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

/** A user that exists nowhere, in group 0: what OpenShift gives to a container. */
const arbitraryUser = 1_234_567;

/** Where the image is seen from inside: `/tmp` belongs to the container. */
export const imageFolder = '/srv';

/** Why this machine cannot confine a process, or undefined when it can. */
export function whyNotConfined(): string | undefined {
  if (process.platform !== 'linux') return 'a read-only view of the files needs Linux';
  if (process.getuid?.() !== 0) return 'changing user and mounts needs root';
  const probe = spawnSync('unshare', confined('/usr', `touch ${imageFolder}/probe`), { encoding: 'utf8' });
  if (probe.error !== undefined) return 'unshare is not on the path';
  return /Read-only file system/.test(probe.stderr) ? undefined : `mounts are refused here: ${probe.stderr}`;
}

/**
 * Runs a program as a container of the platform would: as an arbitrary user, in a folder of its own, on a file system
 * where nothing can be written but `/tmp`, which is empty, and with pipes that it may open again (`/dev/stdout`). Its
 * process id is the program's own, so that it gets the signals.
 */
export function spawnConfined(
  command: readonly string[],
  options: { readonly image: string; readonly env: Readonly<Record<string, string>> },
): ChildProcess {
  const program = [
    // Node's own pipes are sockets, which cannot be opened again; an engine gives pipes that belong to the user.
    'exec > >(cat) 2> >(cat >&2)',
    `chown ${arbitraryUser} /proc/self/fd/1 /proc/self/fd/2`,
    `cd ${imageFolder}`,
    `exec setpriv --reuid ${arbitraryUser} --regid 0 --clear-groups --no-new-privs -- "$@"`,
  ].join(' && ');
  return spawn('unshare', [...confined(options.image, program), 'bash', ...command], {
    env: { ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: what it starts can be ended with it.
    detached: true,
  });
}

/** Ends at once a program and all that it started. */
export function endConfined({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // All of them have ended.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A script that sees the machine read-only, in a name space of its own: the machine's mounts are left alone. */
function confined(image: string, script: string): string[] {
  const mounts = [
    'mount --make-rprivate /',
    `mount --bind '${image}' ${imageFolder}`,
    'mount -o remount,bind,ro /',
    `mount -o remount,bind,ro ${imageFolder}`,
    // As the emptyDir of the Deployment.
    'mount -t tmpfs -o size=16m,mode=1777 tmpfs /tmp',
  ];
  return ['--mount', 'bash', '-c', [...mounts, script].join(' && ')];
}
