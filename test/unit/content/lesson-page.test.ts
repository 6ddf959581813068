import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { lessonPage, picturesOf } from '../../../src/domain/walkthrough/lesson-page';
import { fromRoot } from './content-files';

const levels = readdirSync(fromRoot('walkthroughs')).filter((name) => /^\d-/.test(name));
const lessons = levels.flatMap((level) =>
  readdirSync(fromRoot('walkthroughs', level))
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ level, file, markdown: readFileSync(fromRoot('walkthroughs', level, file), 'utf8') })),
);

describe('the page of a lesson', () => {
  it('names each picture once', () => {
    const markdown = '![un](../../media/a.svg)\n\n![deux](../../media/b.svg) ![encore](../../media/a.svg)\n';
    assert.deepEqual(picturesOf(markdown), ['../../media/a.svg', '../../media/b.svg']);
  });

  it('holds its pictures, with nothing that ends an address in Markdown', () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text y="1">l'été (2026)</text></svg>`;
    const page = lessonPage('Voir ![été](a.svg), puis ![rien](b.svg).', new Map([['a.svg', svg]]));
    const [, address = ''] = /!\[été\]\((data:[^)]*)\)/.exec(page) ?? [];
    assert.doesNotMatch(address, /[\s()'"<>]/);
    assert.equal(decodeURIComponent(address.slice(address.indexOf(',') + 1)), svg);
    assert.match(page, /, puis !\[rien\]\(b\.svg\)\.$/);
  });

  it('has words where a walkthrough has links to commands, and nothing where they repeat a button', () => {
    const markdown =
      'Le bouton « Vérifier » ([le même, en lien](command:cpin.verify?%5B%22x%22%5D)) lit. [Déclarez](command:cpin.declare), puis [lisez](https://cloud-pi-native.fr).';
    assert.equal(
      lessonPage(markdown, new Map()),
      'Le bouton « Vérifier » lit. **Déclarez**, puis [lisez](https://cloud-pi-native.fr).',
    );
  });

  it('looks for no file and runs no command, in any of our lessons', () => {
    assert.ok(lessons.some(({ markdown }) => picturesOf(markdown).length > 0));
    for (const { level, file, markdown } of lessons) {
      const drawings = new Map(
        picturesOf(markdown).map((name) => [
          name,
          readFileSync(fromRoot('walkthroughs', level, name), 'utf8'),
        ]),
      );
      const page = lessonPage(markdown, drawings);
      assert.doesNotMatch(page, /command:|\(\)|aperçu|preview/, `${level}/${file}`);
      assert.doesNotMatch(page, /!\[[^\]]*\]\((?!data:image\/svg\+xml)/, `${level}/${file}`);
    }
  });
});
