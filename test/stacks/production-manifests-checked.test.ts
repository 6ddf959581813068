import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Finding } from '../../src/domain/conformity/finding';
import { lintAll } from '../../src/domain/conformity/lint';
import { Linter } from '../../src/domain/conformity/linter';
import { conformityRules } from '../../src/domain/conformity/rules/registry';
import { situationSource } from '../../src/domain/conformity/situation-source';
import type { Target } from '../../src/domain/conformity/target';
import { commandOf } from '../../src/domain/rendering/render-job';
import type { Answers } from '../../src/domain/scaffold/definition';
import { render } from '../../src/domain/scaffold/render';
import { installedProgram } from '../support/installed-program';
import { combinationsIn, targetsOf } from '../support/production-manifests';
import { shippedScaffold } from '../support/shipped-scaffolds';
import { temporaryFolder } from '../support/temporary-folder';

const tools = { helm: installedProgram('helm'), kustomize: installedProgram('kustomize') };
const source = shippedScaffold('production-manifests');

interface File {
  readonly path: string;
  readonly text: string;
}

/** What a check of the whole folder says, with what the tool really renders of it; information left out. */
function problemsOf(files: readonly File[], target: Target): readonly Finding[] {
  const folder = temporaryFolder(files);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const linter = new Linter(
    { rules: conformityRules, source: situationSource({ target }) },
    { texts, paths: [...texts.keys()].sort() },
  );
  try {
    linter.judgeRenders(
      linter.renderJobs().map((job) => {
        const command = commandOf(job, ['helm', 'kustomize']);
        assert.ok(command?.tool === 'helm' || command?.tool === 'kustomize');
        const text = execFileSync(tools[command.tool] ?? command.tool, command.arguments, {
          cwd: join(folder.path, command.folder),
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        return { job, command, outcome: { kind: 'rendered', text } };
      }),
    );
    return lintAll(linter).filter(({ severity }) => severity !== 'information');
  } finally {
    folder.remove();
  }
}

for (const format of ['kustomize', 'helm'] as const) {
  describe(`production-manifests, a whole folder checked with ${format}`, () => {
    const combinations = combinationsIn(format).map((choices): Answers => ({
      ...choices,
      app: 'app',
      host: 'app.example.org',
      image: 'ghcr.io/acme/app',
    }));
    before(function () {
      if (tools[format] !== undefined) return;
      console.log(`    skipped: ${format} is neither on the path nor in .oracle/bin`);
      this.skip();
    });

    it('has no error and no warning, whatever was answered', () => {
      for (const answers of combinations) {
        const files = render(source, answers);
        for (const target of targetsOf(answers)) {
          assert.deepEqual(problemsOf(files, target), [], `${target}: ${JSON.stringify(answers)}`);
        }
      }
    });

    it('is judged as a whole: without its autoscaler, a front end has one pod, and it is told', () => {
      const [answers] = combinations.filter(({ tier }) => tier === 'frontend');
      assert.ok(answers);
      const files = render(source, answers).map((file) => ({
        ...file,
        text: file.text.replaceAll('kind: HorizontalPodAutoscaler', 'kind: Autoscaler'),
      }));
      const [target = 'cpin-openshift'] = targetsOf(answers);
      const rules = problemsOf(files, target).map(
        ({ rule, environments }) => `${rule} ${environments.join('+')}`,
      );
      assert.deepEqual(rules, ['cpin/spread prod']);
    });
  });
}
