import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { picturesOf, withPictures } from '../../../src/domain/walkthrough/lesson-pictures';
import { fromRoot } from './content-files';

const levels = readdirSync(fromRoot('walkthroughs')).filter((name) => /^\d-/.test(name));
const lessons = levels.flatMap((level) =>
  readdirSync(fromRoot('walkthroughs', level))
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ level, file, markdown: readFileSync(fromRoot('walkthroughs', level, file), 'utf8') })),
);

describe('the pictures of a lesson', () => {
  it('are found once each', () => {
    const markdown = '![un](../../media/a.svg)\n\n![deux](../../media/b.svg) ![encore](../../media/a.svg)\n';
    assert.deepEqual(picturesOf(markdown), ['../../media/a.svg', '../../media/b.svg']);
  });

  it('are put in its text, with nothing that ends an address in Markdown', () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text y="1">l'été (2026)</text></svg>`;
    const page = withPictures('Voir ![été](a.svg), puis ![rien](b.svg).', new Map([['a.svg', svg]]));
    const [, address = ''] = /!\[été\]\((data:[^)]*)\)/.exec(page) ?? [];
    assert.doesNotMatch(address, /[\s()'"<>]/);
    assert.equal(decodeURIComponent(address.slice(address.indexOf(',') + 1)), svg);
    assert.match(page, /, puis !\[rien\]\(b\.svg\)\.$/);
  });

  it('leave none of our lessons with a file to look for', () => {
    assert.ok(lessons.some(({ markdown }) => picturesOf(markdown).length > 0));
    for (const { level, file, markdown } of lessons) {
      const drawings = new Map(
        picturesOf(markdown).map((name) => [
          name,
          readFileSync(fromRoot('walkthroughs', level, name), 'utf8'),
        ]),
      );
      const page = withPictures(markdown, drawings);
      assert.doesNotMatch(page, /!\[[^\]]*\]\((?!data:image\/svg\+xml)/, `${level}/${file}`);
    }
  });
});
