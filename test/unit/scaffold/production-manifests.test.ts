import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../../src/domain/language';
import { everyRender, repository } from '../../support/shipped-scaffolds';

describe('The production-like manifests, whatever is chosen', () => {
  const combinations = everyRender('production-manifests');

  it('have each of their files in their documentation, in both languages', () => {
    const paths = new Set(combinations.flatMap(({ files }) => files.map(({ path }) => path)));
    for (const language of languages) {
      const page = readFileSync(
        join(repository, `docs/scaffolds/production-manifests.${language}.md`),
        'utf8',
      );
      const words = new Set(page.split(/\s+/));
      for (const path of paths) {
        const inside = path.replace(/^infra\/hello\//, '');
        const told = [path, inside, inside.replace(/^(?:base|templates)\//, '')].some((word) =>
          words.has(word),
        );
        assert.ok(told, `${language}: ${path}`);
      }
    }
  });

  it('keep the template of a SOPS secret out of what is deployed', () => {
    for (const { answers, files } of combinations) {
      const named = files.filter(({ text }) => /^kind: SopsSecret$/m.test(text)).map(({ path }) => path);
      const expected = answers.secrets === 'sops' ? ['infra/hello/secrets/secret.yaml.template'] : [];
      assert.deepEqual(named, expected);
    }
  });

  it('hold no secret, and no object that the project may not create', () => {
    for (const { text, path } of combinations.flatMap(({ files }) => files)) {
      if (path.endsWith('.md')) continue;
      assert.doesNotMatch(text, /^kind: (?:Secret|ResourceQuota|Namespace|Application)$/m, path);
      assert.doesNotMatch(text, /(?:PASSWORD|KEY|TOKEN)\w*: *['"]?\w/, path);
    }
  });
});
