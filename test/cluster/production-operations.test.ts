import assert from 'node:assert/strict';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Answers } from '../../src/domain/scaffold/definition';
import { defaultAnswers } from '../../src/domain/scaffold/answers';
import { render, type RenderedFile } from '../../src/domain/scaffold/render';
import { everyRender, shippedScaffold } from '../support/shipped-scaffolds';
import { temporaryFolder } from '../support/temporary-folder';
import { objections, rendered, withLongNames } from './manifests';

const manifests = shippedScaffold('production-manifests');
const operations = shippedScaffold('production-operations');

/** The level 4 files of the same application, without what operating adds; the production overlay includes that. */
function application({ app, language, format, database }: Answers): readonly RenderedFile[] {
  const answers = {
    ...defaultAnswers(manifests.definition.questions, 'en'),
    app: String(app),
    language: String(language),
    format: String(format),
    database: database === 'cnpg' ? 'postgres' : 'none',
  };
  // The schema of a chart's values is its team's to complete, as the README says.
  const added = /\/(?:service-monitor|scheduled-backup)\.yaml$|values\.schema\.json$/;
  return render(manifests, answers)
    .filter(({ path }) => !added.test(path))
    .map((file) => {
      if (!file.path.endsWith('kustomization.yaml')) return file;
      const text = file.text.replaceAll(/^ *- (?:service-monitor|scheduled-backup)\.yaml\n/gm, '');
      const components = file.path.endsWith('prod/kustomization.yaml')
        ? 'components:\n  - ../../components/operations\n'
        : '';
      return { ...file, text: `${text}${components}` };
    });
}

/** What the platform makes of a file of alerts. */
function prometheusRule(alerts: string): string {
  return stringify({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name: 'alerts' },
    spec: parse(alerts) as unknown,
  });
}

/** The files that the questions give, and what the API server must make of them. */
async function accepted(answers: Answers, files: readonly RenderedFile[]): Promise<void> {
  const textOf = (end: string): string => files.find(({ path }) => path.endsWith(end))?.text ?? '';
  const [, drill] = /^```yaml\n([^]*?)^```$/m.exec(textOf('restore-drill.md')) ?? [];
  assert.equal(drill !== undefined, answers.database === 'cnpg');
  if (drill !== undefined) assert.deepEqual(await objections(drill), []);
  assert.deepEqual(await objections(prometheusRule(textOf(`metrics/${answers.app}.yaml.tpl`))), []);
  if (answers.objects !== 'write') return;
  const folder = temporaryFolder([...application(answers), ...files]);
  try {
    const text = production(join(folder.path, 'infra', String(answers.app)), answers);
    assert.match(text, /^kind: ServiceMonitor$/m);
    assert.equal(/^kind: ScheduledBackup$/m.test(text), answers.database === 'cnpg');
    assert.deepEqual(await objections(text), []);
  } finally {
    folder.remove();
  }
}

/** What production deploys of a folder of manifests. */
function production(folder: string, { app, format }: Answers): string {
  if (format === 'kustomize') return rendered('kustomize', ['build', join(folder, 'overlays/prod')]);
  const values = join(folder, 'values-prod.yaml');
  return rendered('helm', [
    'template',
    String(app),
    folder,
    '-f',
    values,
    '--set',
    'operations.enabled=true',
  ]);
}

describe('What operates in production, on a real API server', () => {
  for (const { answers, files } of everyRender('production-operations')) {
    const told = `${answers.format}, ${answers.database}, ${answers.objects}, ${answers.language}`;
    it(`is accepted: ${told}`, () => accepted(answers, files));
  }

  it('is accepted with the longest names', () => {
    const [first = {}] = everyRender('production-operations').map(({ answers }) => answers);
    const answers = withLongNames(operations, { ...first, database: 'cnpg', objects: 'write' });
    return accepted(answers, render(operations, answers));
  });
});
