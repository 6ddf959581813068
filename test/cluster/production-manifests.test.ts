import assert from 'node:assert/strict';
import { join } from 'node:path';
import { render } from '../../src/domain/scaffold/render';
import { combinationsIn, scaffoldedEnvironments } from '../support/production-manifests';
import { choicesOf, type Answers } from '../../src/domain/scaffold/definition';
import { shippedScaffold } from '../support/shipped-scaffolds';
import { temporaryFolder } from '../support/temporary-folder';
import { objections, rendered, withLongNames } from './manifests';

const scaffold = shippedScaffold('production-manifests');

/** What was chosen, less what is typed. */
function choicesTold(answers: Answers): string {
  return scaffold.definition.questions
    .filter((question) => choicesOf(question) !== undefined)
    .map(({ id }) => `${id} ${answers[id] ?? ''}`)
    .join(', ');
}

/** What a renderer makes of the files of one environment. */
function environmentOf(chart: string, format: 'helm' | 'kustomize', environment: string): string {
  return format === 'kustomize'
    ? rendered(format, ['build', join(chart, 'overlays', environment)])
    : rendered(format, ['template', 'app', chart, '-f', join(chart, `values-${environment}.yaml`)]);
}

async function accepted(answers: Answers, format: 'helm' | 'kustomize'): Promise<void> {
  const folder = temporaryFolder(render(scaffold, answers));
  const chart = join(folder.path, 'infra', String(answers.app));
  try {
    for (const environment of scaffoldedEnvironments) {
      assert.deepEqual(await objections(environmentOf(chart, format, environment)), [], environment);
    }
  } finally {
    folder.remove();
  }
}

for (const format of ['kustomize', 'helm'] as const) {
  describe(`The production-like manifests, rendered by ${format}, on a real API server`, () => {
    for (const answers of combinationsIn(format)) {
      it(`are accepted in each environment: ${choicesTold(answers)}`, () => accepted(answers, format));
    }

    it('are accepted with the longest name and all that can be had', () => {
      const [first = {}] = combinationsIn(format);
      const all = { database: 'postgres', cache: 'redis', secrets: 'vault' };
      return accepted(withLongNames(scaffold, { ...first, ...all }), format);
    });
  });
}
