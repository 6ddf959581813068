import assert from 'node:assert/strict';
import { spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Language } from '../../src/domain/language';
import { defaultAnswers } from '../../src/domain/scaffold/answers';
import { render } from '../../src/domain/scaffold/render';
import { endConfined, imageFolder, spawnConfined, whyNotConfined } from '../support/confined-process';
import { replayBuild, replayDockerfile, type ReplayedImage } from '../support/replayed-image';
import {
  freePort,
  halfSentRequest,
  logOf,
  untilItAnswers,
  watch,
  type RunningApp,
} from '../support/running-app';
import { shippedScaffold } from '../support/shipped-scaffolds';
import { pagesOf, searchPath, stacks, whyNotBuilt } from '../support/stacks';
import { temporaryFolder } from '../support/temporary-folder';

/** Far less than the grace that Kubernetes leaves by default, in milliseconds. */
const grace = 5_000;
const source = shippedScaffold('hello-world');

for (const stack of stacks) {
  describe(`The Hello world in ${stack.name}`, () => {
    const folders: { remove(): void }[] = [];
    const left: ChildProcess[] = [];
    let image: ReplayedImage;
    let folder: string;

    /** Its files in a language, where a container engine would build them. */
    function scaffolded(language: Language): string {
      const answers = { ...defaultAnswers(source.definition.questions, language), app: 'salut' };
      const files = temporaryFolder(render(source, { ...answers, stack: stack.name }));
      folders.push(files);
      // Whoever the arbitrary user is, it must read the files, as in an image.
      chmodSync(files.path, 0o755);
      return files.path;
    }

    function start(env: Record<string, string>): ChildProcess {
      const command = [...(stack.runtime ?? []), ...image.command];
      const child = spawnConfined(command, {
        image: join(folder, 'image'),
        env: { ...image.env, PATH: searchPath, ...env },
      });
      left.push(child);
      return child;
    }

    async function started(env: Record<string, string> = {}): Promise<RunningApp> {
      const port = await freePort();
      const app = watch(start({ PORT: String(port), SHUTDOWN_DELAY_MS: '300', ...env }), port);
      await untilItAnswers(app);
      return app;
    }

    before(function () {
      const why = whyNotBuilt(stack);
      if (why === undefined) return;
      console.log(`    skipped: ${why}`);
      this.skip();
    });
    after(() => {
      left.forEach(endConfined);
      for (const each of folders) each.remove();
    });

    it('passes its own tests and builds, in French', () => {
      folder = scaffolded('fr');
      image = replayDockerfile(join(folder, 'salut'), folder, run);
      assert.match(image.user, /^[1-9][0-9]*$/);
      assert.equal(image.stopSignal, 'SIGTERM');
    });

    it('passes its own tests in English', () => {
      const english = scaffolded('en');
      replayBuild(join(english, 'salut'), join(english, 'build'), (command, where, env) => {
        // The same tools as in French: installed once.
        if (command.startsWith('npm ci')) {
          symlinkSync(join(folder, 'build/node_modules'), join(where, 'node_modules'));
        }
        if (command.includes(testCommandOf(stack.name))) run(command, where, env);
      });
    });

    describe('started by an arbitrary user on a read-only file system', () => {
      before(function () {
        const why = whyNotConfined();
        if (why === undefined) return;
        console.log(`    skipped: ${why}`);
        this.skip();
      });

      it('cannot write anywhere but in /tmp, and is not root', async () => {
        const script = `id -u; for path in ${imageFolder} /etc /tmp; do touch $path/x; echo $?; done`;
        const child = spawnConfined(['sh', '-c', script], {
          image: join(folder, 'image'),
          env: { PATH: searchPath },
        });
        assert.ok(child.stdout !== null);
        assert.equal(await readAll(child.stdout), '1234567\n1\n1\n0\n');
      });

      it('answers on its pages, logs in JSON, and stops on Ctrl+C with code 0', async () => {
        const app = await started({ GREETING: 'Salut', LOG_LEVEL: 'debug' });
        for (const [path, status, type, body] of pagesOf(stack)) {
          const answer = await fetch(app.url + path);
          assert.deepEqual([path, answer.status, answer.headers.get('content-type')], [path, status, type]);
          assert.match(await answer.text(), body);
        }
        const post = await fetch(app.url, { method: 'POST', body: 'x' });
        assert.deepEqual([post.status, post.headers.get('allow')], [405, 'GET, HEAD']);
        const head = await fetch(app.url, { method: 'HEAD' });
        assert.deepEqual([head.status, await head.text()], [200, '']);
        app.child.kill('SIGINT');
        assert.equal(await app.exit, 0);
        const log = await logOf(app, 'salut');
        assert.ok(log.some((entry) => entry.route === '/' && entry.status === 200));
        assert.match(await app.err, stack.notices ?? /^$/);
      });

      it('lets a request finish after SIGTERM, while it says that it is leaving', async () => {
        const app = await started(stack.slowClient ? {} : { RESPONSE_DELAY_MS: '900' });
        const slow = stack.slowClient
          ? halfSentRequest(app.port, 900)
          : fetch(app.url).then(async (answer) => `${answer.status} ${await answer.text()}`);
        await wait(150);
        const asked = performance.now();
        app.child.kill('SIGTERM');
        await wait(100);
        const health = await fetch(`${app.url}/health`);
        assert.deepEqual([health.status, await health.text()], [503, '{"status":"fail"}']);
        assert.match(await slow, stack.slowClient ? /^HTTP\/1\.1 200 [^]*<h1/ : /^200 Bonjour\n$/);
        assert.equal(await app.exit, 0);
        assert.ok(performance.now() - asked < grace);
        await assert.rejects(fetch(app.url));
        assert.match(await app.err, stack.notices ?? /^$/);
      });

      it('cuts a request that is longer than the deadline, and says so by its exit code', async () => {
        const env = { RESPONSE_DELAY_MS: '30000', SHUTDOWN_DELAY_MS: '0', SHUTDOWN_TIMEOUT_MS: '200' };
        const app = await started(env);
        const slow = stack.slowClient
          ? assert.rejects(halfSentRequest(app.port, 1500), /ECONNRESET|EPIPE|no answer/)
          : assert.rejects(fetch(app.url));
        await wait(150);
        app.child.kill('SIGTERM');
        assert.equal(await app.exit, 1);
        await slow;
        assert.ok((await logOf(app, 'salut')).some((entry) => entry.level === 'error'));
      });

      it('refuses a wrong configuration with a log line that says what is wrong', async () => {
        const child = start({ PORT: '80', LOG_LEVEL: 'x' });
        assert.ok(child.stdout !== null);
        const [output, [code]] = await Promise.all([readAll(child.stdout), once(child, 'exit')]);
        assert.equal(code, 1);
        const { level, message } = JSON.parse(output) as { level: string; message: string };
        assert.equal(level, 'error');
        for (const name of ['LOG_LEVEL', 'PORT']) assert.ok(message.includes(name), message);
      });
    });
  });
}

/** The command that the scaffold gives, in its README too, to test a stack. */
function testCommandOf(name: string): string {
  const question = source.definition.questions.find(({ id }) => id === 'stack');
  assert.ok(question?.kind === 'choice');
  const command = question.choices.find(({ value }) => value === name)?.gives?.testCommand;
  assert.ok(command !== undefined);
  return command;
}

/** Runs a line of a Dockerfile. */
function run(command: string, folder: string, env: Readonly<Record<string, string>>): void {
  const { status, stdout, stderr, error } = spawnSync(command, {
    cwd: folder,
    env: { ...process.env, ...env, PATH: searchPath, NPM_CONFIG_PREFER_OFFLINE: 'true' },
    encoding: 'utf8',
    shell: true,
    timeout: 90_000,
    killSignal: 'SIGKILL',
  });
  assert.equal(status, 0, `${command}\n${error?.message ?? ''}\n${stdout}\n${stderr}`);
}
