import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Answers } from '../../src/domain/scaffold/definition';
import { render } from '../../src/domain/scaffold/render';
import { combinationsIn, scaffoldedEnvironments } from '../support/production-manifests';
import { choicesOf } from '../../src/domain/scaffold/definition';
import { shippedScaffold } from '../support/shipped-scaffolds';
import { temporaryFolder } from '../support/temporary-folder';
import { objections, rendered } from './manifests';

const scaffold = shippedScaffold('production-manifests');

/** What was chosen, less what is typed. */
function choicesTold(answers: Answers): string {
  return scaffold.definition.questions
    .filter((question) => choicesOf(question) !== undefined)
    .map(({ id }) => `${id} ${answers[id] ?? ''}`)
    .join(', ');
}

for (const format of ['kustomize', 'helm'] as const) {
  describe(`The production-like manifests, rendered by ${format}, on a real API server`, () => {
    for (const answers of combinationsIn(format)) {
      it(`are accepted in each environment: ${choicesTold(answers)}`, async () => {
        const folder = temporaryFolder(render(scaffold, answers));
        const chart = join(folder.path, 'infra', String(answers.app));
        try {
          for (const environment of scaffoldedEnvironments) {
            const args =
              format === 'kustomize'
                ? ['build', join(chart, 'overlays', environment)]
                : ['template', 'app', chart, '-f', join(chart, `values-${environment}.yaml`)];
            assert.deepEqual(await objections(rendered(format, args)), [], environment);
          }
        } finally {
          folder.remove();
        }
      });
    }
  });
}
