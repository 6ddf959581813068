import type { Achievement, LevelId } from '../../src/domain/content';

const text = { fr: 'texte', en: 'text' };

/** An achievement for tests; whatever matters to the test is given. */
export function achievement(id: string, given: Partial<Achievement> = {}): Achievement {
  return {
    id,
    level: 'awareness' as LevelId,
    required: true,
    profiles: ['tech'],
    title: { fr: id, en: id },
    question: text,
    covers: [{ words: 'texte' }],
    how: text,
    byHand: text,
    checks: [],
    ...given,
  };
}
