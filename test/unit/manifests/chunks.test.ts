import { deepStrictEqual, strictEqual } from 'node:assert';
import { chunksOf } from '../../../src/domain/manifests/chunks';
import { objectsOf } from '../../../src/domain/manifests/kubernetes-object';
import { readDocuments } from '../../../src/domain/manifests/yaml-documents';

describe('the documents of a stream', () => {
  const cut = (text: string): readonly string[] =>
    chunksOf(text).map(({ text: part, offset, lines }) => `${String(offset)}:${String(lines)} ${part}`);

  it('are cut at the marks that start a line, and nowhere else', () => {
    deepStrictEqual(cut('a: 1\n---\nb: ---\n--- # c\nc: |\n  ---\n---d: 1\n'), [
      '0:0 a: 1\n',
      '5:1 ---\nb: ---\n',
      '16:3 --- # c\nc: |\n  ---\n---d: 1\n',
    ]);
  });

  it('are whole, in order, with their lines', () => {
    for (const text of ['', '---\n', '---\n---\n', 'a\r\n---\r\nb', '\uFEFF---\na: 1\n---', 'no end\n---']) {
      const chunks = chunksOf(text);
      strictEqual(chunks.map((each) => each.text).join(''), text);
      for (const { offset, lines } of chunks)
        strictEqual(lines, text.slice(0, offset).split('\n').length - 1);
    }
  });

  it('stay together under a directive', () => {
    deepStrictEqual(cut('%YAML 1.2\n---\na: 1\n---\nb: 1\n').length, 1);
  });

  it('are those that the parser finds', () => {
    const text =
      '# head\n---\napiVersion: v1\nkind: A\n---\n# nothing\n---\napiVersion: v1\nkind: B\ndata:\n  x: |\n    ---\n    y\n...\n---\napiVersion: v1\nkind: C\n';
    const kinds = (part: string): readonly string[] =>
      readDocuments('a.yaml', part).flatMap(({ root }) => objectsOf(root).map(({ kind }) => kind));
    deepStrictEqual(
      chunksOf(text).flatMap((each) => kinds(each.text)),
      kinds(text),
    );
  });
});
