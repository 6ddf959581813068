import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { levelIds, rowIds } from '../../../src/domain/content';
import { fromRoot, readMatrix } from './content-files';

/** The typos of the seed that matrix.yaml mends: nothing else may differ. */
const mended: readonly (readonly [seed: string, ours: string])[] = [
  ['parle t-on', 'parle-t-on'],
  ['Cloud PI Native', 'Cloud Pi Native'],
  ['mis -en avant et -comment', 'mis en avant et comment'],
  ['retiraient-elles', 'retireraient-elles'],
  ["l'interet", "l'intérêt"],
  ['ressources correspondante ', 'ressources correspondantes '],
  ['dictaditiels tout prets', 'didacticiels tout prêts'],
  ['Cloud native', 'Cloud Native'],
  ['la transformations', 'la transformation'],
  ['du numériques ont tirés', 'du numérique ont tiré'],
  ['de kubernetes', 'de Kubernetes'],
  ['sécrutié', 'sécurité'],
  ['anti partterns', 'anti-patterns'],
];

/** The same words whatever the typography: quotes, apostrophes, ellipses and spaces round punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’']/g, "'")
    .replace(/["«»“”]/g, ' ')
    .replace(/[,\s]*(\.\.\.|…)/g, '…')
    .replace(/\s*([:;?!])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const mend = (text: string): string => mended.reduce((t, [seed, ours]) => t.replaceAll(seed, ours), text);

/** The seed's table: the first line names the levels, then one line a row. */
function readSeed(): { levels: string[]; rows: { name: string; cells: string[] }[] } {
  const table = readFileSync(fromRoot('test/fixtures/seed-matrix.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('|') && !/^\|-/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const inside = (cells: string[]): string[] => cells.slice(0, 7).filter((_, i) => cells[0] !== '' || i > 0);
  const [head, ...rows] = table.map(inside);
  return {
    levels: (head ?? []).slice(1, 6),
    rows: rows.map((cells) => ({ name: cells[0] ?? '', cells: cells.slice(1, 6) })),
  };
}

describe('matrix.yaml', () => {
  const matrix = readMatrix();
  const seed = readSeed();

  it('has the five levels and the five rows, in order', () => {
    assert.deepEqual(
      matrix.levels.map((level) => level.id),
      levelIds,
    );
    assert.deepEqual(
      matrix.levels.map((level) => level.number),
      [1, 2, 3, 4, 5],
    );
    assert.deepEqual(
      matrix.rows.map((row) => row.id),
      rowIds,
    );
  });

  it('has one cell for each level and row', () => {
    const cells = new Set(matrix.cells.map((cell) => `${cell.level}/${cell.row}`));
    assert.equal(cells.size, 25);
  });

  it('marks as empty the eight cells of the last two rows after level 1, and no other', () => {
    const empty = matrix.cells.filter((cell) => 'empty' in cell);
    assert.equal(empty.length, 8);
    for (const cell of empty) {
      assert.ok(['cloud-native-common', 'cpin-specific'].includes(cell.row), cell.row);
      assert.notEqual(cell.level, 'awareness');
      assert.ok(cell.later, `${cell.level}/${cell.row}: what came later`);
      assert.match(cell.later.source, /^embarquement-autoformation:\S+ @ [0-9a-f]{7}, \d{4}-\d{2}-\d{2}$/);
    }
  });

  it('keeps the words of the seed, cell by cell', () => {
    assert.equal(seed.rows.length, 5);
    for (const cell of matrix.cells) {
      const row = seed.rows[rowIds.indexOf(cell.row)];
      const words = row?.cells[levelIds.indexOf(cell.level)] ?? 'no such cell in the seed';
      const place = `${cell.level}/${cell.row}`;
      if ('empty' in cell) assert.match(words, /^-+$/, `${place} is not empty in the seed`);
      else assert.equal(plain(cell.words.fr), mend(plain(words)), place);
    }
  });

  it('keeps the names of the levels and of the rows', () => {
    assert.deepEqual(
      matrix.levels.map((level) => plain(level.name.fr)),
      seed.levels.map((name) => plain(name)),
    );
    for (const [i, row] of matrix.rows.entries()) {
      assert.ok(plain(seed.rows[i]?.name ?? '').startsWith(plain(row.name.fr)), row.id);
    }
  });

  it('mends no typo that the seed does not have', () => {
    const text = plain(readFileSync(fromRoot('test/fixtures/seed-matrix.txt'), 'utf8'));
    for (const [typo] of mended) assert.ok(text.includes(typo.trim()), typo);
  });
});
