import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Answers } from '../../src/domain/scaffold/definition';
import { render } from '../../src/domain/scaffold/render';
import {
  combinationsIn,
  scaffoldedEnvironments,
  type ScaffoldedEnvironment,
} from '../support/production-manifests';
import { installedProgram } from '../support/installed-program';
import { judgeEnvironment } from '../support/rendered-environment';
import { shippedScaffold } from '../support/shipped-scaffolds';
import { temporaryFolder } from '../support/temporary-folder';

const tools = { helm: installedProgram('helm'), kustomize: installedProgram('kustomize') };

/** What the user's own tool makes of an environment. */
function rendered(format: 'helm' | 'kustomize', folder: string, environment: ScaffoldedEnvironment): string {
  const chart = join(folder, 'infra/app');
  const args =
    format === 'kustomize'
      ? ['build', join(chart, 'overlays', environment)]
      : ['template', 'app', chart, '-f', join(chart, `values-${environment}.yaml`)];
  return execFileSync(tools[format] ?? format, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

for (const format of ['kustomize', 'helm'] as const) {
  describe(`production-manifests, rendered by ${format}`, () => {
    const source = shippedScaffold('production-manifests');
    before(function () {
      if (tools[format] !== undefined) return;
      console.log(`    skipped: ${format} is neither on the path nor in .oracle/bin`);
      this.skip();
    });

    for (const choices of combinationsIn(format)) {
      it(choicesTold(choices), () => {
        const answers = { ...choices, app: 'app', host: 'app.example.org', image: 'ghcr.io/acme/app' };
        const folder = temporaryFolder(render(source, answers));
        try {
          for (const environment of scaffoldedEnvironments) {
            const text = rendered(format, folder.path, environment);
            judgeEnvironment(text, environment, answers);
            if (environment === 'prod') assert.equal(rendered(format, folder.path, environment), text);
          }
        } finally {
          folder.remove();
        }
      });
    }

    it('gives an encrypted secret as it is, once there is one', function () {
      if (format === 'kustomize') this.skip();
      const answers = { ...combinationsIn('helm')[0], app: 'app', secrets: 'sops' };
      const encrypted = 'kind: SopsSecret\nsops: {}\n';
      const folder = temporaryFolder([
        ...render(source, answers),
        { path: 'infra/app/secrets/prod.enc.yaml', text: encrypted },
      ]);
      try {
        assert.ok(rendered(format, folder.path, 'prod').includes(encrypted));
        assert.ok(!rendered(format, folder.path, 'dev').includes('SopsSecret'));
      } finally {
        folder.remove();
      }
    });

    it('refuses values that its schema does not allow', function () {
      if (format === 'kustomize') this.skip();
      const files = render(source, { ...combinationsIn('helm')[0], app: 'app' });
      for (const [from, to] of [
        ["tag: '00000000'", 'tag: latest'],
        ["tag: '00000000'", 'tag: 12345678'],
        ['env: prod', 'env: production'],
        ['enabled: true', 'enabled: maybe'],
      ] as const) {
        const changed = files.map((file) =>
          file.path.endsWith('values-prod.yaml') ? { ...file, text: file.text.replace(from, to) } : file,
        );
        const folder = temporaryFolder(changed);
        const chart = join(folder.path, 'infra/app');
        const args = ['template', 'app', chart, '-f', join(chart, 'values-prod.yaml')];
        const { status, stderr } = spawnSync(tools.helm ?? 'helm', args, { encoding: 'utf8' });
        folder.remove();
        assert.notEqual(status, 0, to);
        assert.match(stderr, /schema/, to);
      }
    });
  });
}

/** What was chosen, less what is typed. */
function choicesTold(answers: Answers): string {
  const asked = [
    'tier',
    'component',
    'target',
    'quota',
    'secrets',
    'database',
    'cache',
    'mirror',
    'language',
  ];
  return asked.map((id) => `${id} ${answers[id] ?? ''}`).join(', ');
}
