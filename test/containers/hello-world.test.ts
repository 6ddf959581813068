import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { defaultAnswers } from '../../src/domain/scaffold/answers';
import { render } from '../../src/domain/scaffold/render';
import { freePort, halfSentRequest } from '../support/running-app';
import { shippedScaffold } from '../support/shipped-scaffolds';
import { stacks } from '../support/stacks';
import { temporaryFolder } from '../support/temporary-folder';

const source = shippedScaffold('hello-world');
/** What a pod of the Deployment gets: a read-only disk, an arbitrary user in group 0, no capability. */
const asThePlatform = '--read-only --tmpfs /tmp:rw,size=16m,mode=1777 --user 1234567:0 --cap-drop ALL'.split(
  ' ',
);
const limits = ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1024:1024'];

/** `podman`, with `runc` where it is: it works in more places than the default runtime. */
function podman(...args: readonly string[]): { readonly status: number | null; readonly text: string } {
  const runtime = spawnSync('runc', ['--version']).error === undefined ? ['--runtime', 'runc'] : [];
  const { status, stdout, stderr } = spawnSync('podman', [...runtime, ...args], {
    encoding: 'utf8',
    env: { ...process.env, BUILDAH_ISOLATION: 'chroot' },
  });
  return { status, text: `${stdout}${stderr}`.trim() };
}

/** Why the images of a Dockerfile cannot be built here, or undefined when they can. Nothing is pulled by a test. */
function whyNotBuilt(dockerfile: string): string | undefined {
  if (spawnSync('podman', ['--version']).error !== undefined) return 'podman is not on this machine';
  const bases = [...dockerfile.matchAll(/^FROM (\S+[:/]\S+)/gm)].map(([, image = '']) => image);
  const missing = bases.find((image) => podman('image', 'exists', image).status !== 0);
  return missing === undefined ? undefined : `podman pull ${missing}`;
}

for (const stack of stacks) {
  describe(`The image of the Hello world in ${stack.name}`, () => {
    const answers = { ...defaultAnswers(source.definition.questions, 'en'), stack: stack.name };
    const files = temporaryFolder(render(source, answers));
    const folder = join(files.path, 'hello');
    const image = `localhost/parcours-test-${stack.name}`;
    after(() => {
      podman('rm', '--force', '--ignore', image.replace('localhost/', ''));
      podman('rmi', '--force', '--ignore', image);
      files.remove();
    });

    it('is built, runs as the platform runs it, and finishes its request when it is stopped', async function () {
      const why = whyNotBuilt(readFileSync(join(folder, 'Dockerfile'), 'utf8'));
      if (why !== undefined) {
        console.log(`    skipped: ${why}`);
        this.skip();
      }
      const built = podman('build', '--pull=never', '--network', 'host', ...limits, '--tag', image, folder);
      assert.equal(built.status, 0, built.text);

      const port = await freePort();
      const name = image.replace('localhost/', '');
      const settings = [`PORT=${port}`, 'SHUTDOWN_DELAY_MS=500', 'RESPONSE_DELAY_MS=1500'];
      const env = settings.flatMap((setting) => ['--env', setting]);
      const options = ['--detach', '--name', name, '--network', 'host', ...asThePlatform, ...limits, ...env];
      const started = podman('run', ...options, image);
      assert.equal(started.status, 0, started.text);
      const url = `http://127.0.0.1:${port}`;
      for (let attempt = 0; attempt < 200; attempt += 1) {
        if ((await fetch(`${url}/livez`).catch(() => undefined))?.ok === true) break;
        await wait(50);
      }

      const slow = halfSentRequest(port, 300);
      await wait(100);
      podman('kill', '--signal', 'TERM', name);
      await wait(100);
      assert.equal((await fetch(`${url}/health`)).status, 503);
      assert.match(await slow, /^HTTP\/1\.1 200 /);
      assert.equal(podman('wait', name).text, '0', podman('logs', name).text);
    });
  });
}
