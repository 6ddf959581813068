import { deepStrictEqual, strictEqual } from 'node:assert';
import { suppresses, suppressionsOf } from '../../../src/domain/conformity/suppression';

describe('suppressions', () => {
  const read = (text: string): readonly string[] =>
    suppressionsOf(text).map(
      ({ rules, reason, from, to, line, start, end }) =>
        `${String(line)} [${text.slice(start, end)}] ${rules.join('+')} "${reason}" ${String(from)}-${String(to)}`,
    );

  it('cover their line, at its end', () => {
    deepStrictEqual(read('a: 1\nb: 2 # cpin:ignore require-probes -- ends in seconds\nc: 3\n'), [
      '2 [# cpin:ignore require-probes -- ends in seconds] require-probes "ends in seconds" 2-2',
    ]);
  });

  it('cover the block below, alone on their line', () => {
    const text =
      'a:\n  # cpin:ignore disallow-latest, cpin/mutable-tag -- ours\n\n  # another comment\n  - name: x\n    image: y\n\n    env: []\n  - name: z\n';
    deepStrictEqual(read(text), [
      '2 [# cpin:ignore disallow-latest, cpin/mutable-tag -- ours] disallow-latest+mutable-tag "ours" 5-8',
    ]);
  });

  it('cover the same block, several in a row', () => {
    deepStrictEqual(
      read('# cpin:ignore a -- x\n# cpin:ignore b -- y\nspec:\n  c: 1\nd: 1\n').map((each) => each.slice(-3)),
      ['3-4', '3-4'],
    );
  });

  it('cover the whole file when they say so', () => {
    deepStrictEqual(read('a: 1\n# cpin:ignore-file a -- x\r\nb: 1\n'), [
      '2 [# cpin:ignore-file a -- x] a "x" 1-4',
    ]);
  });

  it('may lack names or a reason', () => {
    deepStrictEqual(
      read(
        '# cpin:ignore\n#cpin:ignore a b\n# cpin:ignore -- why\n# cpin:ignore a --\n# cpin:ignore a -- b -- c\n',
      ).map((each) => each.replace(/^.*\] | \d+-\d+$/g, '')),
      [' ""', 'a+b ""', ' "why"', 'a ""', 'a "b -- c"'],
    );
  });

  it('are not what resembles them', () => {
    deepStrictEqual(read('a: cpin:ignore b -- c\n# cpin:ignored a -- b\n# cpin-ignore a -- b\n'), []);
  });

  it('hold for their rules, on their lines, with a reason', () => {
    const [one] = suppressionsOf('a: 1\nb: 2 # cpin:ignore require-probes -- why\n');
    const at = (line: number) => ({ path: 'a.yaml', line, start: 0, end: 0 });
    const holds = (rule: `cpin/${string}`, line: number): boolean =>
      one !== undefined && suppresses(one, { rule, place: at(line) });
    deepStrictEqual(
      [holds('cpin/require-probes', 2), holds('cpin/require-probes', 1), holds('cpin/probes', 2)],
      [true, false, false],
    );
    const [idle] = suppressionsOf('a: 1 # cpin:ignore require-probes\n');
    strictEqual(idle !== undefined && suppresses(idle, { rule: 'cpin/require-probes', place: at(1) }), false);
  });

  it('are read in one pass, however many', () => {
    const text = '# cpin:ignore a -- b\n'.repeat(20_000);
    strictEqual(suppressionsOf(text).length, 20_000);
  });
});
