import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from './content-files';

const names = [
  ...[1, 2, 3, 4, 5].map((level) => `level-${level}`),
  'cloud-native-pillars',
  'cloud-shared-responsibility',
  'container-orchestration',
  'cpin-ecosystem',
  'devsecops-loop',
  'dora-metrics',
  'environments',
  'hello-world-parts',
  'resilience',
  'team-autonomy',
  'two-chains',
  'zero-trust',
];

const read = (name: string, language: string): string =>
  readFileSync(fromRoot('media/pictures', `${name}.${language}.svg`), 'utf8');

/** The tags with their attributes but `lang`: all that is not text. Throws when the tags do not match up. */
function structureOf(svg: string): string[] {
  const open: string[] = [];
  const tags = svg.match(/<[^>]*>/g) ?? [];
  for (const tag of tags) {
    const name = /^<\/?([a-z]+)/i.exec(tag)?.[1];
    assert.ok(name, tag);
    assert.match(tag, /^<\/?[a-z]+(\s+[a-zA-Z-]+(:[a-z]+)?="[^"<&]*")*\s*\/?>$/i, `malformed: ${tag}`);
    if (tag.startsWith('</')) assert.equal(open.pop(), name, tag);
    else if (!tag.endsWith('/>')) open.push(name);
  }
  assert.deepEqual(open, [], 'elements left open');
  assert.doesNotMatch(svg.replace(/<[^>]*>/g, ''), /[<>]|&(?!(amp|lt|gt|quot|#\d+);)/, 'malformed text');
  return tags.map((tag) => tag.replace(/ lang="[a-z]+"/, ''));
}

/** Relative luminance of a `#RRGGBB` colour (WCAG 2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the pictures', () => {
  it('are all there, in French and in English', () => {
    const expected = names.flatMap((name) => [`${name}.en.svg`, `${name}.fr.svg`]).sort();
    assert.deepEqual(readdirSync(fromRoot('media/pictures')).sort(), expected);
  });

  for (const name of names) {
    describe(name, () => {
      it('is the same drawing in both languages', () => {
        assert.deepEqual(structureOf(read(name, 'fr')), structureOf(read(name, 'en')));
      });

      for (const language of ['fr', 'en']) {
        const svg = read(name, language);

        it(`says what it shows (${language})`, () => {
          assert.match(svg, new RegExp(`^<svg [^>]*lang="${language}"`));
          assert.match(svg, /<title[^>]*>[^<]{5,}<\/title>/);
          assert.match(svg, /<desc[^>]*>[^<]{40,}<\/desc>/);
        });

        it(`needs nothing from outside and runs nothing (${language})`, () => {
          assert.doesNotMatch(
            svg,
            /<(script|style|image|use|foreignObject|a)\b|\son[a-z]+=|href|url\(|@import/i,
          );
          assert.doesNotMatch(svg.replace('http://www.w3.org/2000/svg', ''), /https?:|\/\//);
          assert.match(svg, /font-family="system-ui, sans-serif"/);
        });

        it(`can be read: text of 14 px or more, on an opaque card (${language})`, () => {
          assert.match(svg, /viewBox="0 0 600 \d+"/);
          assert.match(svg, /<rect x="1" y="1" width="598" [^>]*fill="#FFFFFF"/);
          const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((m) => Number(m[1]));
          assert.ok(sizes.length > 0 && Math.min(...sizes) >= 14, `${Math.min(...sizes)}`);
        });
      }

      it('has AA contrast between each text and what it is written on', () => {
        const tags = structureOf(read(name, 'fr'));
        const attribute = (tag: string, key: string) => new RegExp(` ${key}="([^"]*)"`).exec(tag)?.[1] ?? '';
        const number = (tag: string, key: string) => Number(attribute(tag, key));
        for (const [i, tag] of tags.entries()) {
          if (!tag.startsWith('<text ')) continue;
          const [x, y] = [number(tag, 'x'), number(tag, 'y') - 5];
          const under = tags.slice(0, i).findLast((shape) => {
            if (shape.startsWith('<ellipse'))
              return (
                ((x - number(shape, 'cx')) / number(shape, 'rx')) ** 2 +
                  ((y - number(shape, 'cy')) / number(shape, 'ry')) ** 2 <=
                1
              );
            if (shape.includes('L300 22L')) return y > 22 && y < 106; // the roof of the pillars
            return (
              shape.startsWith('<rect ') &&
              attribute(shape, 'fill') !== 'none' &&
              x >= number(shape, 'x') &&
              x <= number(shape, 'x') + number(shape, 'width') &&
              y >= number(shape, 'y') &&
              y <= number(shape, 'y') + number(shape, 'height')
            );
          });
          const background = attribute(under ?? '', 'fill');
          assert.ok(contrast(attribute(tag, 'fill'), background) >= 4.5, `${tag} on ${background}`);
        }
      });
    });
  }
});
