import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { parseAllDocuments } from 'yaml';
import { languages } from '../../src/domain/language';
import { defaultAnswers } from '../../src/domain/scaffold/answers';
import { render } from '../../src/domain/scaffold/render';
import { untilItAnswers, watch } from '../support/running-app';
import { shippedScaffold } from '../support/shipped-scaffolds';
import { temporaryFolder } from '../support/temporary-folder';

const source = shippedScaffold('local-cluster');
const isThere = (program: string): boolean => spawnSync(program, ['--help']).error === undefined;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

for (const language of languages) {
  const answers = defaultAnswers(source.definition.questions, language);
  const files = render(source, answers);
  const textOf = (path: string): string =>
    files.find((file) => file.path === `local-cluster/${path}`)?.text ?? assert.fail(path);

  describe(`local-cluster, in ${language}`, () => {
    it('is rendered by kubectl, with a ConfigMap whose name changes with the page', function () {
      if (!isThere('kubectl')) {
        console.log('    skipped: kubectl is not on the path');
        this.skip();
      }
      const configMapOf = (page: string): string => {
        const changed = files.map((file) => (file.path.endsWith('.html') ? { ...file, text: page } : file));
        const folder = temporaryFolder(changed);
        try {
          const rendered = execFileSync('kubectl', ['kustomize', 'local-cluster/app'], {
            cwd: folder.path,
            encoding: 'utf8',
          });
          const objects = parseAllDocuments(rendered).map((document) => document.toJS());
          assert.deepEqual(objects.map(({ kind }) => kind).sort(), [
            'ConfigMap',
            'Deployment',
            'Service',
            'ServiceAccount',
          ]);
          for (const { metadata } of objects) assert.equal(metadata.namespace, 'bonjour');
          const deployment = objects.find(({ kind }) => kind === 'Deployment');
          const { metadata, data } = objects.find(({ kind }) => kind === 'ConfigMap');
          assert.equal(data['index.html'], page);
          assert.equal(deployment.spec.template.spec.volumes[0].configMap.name, metadata.name);
          return metadata.name;
        } finally {
          folder.remove();
        }
      };
      assert.notEqual(configMapOf('<p>1</p>\n'), configMapOf('<p>2</p>\n'));
    });

    it('serves its page by nginx, and not its own configuration', async function () {
      if (!isThere('nginx')) {
        console.log('    skipped: nginx is not on the path');
        this.skip();
      }
      const port = await freePort();
      const folder = temporaryFolder([{ path: 'site/index.html', text: textOf('app/index.html') }]);
      // As root, nginx hands its work to an account that may not look into a private folder.
      chmodSync(folder.path, 0o755);
      // What the pod gives: its folders, a port, and a standard output that is no socket.
      const configuration = textOf('app/nginx.conf')
        .replaceAll('/tmp/', `${folder.path}/`)
        .replaceAll('/etc/bonjour', folder.path)
        .replace('/dev/stdout', `${folder.path}/access.log`)
        .replace('listen 8080', `listen 127.0.0.1:${port}`);
      const conf = temporaryFolder([{ path: 'nginx.conf', text: configuration }]);
      const app = watch(
        spawn('nginx', ['-e', 'stderr', '-c', `${conf.path}/nginx.conf`], {
          stdio: ['ignore', 'pipe', 'pipe'],
        }),
        port,
      );
      try {
        await untilItAnswers(app);
        const page = await fetch(`${app.url}/`);
        assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
        assert.equal(await page.text(), textOf('app/index.html'));
        const health = await fetch(`${app.url}/health`);
        assert.equal(health.headers.get('content-type'), 'application/health+json');
        assert.deepEqual(await health.json(), { status: 'pass' });
        assert.match(await (await fetch(`${app.url}/pod`)).text(), /^\S+\n$/);
        assert.equal((await fetch(`${app.url}/nginx.conf`)).status, 404);
      } finally {
        app.child.kill('SIGQUIT');
      }
      assert.equal(await app.exit, 0);
      const entries = readFileSync(`${folder.path}/access.log`, 'utf8')
        .trim()
        .split('\n')
        .map((line): Record<string, unknown> => JSON.parse(line));
      assert.deepEqual(
        entries.map(({ app: name, route, status }) => [name, route, status]),
        [
          ['bonjour', '/index.html', 200],
          ['bonjour', '/pod', 200],
          ['bonjour', '/nginx.conf', 404],
        ],
      );
      folder.remove();
      conf.remove();
    });
  });
}
