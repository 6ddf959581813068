import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/domain/language';
import { examplesOf, pageNames, readPage } from '../support/rule-pages';
import { repository } from '../support/shipped-scaffolds';
import { objections } from './manifests';

/** Objects of a text, without what is no API server's business. */
function isManifest(path: string, text: string): boolean {
  const others = /^kind: (?:Kustomization|Component)$/m;
  return /\.ya?ml$/.test(path) && /^kind: /m.test(text) && !others.test(text);
}

/** A page shows its own point: the pods of its example need not have the rest. */
async function objectionsToExample(text: string): Promise<readonly string[]> {
  // The definition of SopsSecret cannot be had from a registry.
  const all = await objections(text, 'privileged');
  return all.filter((objection) => !/^SopsSecret .* the server does not know its kind$/.test(objection));
}

describe('What the pages show as right, on a real API server', () => {
  for (const language of languages) {
    it(`is accepted: the pages of the rules, ${language}`, async () => {
      const pages = pageNames().filter((name) => name.endsWith(`.${language}.md`));
      let judged = 0;
      for (const page of pages) {
        const [rule = ''] = page.split('.');
        const { accepted } = examplesOf(readPage(rule, language), language);
        for (const [path, text] of Object.entries(accepted.files)) {
          if (!isManifest(path, text)) continue;
          assert.deepEqual(await objectionsToExample(text), [], page);
          judged += 1;
        }
      }
      assert.ok(judged > pages.length / 2, `${judged} examples in ${pages.length} pages`);
    });
  }

  it('is accepted: the walkthroughs', async () => {
    const folder = join(repository, 'walkthroughs');
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    );
    let judged = 0;
    for (const page of pages) {
      const fences = readFileSync(join(folder, page), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm);
      for (const [, text = ''] of fences) {
        // A Deployment without a container is the part of one that the page is about.
        const whole = !/^kind: Deployment$/m.test(text) || /^ +containers:$/m.test(text);
        if (!isManifest('example.yaml', text) || !whole) continue;
        assert.deepEqual(await objectionsToExample(text), [], page);
        judged += 1;
      }
    }
    assert.ok(judged > 10, `${judged} examples`);
  });
});
