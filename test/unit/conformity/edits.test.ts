import { deepStrictEqual, strictEqual } from 'node:assert';
import {
  addItem,
  addKeys,
  isWritten,
  removeKey,
  renameKey,
  replaceInside,
  sortedEdits,
  type Lines,
} from '../../../src/domain/conformity/edits';
import type { TextEdit } from '../../../src/domain/conformity/finding';
import { applyEdits } from '../../../src/domain/conformity/fix-all';
import { at, type Mapping, type Sequence, type Step, type Value } from '../../../src/domain/manifests/value';
import { readDocuments } from '../../../src/domain/manifests/yaml-documents';

const read = (text: string, path: readonly Step[]): Value | undefined =>
  at(readDocuments('a.yaml', text)[0]?.root, ...path);
const mapping = (text: string, path: readonly Step[]): Mapping => {
  const found = read(text, path);
  if (found?.kind !== 'mapping') throw new Error('no mapping there');
  return found;
};
const sequence = (text: string, path: readonly Step[]): Sequence => {
  const found = read(text, path);
  if (found?.kind !== 'sequence') throw new Error('no sequence there');
  return found;
};
const applied = (text: string, edit: TextEdit | undefined): string | undefined =>
  edit === undefined ? undefined : applyEdits(text, [edit]);
const one: Lines = { k: 'v' };
const tree: Lines = { k: { x: '1', y: [{ a: '2', b: '3' }, '4'] } };

describe('adding keys', () => {
  for (const [title, text, path, keys, expected] of [
    ['to a block', 'm:\n  a: 1\nn: 2\n', ['m'], one, 'm:\n  a: 1\n  k: v\nn: 2\n'],
    ['to the root', 'a: 1\n', [], one, 'a: 1\nk: v\n'],
    ['to the root, after a byte order mark', '\uFEFFa: 1\n', [], one, '\uFEFFa: 1\nk: v\n'],
    ['without a last line end', 'm:\n  a: 1', ['m'], one, 'm:\n  a: 1\n  k: v'],
    ['with CRLF', 'm:\r\n  a: 1\r\nn: 2\r\n', ['m'], one, 'm:\r\n  a: 1\r\n  k: v\r\nn: 2\r\n'],
    [
      'after a comment on the line',
      'm:\n  a: 1 # one\n\n# next\nn: 2\n',
      ['m'],
      one,
      'm:\n  a: 1 # one\n  k: v\n\n# next\nn: 2\n',
    ],
    [
      'before the comments that follow',
      'm:\n  a:\n    b: 1\n  # about m\nn: 2\n',
      ['m'],
      one,
      'm:\n  a:\n    b: 1\n  k: v\n  # about m\nn: 2\n',
    ],
    [
      'to the item of a list',
      'l:\n  - a: 1\n    b: 2\n  - a: 3\n',
      ['l', 0],
      one,
      'l:\n  - a: 1\n    b: 2\n    k: v\n  - a: 3\n',
    ],
    ['to an item far from its dash', 'l:\n  -   a: 1\n', ['l', 0], one, 'l:\n  -   a: 1\n      k: v\n'],
    ['to an item of items', 'l:\n- - a: 1\n', ['l', 0, 0], one, 'l:\n- - a: 1\n    k: v\n'],
    [
      'after a literal whose last line looks like a comment',
      'm:\n  a: |\n    x\n    # y\nn: 2\n',
      ['m'],
      one,
      'm:\n  a: |\n    x\n    # y\n  k: v\nn: 2\n',
    ],
    [
      'after a literal that keeps its blank lines',
      'm:\n  a: |+\n    x\n\nn: 2\n',
      ['m'],
      one,
      'm:\n  a: |+\n    x\n\n  k: v\nn: 2\n',
    ],
    ['after an alias', 'x: &x [1]\nm:\n  a: *x\n', ['m'], one, 'x: &x [1]\nm:\n  a: *x\n  k: v\n'],
    [
      'after a list of aliases',
      'x: &x 1\nm:\n  a:\n    - *x\n    - *x # twice\n',
      ['m'],
      one,
      'x: &x 1\nm:\n  a:\n    - *x\n    - *x # twice\n  k: v\n',
    ],
    [
      'beside a merge key',
      'x: &x {b: 1}\nm:\n  <<: *x\n  a: 1\n',
      ['m'],
      one,
      'x: &x {b: 1}\nm:\n  <<: *x\n  a: 1\n  k: v\n',
    ],
    ['to one line', 'm: {a: 1}\n', ['m'], one, 'm: {a: 1, k: v}\n'],
    ['to one line with blanks', 'm: { a: 1 }\n', ['m'], one, 'm: { a: 1, k: v }\n'],
    ['to an empty line', 'm: {}\n', ['m'], one, 'm: {k: v}\n'],
    ['after a trailing comma', 'm: {a: 1,}\n', ['m'], one, 'm: {a: 1, k: v}\n'],
    [
      'to several lines of flow, before a comment',
      'm: {\n  a: 1, # one\n  b: "}" # two\n}\n',
      ['m'],
      one,
      'm: {\n  a: 1, # one\n  b: "}", k: v # two\n}\n',
    ],
    [
      'after an alias on one line',
      "x: &x 1\nm: {a: 'it''s', b: *x }\n",
      ['m'],
      one,
      "x: &x 1\nm: {a: 'it''s', b: *x, k: v }\n",
    ],
    ['to JSON', '{"m": {"a": 1}}\n', ['m'], { k: 'v', n: '8' }, '{"m": {"a": 1, "k": "v", "n": 8}}\n'],
    [
      'as a tree, in the indent of the file',
      'm:\n    a: 1\n',
      ['m'],
      tree,
      'm:\n    a: 1\n    k:\n        x: 1\n        y:\n            - a: 2\n              b: 3\n            - 4\n',
    ],
    [
      'as a tree, dashes indented as in the file',
      'l:\n  - 1\nm:\n  a: 1\n',
      ['m'],
      tree,
      'l:\n  - 1\nm:\n  a: 1\n  k:\n    x: 1\n    y:\n      - a: 2\n        b: 3\n      - 4\n',
    ],
    ['as a tree, on one line', 'm: {a: 1}\n', ['m'], tree, 'm: {a: 1, k: {x: 1, y: [{a: 2, b: 3}, 4]}}\n'],
    ['never inside a pair of a flow list', 'l: [a: 1]\n', ['l', 0], one, 'l: [a: 1]\n'],
    ['never after a question mark', '? a\n: 1\n', [], one, '? a\n: 1\n'],
  ] as const) {
    it(title, () => strictEqual(applied(text, addKeys(text, mapping(text, path), keys)), expected));
  }
});

describe('adding an item', () => {
  for (const [title, text, item, expected] of [
    ['to a block', 'l:\n  - 1 # one\n# end\n', '2', 'l:\n  - 1 # one\n  - 2\n# end\n'],
    [
      'to a block that is not indented',
      'l:\n- a: 1\n  b: 2\nm: 3\n',
      { a: '4', b: '5' },
      'l:\n- a: 1\n  b: 2\n- a: 4\n  b: 5\nm: 3\n',
    ],
    ['to one line', 'l: [a, "b"]\n', 'c', 'l: [a, "b", c]\n'],
    ['to an empty line', 'l: []\n', { a: '1' }, 'l: [{a: 1}]\n'],
    ['with CRLF', 'l:\r\n  - 1\r\n', '2', 'l:\r\n  - 1\r\n  - 2\r\n'],
  ] as const) {
    it(title, () => strictEqual(applied(text, addItem(text, sequence(text, ['l']), item)), expected));
  }
});

describe('removing a key', () => {
  for (const [title, text, path, expected] of [
    ['from a block', 'm:\n  a: 1\n  k: 2 # two\n  b: 3\n', ['m'], 'm:\n  a: 1\n  b: 3\n'],
    ['with what is under it', 'm:\n  k:\n    - x: 1\n      y: 2\n  b: 3\n', ['m'], 'm:\n  b: 3\n'],
    [
      'but not the comment of the next',
      'm:\n  k: 1\n  # about b\n  b: 3\n',
      ['m'],
      'm:\n  # about b\n  b: 3\n',
    ],
    ['at the end', 'm:\n  a: 1\n  k: 2', ['m'], 'm:\n  a: 1\n'],
    ['first beside a dash', 'l:\n  - k: 1\n    b: 2\n', ['l', 0], 'l:\n  - b: 2\n'],
    ['alone beside a dash', 'l:\n  - k: 1\n', ['l', 0], 'l:\n  - {}\n'],
    ['with CRLF', 'm:\r\n  a: 1\r\n  k: 2\r\n  b: 3\r\n', ['m'], 'm:\r\n  a: 1\r\n  b: 3\r\n'],
    ['from one line', 'm: {a: 1, k: 2, b: 3}\n', ['m'], 'm: {a: 1, b: 3}\n'],
    ['first on one line', 'm: {k: 2, b: 3}\n', ['m'], 'm: {b: 3}\n'],
    ['last on one line', 'm: {a: 1, k: 2 }\n', ['m'], 'm: {a: 1 }\n'],
    ['an alias on one line', 'x: &x 1\nm: {a: 1, k: *x}\n', ['m'], 'x: &x 1\nm: {a: 1}\n'],
    ['an alias in a block', 'x: &x 1\nm:\n  k: *x\n  b: 2\n', ['m'], 'x: &x 1\nm:\n  b: 2\n'],
    ['never one that is merged from elsewhere', 'x: &x {k: 1}\nm:\n  <<: *x\n  b: 2\n', ['m'], undefined],
  ] as const) {
    it(title, () => strictEqual(applied(text, removeKey(text, mapping(text, path), 'k')), expected));
  }
});

describe('changing a part of a scalar', () => {
  for (const [title, text, expected] of [
    ['plain', 'a: one two # c\n', 'a: one 2 # c\n'],
    ['in quotes', "a: 'one two'\n", "a: 'one 2'\n"],
    ['in double quotes', 'a: "one two"\n', 'a: "one 2"\n'],
    ['behind an anchor', 'a: &x one two\n', 'a: &x one 2\n'],
    ['never where it is written otherwise', 'a: "one\\x20two"\n', 'a: "one\\x20two"\n'],
    ['never over several lines', 'a: one\n  two\n', 'a: one\n  two\n'],
  ] as const) {
    it(title, () => {
      const scalar = read(text, ['a']);
      if (scalar?.kind !== 'scalar') throw new Error('no scalar there');
      strictEqual(applyEdits(text, replaceInside(text, scalar, { from: 4, to: 7, text: '2' })), expected);
      if (expected === text) return;
      strictEqual(isWritten(scalar), true);
    });
  }
});

describe('edits', () => {
  it('rename a key in its quotes and all', () => {
    const text = 'm: {"A": 1, b: 2}\n';
    const entry = mapping(text, ['m']).entries.get('A');
    if (entry === undefined) throw new Error('no key there');
    strictEqual(applyEdits(text, [renameKey(entry, 'a')]), 'm: {a: 1, b: 2}\n');
  });

  it('are put in order, and the second of two at one place is left out', () => {
    const edit = (start: number, end: number): TextEdit => ({ start, end, text: '' });
    deepStrictEqual(sortedEdits([edit(5, 6), edit(1, 3), edit(2, 4), edit(5, 6)]), [edit(1, 3), edit(5, 6)]);
  });
});
