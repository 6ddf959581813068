import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conformityRules } from '../../src/domain/conformity/rules/registry';
import { repository } from '../support/shipped-scaffolds';
import { temporaryFolder } from '../support/temporary-folder';

const tarball = join(repository, 'cpin.tgz');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

const service =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: prod-web-svc\nspec:\n  type: NodePort\n  ports:\n    - port: 8080\n';

describe('the package of the command line', () => {
  // A cache of its own, and no network: whatever npm would fetch makes the test fail.
  const folder = temporaryFolder([
    { path: 'overlays/prod/service.yaml', text: service },
    { path: 'package.json', text: '{"name":"team","version":"1.0.0","private":true}\n' },
  ]);
  const env = {
    ...process.env,
    LC_ALL: 'en_GB.UTF-8',
    npm_config_cache: join(folder.path, '.npm'),
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };

  function run(
    program: string,
    ...args: readonly string[]
  ): { code: number | null; out: string; err: string } {
    const shell = process.platform === 'win32';
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: folder.path,
      env,
      encoding: 'utf8',
      shell,
    });
    return { code: status, out: stdout, err: stderr };
  }

  before(() => {
    assert.ok(existsSync(tarball), 'cpin.tgz is missing: run `npm run package:cli`');
  });
  after(() => {
    folder.remove();
  });

  it('runs by npx on the tarball, offline', () => {
    const { code, out, err } = run(npx, '--yes', `--package=${tarball}`, 'cpin', 'check', 'overlays');
    assert.equal(code, 1, err);
    assert.match(out, /^overlays\/prod\/service\.yaml\n {2}6:9 {2}error {2}/m);
  });

  describe('installed', () => {
    const bin = join(folder.path, 'node_modules', '.bin', process.platform === 'win32' ? 'cpin.cmd' : 'cpin');

    before(() => {
      execFileSync(npm, ['install', '--no-save', tarball], { cwd: folder.path, env, stdio: 'pipe' });
    });

    it('tells its version, and needs nothing else', () => {
      const {
        version,
        dependencies,
        bin: declared,
      } = JSON.parse(
        readFileSync(join(folder.path, 'node_modules/@cloud-pi-native/cpin/package.json'), 'utf8'),
      ) as { version: string; dependencies?: unknown; bin: unknown };
      assert.equal(run(bin, '--version').out, `${version}\n`);
      assert.equal(dependencies, undefined);
      assert.deepEqual(declared, { cpin: 'dist/cpin.js' });
    });

    it('explains every rule in both languages', () => {
      for (const rule of [conformityRules.at(0), conformityRules.at(-1)]) {
        for (const language of ['fr', 'en'] as const) {
          const { code, out } = run(bin, 'explain', rule?.id ?? '', '--lang', language);
          assert.deepEqual([code, out.split('\n')[0]], [0, `# ${rule?.texts[language].title ?? ''}`]);
        }
      }
      const pages = conformityRules.flatMap(({ id }) =>
        ['fr', 'en'].map((language) => `docs/rules/${id.slice('cpin/'.length)}.${language}.md`),
      );
      const shipped = join(folder.path, 'node_modules/@cloud-pi-native/cpin');
      assert.deepEqual(
        pages.filter((page) => !existsSync(join(shipped, page))),
        [],
      );
      for (const page of ['LICENSE', 'README.md', 'docs/command-line.md', 'docs/command-line.fr.md']) {
        assert.ok(existsSync(join(shipped, page)), page);
      }
    });

    it('reads standard input and writes a whole report into a pipe', () => {
      const many = Array.from({ length: 400 }, () => service).join('---\n');
      const { status, stdout } = spawnSync(bin, ['check', '-', '--as', 'prod/all.yaml', '--format', 'json'], {
        cwd: folder.path,
        env,
        encoding: 'utf8',
        input: many,
        shell: process.platform === 'win32',
      });
      assert.equal(status, 1);
      const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly rule: string }[] };
      assert.equal(findings.filter(({ rule }) => rule === 'cpin/disallow-nodeport').length, 400);
    });

    it('exits with 2 on a path that is not there', () => {
      const { code, out, err } = run(bin, 'check', 'nowhere');
      assert.deepEqual([code, out], [2, '']);
      assert.equal(err, 'There is nothing at nowhere: check the path.\n');
    });
  });
});
