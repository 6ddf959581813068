import assert from 'node:assert/strict';
import { allContent, textsOf, type Placed } from './content-files';

/** Code is not prose: its punctuation is left alone. */
const prose = ({ text }: Placed): string => text.replace(/``[^`]*``/g, 'code');

function assertNone(texts: readonly Placed[], wrong: RegExp, why: string): void {
  const found = texts.filter((placed) => wrong.test(prose(placed)));
  assert.deepEqual(
    found.map(({ place, text }) => `${place}: ${text}`),
    [],
    why,
  );
}

describe('the typography of the content', () => {
  const content = allContent();
  const french = [...textsOf(content, 'fr'), ...covers(content.achievements)];
  const english = textsOf(content, 'en');

  it('has as many French texts as English ones', () => {
    assert.ok(english.length > 400, `${english.length}`);
    assert.equal(textsOf(content, 'fr').length, english.length);
  });

  it('puts a no-break space before : ; ! ? » in French', () => {
    assertNone(french, /[^\u00a0\u202f][;!?»](?!\/)/, 'no no-break space before');
    assertNone(french, /[^\u00a0\u202f\d]:(?!\/)/, 'no no-break space before a colon');
  });

  it('puts a no-break space after « in French', () => {
    assertNone(french, /«[^\u00a0\u202f]/, 'no no-break space after «');
  });

  it('has typographic apostrophes and quotation marks', () => {
    assertNone([...french, ...english], /['"]/, 'a straight apostrophe or quotation mark');
    assertNone(french, /[“”]/, 'English quotation marks');
    assertNone(english, /[«»]/, 'French quotation marks');
  });

  it('has no space before punctuation in English', () => {
    assertNone(english, /[\s\u00a0\u202f][:;!?,]|[\u00a0\u202f]/, 'a space before punctuation');
  });

  it('writes … as one character and has no double space', () => {
    assertNone([...french, ...english], /\.\.\.| {2}|\t/, 'three dots or two spaces');
  });

  it('ends sentences, and does not end titles', () => {
    const sentence = /\.(summary|how|byHand|description|note|text|question)\.(fr|en)$/;
    const title = /\.(title|name)\.(fr|en)$/;
    for (const { place, text } of [...french, ...english]) {
      if (sentence.test(place) && !place.includes('.rows.') && !place.startsWith('.matrix.achievements'))
        for (const line of text.split('\n')) assert.match(line, /[.?!…][”\u00a0»*)]*$/, place);
      if (title.test(place)) assert.doesNotMatch(text, /[.;:,]$/, place);
    }
  });
});

function covers(achievements: ReturnType<typeof allContent>['achievements']): Placed[] {
  return achievements.flatMap((achievement) =>
    achievement.covers.flatMap((covered) =>
      'words' in covered ? [{ place: `${achievement.id}.covers`, text: covered.words }] : [],
    ),
  );
}
