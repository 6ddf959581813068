import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, fixableIn } from '../../../src/domain/conformity/fix-all';
import { lint } from '../../../src/domain/conformity/lint';
import { nameOfRule } from '../../../src/domain/conformity/rule';
import { conformityRules } from '../../../src/domain/conformity/rules/registry';
import { situationSource } from '../../../src/domain/conformity/situation-source';
import { languages } from '../../../src/domain/language';
import { examplesOf, headings, pageNames, readPage, type PageExample } from '../../support/rule-pages';
import { findingsOf } from '../../support/rule-table';

describe('every rule', () => {
  it('has an id of its own', () => {
    const ids = conformityRules.map(({ id }) => id);
    deepStrictEqual([...new Set(ids)], ids);
  });

  it('has its pages, and no page is left over', () => {
    const wanted = conformityRules.flatMap(({ id }) =>
      languages.map((language) => `${nameOfRule(id)}.${language}.md`),
    );
    deepStrictEqual([...pageNames()].sort(), wanted.sort());
  });

  for (const rule of conformityRules) {
    const name = nameOfRule(rule.id);
    describe(rule.id, () => {
      it('is well formed, and says who asks for it', () => {
        match(rule.id, /^cpin\/[a-z][a-z\d-]*[a-z\d]$/);
        ok(rule.sources.length > 0);
        for (const { date, page } of rule.sources) {
          match(date, /^\d{4}(?:-\d\d){0,2}$/);
          ok(page.length > 0);
        }
        const root = join(__dirname, '../../../..');
        ok(existsSync(join(root, `src/domain/conformity/rules/${name}.ts`)), 'its file is named after it');
        ok(existsSync(join(root, `test/unit/conformity/rules/${name}.test.ts`)), 'it has its cases');
      });

      for (const language of languages) {
        it(`speaks ${language}`, () => {
          const { title, remedy } = rule.texts[language];
          match(title, /[^.\s]$/);
          match(remedy, /[.]$/);
          const page = readPage(name, language);
          strictEqual(page.split('\n')[0], `# ${title}`);
          deepStrictEqual(
            [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading),
            headings[language],
          );
          const { accepted, refused } = examplesOf(page, language);
          ok(
            Object.keys(accepted.files).length > 0 && Object.keys(refused.files).length > 0,
            'it shows both',
          );
          deepStrictEqual(saidOf(accepted), [], 'what it calls accepted is');
          ok(findingsOf(rule.id, refused.files, refused.options).length > 0, 'what it calls refused is');
        });
      }

      it('mends for good what it mends', () => {
        const { refused } = examplesOf(readPage(name, 'en'), 'en');
        mendsForGood(refused);
      });

      /** Information is no refusal. */
      function saidOf({ files, options }: PageExample): readonly string[] {
        return findingsOf(rule.id, files, options)
          .filter(({ severity }) => severity !== 'information')
          .map(({ message }) => message('en'));
      }

      function mendsForGood({ files, options }: PageExample): void {
        for (const [path, text] of Object.entries(files)) {
          const findings = findingsOf(rule.id, files, options);
          const edits = fixableIn(findings, path, text);
          if (edits.length === 0) continue;
          const mended = { ...files, [path]: applyEdits(text, edits) };
          const left = findingsOf(rule.id, mended, options);
          strictEqual(left.filter(({ fix }) => fix !== undefined).length, 0, 'nothing is left to mend');
          const all = (each: Readonly<Record<string, string>>): number =>
            lint(
              Object.entries(each).map(([name, content]) => ({ path: name, text: content })),
              { rules: conformityRules, source: situationSource(options) },
            ).length;
          ok(all(mended) < all(files), 'no other finding comes in its place');
        }
      }
    });
  }
});
