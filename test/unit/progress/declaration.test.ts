import assert from 'node:assert/strict';
import { dayInWords, judgeDay, localDay, splitLinks } from '../../../src/domain/progress/declaration';

describe('declaration', () => {
  for (const [text, judged] of [
    ['2026-11-24', undefined],
    [' 2024-02-29 ', undefined],
    ['2026-02-30', 'not-a-day'],
    ['24/11/2026', 'not-a-day'],
    ['', 'not-a-day'],
    ['2026-11-25', 'future'],
  ] as const) {
    it(`judges the day « ${text} »: ${judged ?? 'fine'}`, () =>
      assert.equal(judgeDay(text, '2026-11-24'), judged));
  }

  it('splits links, and names the first that is none', () => {
    assert.deepEqual(splitLinks('https://a.fr  http://b.fr/x'), {
      links: ['https://a.fr', 'http://b.fr/x'],
      wrong: undefined,
    });
    assert.equal(splitLinks('https://a.fr javascript:alert(1)').wrong, 'javascript:alert(1)');
    assert.equal(splitLinks('https://').wrong, 'https://');
  });

  it('takes the day where the person is', () =>
    assert.equal(localDay(new Date(2026, 0, 5, 23, 59)), '2026-01-05'));

  describe('shown to a person', () => {
    const zone = process.env['TZ'];
    afterEach(() => {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    });

    for (const place of ['Pacific/Tahiti', 'America/Cayenne', 'Europe/Paris', 'Pacific/Noumea']) {
      it(`is the same day in ${place} as anywhere`, () => {
        process.env['TZ'] = place;
        assert.equal(dayInWords('2026-03-02', 'fr'), '2 mars 2026');
        assert.equal(dayInWords('2026-03-02', 'en'), '2 Mar 2026');
      });
    }

    it('is the day that an instant was where the person is', () => {
      process.env['TZ'] = 'Pacific/Noumea';
      assert.equal(dayInWords('2026-03-02T20:00:00Z', 'fr'), '3 mars 2026');
    });
  });
});
