import assert from 'node:assert/strict';
import { checkIds, levelIds, scaffoldIds, type LevelId } from '../../../src/domain/content';
import { readAchievements, readMatrix } from './content-files';

/** Words that join two achievements and ask for nothing by themselves. */
const linkingWords = ['et', 'pour', 'pouvoir'];

/** What the programme lists for each level, in the words of achievements.yaml. */
const criteria: Record<LevelId, readonly string[]> = {
  awareness: [
    'The opportunity, the stakes and the value of cloud-native technologies',
    'The opportunity, the stakes and the value of DevSecOps approaches',
    'The opportunity, the stakes and the value of the product-mode organisation',
  ],
  acculturation: [
    'A containerised infrastructure',
    'Vanilla Kubernetes',
    'A configuration explicitly allowed to be quick and dirty',
  ],
  experimentation: ['Rootless', 'Application variables', 'No Vault', 'Configuration in a ConfigMap'],
  conformity: [
    'Security of the application’s architecture',
    'HTTPS / certificates',
    'Encryption',
    'Good practices',
    'IT conformity',
  ],
  performance: [
    'Resilience and its impact on the application’s architecture',
    'Isolation',
    'CCT rules in place',
    'Observability',
    'Good practices, over time',
  ],
};

const duplicates = (values: readonly string[]): string[] =>
  values.filter((value, i) => values.indexOf(value) !== i);

describe('achievements.yaml', () => {
  const achievements = readAchievements();
  const matrix = readMatrix();
  const ofLevel = (level: LevelId) => achievements.filter((achievement) => achievement.level === level);
  const wordsOf = (level: LevelId): string => {
    const cell = matrix.cells.find((c) => c.level === level && c.row === 'achievements');
    assert.ok(cell && 'words' in cell);
    return cell.words.fr;
  };

  it('has ids that say the level, each once', () => {
    assert.deepEqual(duplicates(achievements.map((a) => a.id)), []);
    for (const { id, level } of achievements) assert.ok(id.startsWith(`${level}-`), id);
  });

  it('goes from the first level to the last', () => {
    const order = achievements.map((a) => levelIds.indexOf(a.level));
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
  });

  for (const level of levelIds) {
    describe(level, () => {
      it('has three to six achievements', () => {
        assert.ok(ofLevel(level).length >= 3 && ofLevel(level).length <= 6, `${ofLevel(level).length}`);
      });

      it('covers every word of its cell but linking words', () => {
        const cell = wordsOf(level);
        let rest = cell;
        for (const covered of ofLevel(level).flatMap((a) => a.covers)) {
          if (!('words' in covered)) continue;
          assert.ok(cell.includes(covered.words), `not in the cell, word for word: ${covered.words}`);
          assert.ok(rest.includes(covered.words), `covered twice: ${covered.words}`);
          rest = rest.replace(covered.words, ' | ');
        }
        const left = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
        assert.deepEqual(
          left.filter((word) => !linkingWords.includes(word)),
          [],
          `of « ${cell} »`,
        );
      });

      it('covers every criterion that the programme lists, and invents none', () => {
        const covered = ofLevel(level).flatMap((a) =>
          a.covers.flatMap((c) => ('criterion' in c ? [c.criterion.en] : [])),
        );
        assert.deepEqual([...covered].sort(), [...criteria[level]].sort());
      });
    });
  }

  it('uses every check once and every scaffold', () => {
    const checks = achievements.flatMap((a) => a.checks);
    assert.deepEqual([...checks].sort(), [...checkIds].sort());
    const scaffolds = new Set(achievements.flatMap((a) => a.scaffold ?? []));
    assert.deepEqual([...scaffolds].sort(), [...scaffoldIds].sort());
  });

  it('has short titles, each once, in both languages', () => {
    for (const language of ['fr', 'en'] as const) {
      const titles = achievements.map((a) => a.title[language]);
      assert.deepEqual(duplicates(titles), []);
      assert.deepEqual(
        titles.filter((title) => title.length > 60),
        [],
      );
    }
  });

  it('asks questions', () => {
    for (const { id, question } of achievements) {
      assert.match(question.fr, /^Avez-vous déjà,? .*\u00a0\?$/, id);
      assert.match(question.en, /^(Have|Do) you already,? .*\?$/, id);
    }
  });

  it('has every level proved by required achievements', () => {
    for (const level of levelIds)
      assert.ok(
        ofLevel(level).some((a) => a.required),
        level,
      );
  });
});
