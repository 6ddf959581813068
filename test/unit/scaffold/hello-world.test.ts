import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { languages } from '../../../src/domain/language';
import { everyRender, repository } from '../../support/shipped-scaffolds';

describe('The Hello world, whatever is chosen', () => {
  const combinations = everyRender('hello-world');

  it('exists in six stacks, for two targets, in two languages', () => {
    assert.equal(combinations.length, 6 * 2 * 2);
  });

  it('deploys the same objects in each stack, but for the label and the memory', () => {
    const manifests = new Map<string, Set<string>>();
    for (const { answers, files } of combinations) {
      const said = files
        .filter(({ path }) => path.startsWith('hello/k8s/'))
        .map(({ text }) => JSON.stringify(parse(text)))
        .join('\n')
        .replaceAll(/"component":"[a-z]+"/g, '')
        .replaceAll(/"memory":"[0-9]+Mi"/g, '');
      const where = `${answers.target} ${answers.language}`;
      manifests.set(where, (manifests.get(where) ?? new Set()).add(said));
    }
    for (const [where, said] of manifests) assert.equal(said.size, 1, where);
  });

  it('has each of its files in its documentation, in both languages', () => {
    for (const language of languages) {
      const page = readFileSync(join(repository, `docs/scaffolds/hello-world.${language}.md`), 'utf8');
      for (const { path } of combinations.flatMap(({ files }) => files)) {
        const told = page.split(/\s+/).some((word) => word === path || `hello/${word}` === path);
        assert.ok(told, `${language}: ${path}`);
      }
    }
  });

  it('leaves the application the time to stop by itself', () => {
    for (const { files } of combinations) {
      const text = (name: string): string => files.find(({ path }) => path.endsWith(name))?.text ?? '';
      const { data } = parse(text('k8s/configmap.yaml')) as { data: Record<string, string> };
      const { spec } = parse(text('k8s/deployment.yaml')) as {
        spec: { template: { spec: { terminationGracePeriodSeconds: number } } };
      };
      const needed = Number(data.SHUTDOWN_DELAY_MS) + Number(data.SHUTDOWN_TIMEOUT_MS);
      assert.ok(needed < spec.template.spec.terminationGracePeriodSeconds * 1000);
    }
  });
});
