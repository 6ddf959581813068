import assert from 'node:assert/strict';
import { pairwise } from '../../support/pairwise';

describe('Pairwise combinations', () => {
  const factors = [
    { name: 'a', values: ['1', '2', '3', '4', '5', '6'] },
    { name: 'b', values: ['1', '2'] },
    { name: 'c', values: ['1', '2', '3'] },
    { name: 'd', values: ['1', '2', '3'] },
  ];

  it('let every two values meet, in far fewer rows than there are combinations', () => {
    const rows = pairwise(factors);
    for (const one of factors) {
      for (const other of factors.slice(factors.indexOf(one) + 1)) {
        for (const x of one.values) {
          for (const y of other.values) {
            const met = rows.some((row) => row[one.name] === x && row[other.name] === y);
            assert.ok(met, `${one.name}=${x}, ${other.name}=${y}`);
          }
        }
      }
    }
    assert.ok(rows.length <= 24, String(rows.length));
    for (const row of rows) assert.deepEqual(Object.keys(row).sort(), ['a', 'b', 'c', 'd']);
  });

  it('are the same each time', () => {
    assert.deepEqual(pairwise(factors), pairwise(factors));
  });
});
