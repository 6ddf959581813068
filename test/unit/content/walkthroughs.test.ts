import assert from 'node:assert/strict';
import { levelIds } from '../../../src/domain/content';
import { readAchievements, readMatrix, readWalkthroughs, walkthroughFolders } from './content-files';

describe('walkthrough.yaml', () => {
  const walkthroughs = readWalkthroughs();
  const steps = walkthroughs.flatMap((w) => [
    { place: `${w.level}/opening`, ...w.opening },
    ...w.readings.map((r) => ({ place: `${w.level}/${r.id}`, title: r.title, text: r.text })),
    { place: `${w.level}/closing`, ...w.closing },
  ]);

  it('is there for each level, in a folder that says its number', () => {
    assert.deepEqual(
      walkthroughFolders,
      levelIds.map((level, i) => `${i + 1}-${level}`),
    );
    assert.deepEqual(
      walkthroughs.map((w) => w.level),
      levelIds,
    );
  });

  it('is titled with the name of its level', () => {
    for (const [i, { title }] of walkthroughs.entries()) {
      const name = readMatrix().levels[i]?.name;
      assert.ok(name);
      assert.equal(title.fr, `Niveau ${i + 1}\u00a0: ${name.fr.charAt(0).toLowerCase()}${name.fr.slice(1)}`);
      assert.equal(title.en, `Level ${i + 1}: ${name.en.charAt(0).toLowerCase()}${name.en.slice(1)}`);
    }
  });

  it('has a description that VS Code shows whole: three lines of about thirty characters', () => {
    for (const { level, description } of walkthroughs) {
      for (const text of [description.fr, description.en]) assert.ok(text.length <= 80, `${level}: ${text}`);
    }
  });

  it('has a reading for each filled content cell of its level', () => {
    for (const { level, readings } of walkthroughs) {
      const filled = readMatrix()
        .cells.filter((c) => c.level === level && 'words' in c)
        .map((c) => c.row)
        .filter((row) => row !== 'questions' && row !== 'achievements');
      assert.deepEqual(
        readings.map((r) => r.row),
        filled,
      );
    }
  });

  it('has no step with the name of another, achievements included', () => {
    for (const { level, readings } of walkthroughs) {
      const ids = [
        'opening',
        ...readings.map((r) => r.id),
        'closing',
        ...readAchievements()
          .filter((a) => a.level === level)
          .map((a) => a.id),
      ];
      assert.equal(new Set(ids).size, ids.length, level);
    }
  });

  it('has titles of steps that fit on one line: VS Code cuts the longer ones', () => {
    const titles = [...steps.map(({ title }) => title), ...readAchievements().map(({ title }) => title)];
    for (const text of titles.flatMap(({ fr, en }) => [fr, en])) assert.ok(text.length <= 42, text);
  });

  for (const language of ['fr', 'en'] as const) {
    describe(`texts of the steps (${language})`, () => {
      it('stand alone: four to seven paragraphs, none too long', () => {
        for (const { place, text } of steps) {
          const paragraphs = text[language].split('\n');
          assert.ok(paragraphs.length >= 4 && paragraphs.length <= 7, `${place}: ${paragraphs.length}`);
          for (const paragraph of paragraphs) {
            assert.ok(paragraph.length <= 520, `${place}: ${paragraph.length} characters: ${paragraph}`);
            assert.equal(paragraph, paragraph.trim(), place);
            assert.notEqual(paragraph, '', place);
          }
        }
      });

      it('keep to the small syntax of walkthroughs', () => {
        for (const { place, text } of steps) {
          const words = text[language];
          assert.doesNotMatch(words.replaceAll('``', ''), /`/, `${place}: code takes two back-ticks`);
          for (const mark of ['``', '**', '__'])
            assert.equal((words.split(mark).length - 1) % 2, 0, `${place}: ${mark} is not closed`);
          assert.doesNotMatch(words, /^\s*([-*+]|\d+[.)])\s/m, `${place}: no list`);
          assert.doesNotMatch(words, /^\s*(#|>|\|)/m, `${place}: no heading, quotation or table`);
          assert.doesNotMatch(words, /\]\(|https?:\/\//, `${place}: no link and no image`);
          assert.doesNotMatch(words.replaceAll('**', ''), /\*/, `${place}: bold takes two stars`);
        }
      });

      it('end with what ticks the step', () => {
        const reading =
          language === 'fr'
            ? 'Cette étape se coche quand vous ouvrez la leçon.'
            : 'This step is ticked when you open the lesson.';
        const closing =
          language === 'fr'
            ? 'Cette étape se coche quand toutes les réalisations exigées par le niveau sont déclarées ou vérifiées.'
            : 'This step is ticked when all the achievements that the level requires are declared or verified.';
        for (const { place, text } of steps) {
          const last = text[language].split('\n').at(-1);
          assert.equal(last, place.endsWith('/closing') ? closing : reading, place);
        }
      });
    });
  }
});
