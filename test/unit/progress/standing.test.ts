import assert from 'node:assert/strict';
import type { EntryReading } from '../../../src/domain/progress/entry';
import { standingOf, type Current, type State } from '../../../src/domain/progress/standing';
import { countLevel, reachedLevels, upNext, type Standings } from '../../../src/domain/progress/summary';
import { levelIds } from '../../../src/domain/content';
import { achievement } from '../../support/achievements';

const declared = { at: '2026-10-02', by: 'Ana' };
const verified = {
  at: '2026-10-02T10:00:00Z',
  by: 'Ana',
  checks: [{ id: 'rootless', version: 1 }],
  result: 'vu',
  evidence: [],
};
const entry = (given: object): EntryReading => ({ kind: 'entry', entry: { schema: 1, ...given } });
const now = Date.parse('2026-11-24T00:00:00Z');
const failed: Current = { kind: 'failed', reasons: [{ message: 'USER absent', remedy: 'ajoutez-le' }] };
const unavailable: Current = { kind: 'unavailable', why: 'pas de rendu' };

describe('standingOf', () => {
  const cases: readonly [string, EntryReading | undefined, Current | undefined, number | undefined, State][] =
    [
      ['no file', undefined, undefined, undefined, 'to-do'],
      ['a file without entries', entry({}), undefined, undefined, 'to-do'],
      ['a declaration', entry({ declared }), undefined, undefined, 'declared'],
      [
        'a declaration whose check fails: a person said so',
        entry({ declared }),
        failed,
        undefined,
        'declared',
      ],
      ['a declaration within its time', entry({ declared }), undefined, 12, 'declared'],
      ['a declaration past its time', entry({ declared }), undefined, 1, 'stale'],
      ['a verification not looked at yet', entry({ declared, verified }), undefined, undefined, 'verified'],
      [
        'a verification that still passes',
        entry({ verified }),
        { kind: 'passed', changed: ['a'] },
        undefined,
        'verified',
      ],
      ['a verification that fails now', entry({ declared, verified }), failed, undefined, 'stale'],
      ['a check that cannot run takes nothing away', entry({ verified }), unavailable, undefined, 'verified'],
      ['a verification past its time', entry({ verified }), { kind: 'passed', changed: [] }, 1, 'stale'],
      [
        'an unreadable file',
        { kind: 'unreadable', why: { kind: 'syntax', line: 3, detail: '' } },
        failed,
        1,
        'unreadable',
      ],
    ];
  for (const [what, reading, current, months, state] of cases) {
    it(`${what}: ${state}`, () => {
      const given = months === undefined ? {} : { validForMonths: months };
      assert.equal(standingOf(achievement('a', given), { reading, current, now }).state, state);
    });
  }
});

describe('levels', () => {
  const all = levelIds.flatMap((level) => [
    achievement(`${level}-said`, { level }),
    achievement(`${level}-proved`, { level, checks: ['rootless'], profiles: ['pm'] }),
    achievement(`${level}-extra`, { level, required: false }),
  ]);
  const standings = (...pairs: readonly [string, 'declared' | 'verified'][]): Standings =>
    new Map(
      pairs.map(([id, state]) => [
        id,
        state === 'declared' ? { state, declared } : { state, verified, declared: undefined, changed: [] },
      ]),
    );

  it('reaches a level when what can be checked is verified and the rest declared', () => {
    const some = standings(
      ['awareness-said', 'declared'],
      ['awareness-proved', 'verified'],
      ['acculturation-said', 'declared'],
      ['acculturation-proved', 'declared'],
    );
    assert.deepEqual(reachedLevels(all, some), { verified: 1, declared: 2 });
  });

  it('does not jump over a level', () => {
    assert.deepEqual(
      reachedLevels(all, standings(['acculturation-said', 'verified'], ['acculturation-proved', 'verified'])),
      { verified: 0, declared: 0 },
    );
  });

  it('counts required achievements only', () => {
    const some = standings(['awareness-said', 'declared'], ['awareness-extra', 'declared']);
    assert.deepEqual(countLevel(all, some, 'awareness'), {
      level: 'awareness',
      total: 2,
      verified: 0,
      done: 1,
    });
  });

  it('names what comes next, for a profile too', () => {
    assert.equal(upNext(all, standings(['awareness-said', 'declared']), undefined)?.id, 'awareness-proved');
    assert.equal(upNext(all, standings(['awareness-proved', 'verified']), 'pm')?.id, 'acculturation-proved');
  });
});
