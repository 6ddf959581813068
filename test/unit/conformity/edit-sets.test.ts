import { deepStrictEqual, strictEqual } from 'node:assert';
import { inOrder, listing, ownMapping, removalOf } from '../../../src/domain/conformity/edit-sets';
import { applyEdits } from '../../../src/domain/conformity/fix-all';
import { at, type Mapping } from '../../../src/domain/manifests/value';
import { readDocuments } from '../../../src/domain/manifests/yaml-documents';

function rootOf(text: string): Mapping {
  const root = readDocuments('a.yaml', text)[0]?.root;
  if (root?.kind !== 'mapping') throw new Error('no mapping');
  return root;
}

const removed = (text: string, ...gone: readonly string[]): string | undefined => {
  const edits = removalOf(rootOf(text), 'm', gone)?.(text);
  return edits === undefined ? undefined : applyEdits(text, edits);
};

describe('several edits at once', () => {
  it('remove keys of a block, and the block with its last ones', () => {
    const text = 'm:\n  a: 1 # one\n  b: [2]\n  c: 3\nn: 4\n';
    strictEqual(removed(text, 'a', 'b'), 'm:\n  c: 3\nn: 4\n');
    strictEqual(removed(text, 'b', 'c'), 'm:\n  a: 1 # one\nn: 4\n');
    strictEqual(removed(text, 'a', 'b', 'c'), 'n: 4\n');
  });

  it('remove keys between braces, with their commas only', () => {
    const text = 'm: { a: 1, b: [2], c: {d: "}"}, e: 5 } # end\n';
    strictEqual(removed(text, 'a', 'b'), 'm: { c: {d: "}"}, e: 5 } # end\n');
    strictEqual(removed(text, 'a', 'c', 'e'), 'm: { b: [2] } # end\n');
    strictEqual(removed(text, 'b', 'e'), 'm: { a: 1, c: {d: "}"} } # end\n');
  });

  it('leave what is not written in place', () => {
    strictEqual(removed('x: &x {a: 1}\nm: *x\n', 'a'), undefined);
    strictEqual(removed('x: &x {a: 1}\nm: {<<: *x, b: 2}\n', 'a', 'b'), undefined);
    strictEqual(removed('m: {a: 1}\n', 'z'), undefined);
    const root = rootOf('x: &x {a: 1}\nm: *x\n');
    strictEqual(ownMapping(root, 'm'), undefined);
    strictEqual(ownMapping(root, 'x'), at(root, 'x'));
  });

  it('add to a list, or make it', () => {
    const listed = (text: string): string | undefined => {
      const edits = listing(rootOf(text), 'l', { a: '1' })?.(text);
      return edits === undefined ? undefined : applyEdits(text, edits);
    };
    strictEqual(listed('k: 0\n'), 'k: 0\nl:\n  - a: 1\n');
    strictEqual(listed('l: []\n'), 'l: [{a: 1}]\n');
    strictEqual(listed('l:\n  - b: 2 # two\n'), 'l:\n  - b: 2 # two\n  - a: 1\n');
    strictEqual(listed('l: text\n'), undefined);
    strictEqual(listed('l:\n'), undefined);
  });

  it('become one where they are inserted at one place, the first one first', () => {
    const at = (start: number, end: number, text: string) => ({ start, end, text });
    deepStrictEqual(inOrder([at(5, 5, 'deep'), at(5, 5, 'shallow'), at(1, 2, 'x')]), [
      at(1, 2, 'x'),
      at(5, 5, 'deepshallow'),
    ]);
  });
});
