import assert from 'node:assert/strict';
import { spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { defaultAnswers } from '../../src/domain/scaffold/answers';
import { render } from '../../src/domain/scaffold/render';
import { spawnConfined, whyNotConfined } from '../support/confined-process';
import { shippedScaffold } from '../support/shipped-scaffolds';
import { temporaryFolder } from '../support/temporary-folder';

/** The grace that Kubernetes leaves by default, in milliseconds; the application must need far less here. */
const grace = 5_000;

describe('The application of hello-world', () => {
  const source = shippedScaffold('hello-world');
  const answers = { ...defaultAnswers(source.definition.questions, 'fr'), app: 'salut' };
  const folder = temporaryFolder(render(source, answers));
  const app = join(folder.path, 'salut');
  const image = join(folder.path, 'image');
  const left: ChildProcess[] = [];

  const npm = (args: readonly string[], cwd = app): void => {
    const { status, stdout, stderr } = spawnSync('npm', args, {
      cwd,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      timeout: 90_000,
      killSignal: 'SIGKILL',
    });
    assert.equal(status, 0, `npm ${args.join(' ')}\n${stdout}\n${stderr}`);
  };

  /** The application, started as the platform would, once it answers. */
  async function start(env: Record<string, string> = {}): Promise<Running> {
    const port = await freePort();
    const child = spawnConfined([process.execPath, 'dist/src/main.js'], {
      cwd: image,
      env: { PATH: process.env.PATH ?? '', PORT: String(port), SHUTDOWN_DELAY_MS: '300', ...env },
    });
    left.push(child);
    assert.ok(child.stdout !== null && child.stderr !== null);
    const exit = once(child, 'exit').then(([code]) => code as unknown);
    const running: Running = {
      child,
      url: `http://127.0.0.1:${port}`,
      exit,
      out: readAll(child.stdout),
      err: readAll(child.stderr),
    };
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (child.exitCode !== null) assert.fail(`it stopped: ${await running.out}${await running.err}`);
      const answer = await fetch(`${running.url}/livez`).catch(() => undefined);
      if (answer?.ok === true) return running;
      await wait(50);
    }
    return assert.fail('it does not answer');
  }

  before(() => {
    // Whoever the arbitrary user is, it must read the files, as in an image.
    chmodSync(folder.path, 0o755);
    npm(['ci', '--no-audit', '--no-fund', '--prefer-offline']);
  });
  after(() => {
    for (const child of left) child.kill('SIGKILL');
    folder.remove();
  });

  it('builds and passes its own tests', () => {
    npm(['test']);
    assembleImage(app, image);
  });

  it('passes them in English too', () => {
    const english = temporaryFolder(render(source, { ...answers, language: 'en' }));
    try {
      const cwd = join(english.path, 'salut');
      symlinkSync(join(app, 'node_modules'), join(cwd, 'node_modules'), 'junction');
      npm(['test'], cwd);
    } finally {
      english.remove();
    }
  });

  describe('started by an arbitrary user on a read-only file system', () => {
    before(function () {
      const why = whyNotConfined();
      if (why === undefined) return;
      console.log(`    skipped: ${why}`);
      this.skip();
    });

    it('cannot write anywhere, and is not root', async () => {
      const script = `
        const fs = require('node:fs');
        const refused = ['/tmp/x', '${app}/x'].map((path) => {
          try { fs.writeFileSync(path, ''); return 'written'; } catch (error) { return error.code; }
        });
        console.log(JSON.stringify([process.getuid(), ...refused]));`;
      const child = spawnConfined([process.execPath, '-e', script], { cwd: app, env: {} });
      assert.ok(child.stdout !== null);
      assert.deepEqual(JSON.parse(await readAll(child.stdout)), [1_234_567, 'EROFS', 'EROFS']);
    });

    it('answers on its pages, logs in JSON, and stops with code 0', async () => {
      const { child, url, exit, out } = await start({ GREETING: 'Salut', LOG_LEVEL: 'debug' });
      const pages: readonly [path: string, status: number, type: string, body: RegExp][] = [
        ['/', 200, 'text/plain; charset=utf-8', /^Salut\n$/],
        ['/health', 200, 'application/health+json; charset=utf-8', /^\{"status":"pass"\}$/],
        ['/nowhere', 404, 'text/plain; charset=utf-8', /introuvable/],
        [
          '/metrics',
          200,
          'text/plain; version=0.0.4; charset=utf-8',
          /^process_resident_memory_bytes [0-9]+$/m,
        ],
        [
          '/metrics',
          200,
          'text/plain; version=0.0.4; charset=utf-8',
          /_count\{method="GET",route="\/",status="200"\} 1$/m,
        ],
      ];
      for (const [path, status, type, body] of pages) {
        const answer = await fetch(url + path);
        assert.deepEqual([path, answer.status, answer.headers.get('content-type')], [path, status, type]);
        assert.match(await answer.text(), body);
      }
      child.kill('SIGTERM');
      assert.equal(await exit, 0);
      const lines = (await out)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      assert.ok(lines.every((line) => line.app === 'salut' && !Number.isNaN(Date.parse(String(line.time)))));
      assert.ok(lines.some((line) => line.route === '/' && line.status === 200));
    });

    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      it(`lets a request finish after ${signal}, while it says that it is leaving`, async () => {
        const { child, url, exit, err } = await start({ RESPONSE_DELAY_MS: '1200' });
        const slow = fetch(url).then(async (answer) => [answer.status, await answer.text()]);
        await wait(200);
        const asked = performance.now();
        child.kill(signal);
        await wait(100);
        const health = await fetch(`${url}/health`);
        assert.deepEqual([health.status, await health.text()], [503, '{"status":"fail"}']);
        assert.deepEqual(await slow, [200, 'Bonjour\n']);
        assert.equal(await exit, 0);
        assert.ok(performance.now() - asked < grace);
        await assert.rejects(fetch(url));
        assert.equal(await err, '');
      });
    }

    it('cuts a request that is longer than the deadline, and says so by its exit code', async () => {
      const { child, url, exit, out } = await start({
        RESPONSE_DELAY_MS: '30000',
        SHUTDOWN_TIMEOUT_MS: '200',
      });
      const slow = assert.rejects(fetch(url));
      await wait(200);
      child.kill('SIGTERM');
      assert.equal(await exit, 1);
      await slow;
      assert.match(await out, /"level":"error"/);
    });

    it('refuses a wrong configuration with a log line that says what is wrong', async () => {
      const child = spawnConfined([process.execPath, 'dist/src/main.js'], {
        cwd: image,
        env: { PORT: '80', LOG_LEVEL: 'x' },
      });
      assert.ok(child.stdout !== null);
      const [output, [code]] = await Promise.all([readAll(child.stdout), once(child, 'exit')]);
      assert.equal(code, 1);
      assert.match((JSON.parse(output) as { message: string }).message, /LOG_LEVEL.*PORT/);
    });
  });
});

/** Puts in a folder what the last stage of the Dockerfile copies from the first, and nothing else. */
function assembleImage(app: string, image: string): void {
  const dockerfile = readFileSync(join(app, 'Dockerfile'), 'utf8');
  const copies = [...dockerfile.matchAll(/^COPY --from=build \/src\/(\S+) \.\/(\S*)$/gm)];
  assert.equal(copies.length, 2);
  for (const [, from = '', to = ''] of copies) {
    cpSync(join(app, from), join(image, to === '' ? from : to), { recursive: true });
  }
}

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly exit: Promise<unknown>;
  readonly out: Promise<string>;
  readonly err: Promise<string>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
