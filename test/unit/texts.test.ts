import assert from 'node:assert/strict';
import { parcoursTexts } from '../../src/texts/parcours';
import { programsTexts } from '../../src/texts/programs';
import { progressReadme } from '../../src/texts/progress-readme';
import { scaffoldUpdateTexts } from '../../src/texts/scaffold-update';
import { scaffoldingTexts } from '../../src/texts/scaffolding';
import { schemaTexts } from '../../src/texts/schema';
import { walkthroughTexts } from '../../src/texts/walkthrough';
import { assertFrenchTypography } from '../support/french-typography';

/** Every text of a catalogue with its path; functions are called with words that stand for anything. */
function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const result: unknown = value(...Array.from({ length: value.length }, () => 2));
    return [[path, String(result)]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));
}

describe('the texts of the code', () => {
  for (const [name, catalogue] of Object.entries({
    parcoursTexts,
    programsTexts,
    progressReadme,
    scaffoldUpdateTexts,
    scaffoldingTexts,
    schemaTexts,
    walkthroughTexts,
  })) {
    const fr = flatten(catalogue.fr, name);
    const en = flatten(catalogue.en, name);

    it(`${name} are complete in both languages`, () => {
      assert.deepEqual(
        fr.map(([path]) => path),
        en.map(([path]) => path),
      );
      for (const [path, text] of [...fr, ...en]) assert.notEqual(text.trim(), '', path);
    });

    it(`${name} have French typography in French`, () => {
      for (const [path, text] of fr) {
        assertFrenchTypography(text, path);
      }
    });
  }
});

describe('counts', () => {
  it('are singular for nought in French and plural in English', () => {
    const written = (number: number): string[] => [
      scaffoldingTexts.fr.done('Hello world', number),
      scaffoldingTexts.en.done('Hello world', number),
    ];
    assert.deepEqual(written(0), ['Hello world\u00a0: 0 fichier écrit.', 'Hello world: 0 files written.']);
    assert.deepEqual(written(1), ['Hello world\u00a0: 1 fichier écrit.', 'Hello world: 1 file written.']);
    assert.deepEqual(written(2), ['Hello world\u00a0: 2 fichiers écrits.', 'Hello world: 2 files written.']);
  });
});
