import assert from 'node:assert/strict';
import { inLanguage } from '../../../src/domain/scaffold/language-lines';

const cases: readonly [template: string, french: string, english: string][] = [
  ['# fr: Un\n# en: One\na: 1\n', '# Un\na: 1\n', '# One\na: 1\n'],
  ['  // fr: Un\n  // fr: deux\n  // en: One\n', '  // Un\n  // deux\n', '  // One\n'],
  ['/**\n * fr: Un\n * en: One\n *\n */', '/**\n * Un\n *\n */', '/**\n * One\n *\n */'],
  ['/** fr: Un */\n/** en: One */\n', '/** Un */\n', '/** One */\n'],
  ['<!-- fr: Un -->\n<!-- en: One -->\n', '<!-- Un -->\n', '<!-- One -->\n'],
  ['-- fr: Un\n-- en: One\n', '-- Un\n', '-- One\n'],
  ['# fr: <% app %>\n# en: the <% app %>', '# <% app %>', '# the <% app %>'],
  ['fr: x\nen: y\n#fr: z\n# fr:z\n', 'fr: x\nen: y\n#fr: z\n# fr:z\n', 'fr: x\nen: y\n#fr: z\n# fr:z\n'],
  ['a: 1 # fr: no\n', 'a: 1 # fr: no\n', 'a: 1 # fr: no\n'],
  ['', '', ''],
];

describe('A template in the language of a person', () => {
  for (const [template, french, english] of cases) {
    it(JSON.stringify(template), () => {
      assert.deepEqual([inLanguage(template, 'fr'), inLanguage(template, 'en')], [french, english]);
    });
  }
});
