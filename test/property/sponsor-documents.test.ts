import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../src/domain/markdown/sections';
import { render } from '../../src/domain/scaffold/render';
import { told } from '../support/run-check';
import { everyChoice, shippedScaffold } from '../support/shipped-scaffolds';

const marker = /\[(?:À compléter|To fill in)[^\]]*\]/g;

describe('The sponsor documents', () => {
  const scaffold = shippedScaffold('sponsor-documents');
  for (const answers of everyChoice(scaffold)) {
    const files = Object.fromEntries(render(scaffold, answers).map(({ path, text }) => [path, text]));

    it(`in ${answers.language}, as they are, have a marker told of in every section that has one`, async () => {
      const said = await told('sponsor-documents', files, answers.language === 'fr' ? 'fr' : 'en');
      const open = Object.values(files).flatMap((text) =>
        text.split(/^#+ /m).filter((part) => part.search(marker) >= 0),
      );
      assert.ok(open.length > 20);
      assert.equal(said.length, open.length);
      for (const line of said) assert.match(line, /\.md:\d+ .*(?:encore à compléter|still to fill in)/);
    });

    it(`in ${answers.language}, filled in, pass; and with any one marker left, do not`, async () => {
      const filled = Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, text.replaceAll(marker, 'Fait.')]),
      );
      assert.match((await told('sponsor-documents', filled))[0] ?? '', /^✓/);
      for (const [path, text] of Object.entries(files)) {
        for (const { index, 0: left } of text.matchAll(marker)) {
          const before = text.slice(0, index).replaceAll(marker, 'Fait.');
          const after = text.slice(index + left.length).replaceAll(marker, 'Fait.');
          const said = await told('sponsor-documents', { ...filled, [path]: before + left + after });
          assert.equal(said.length, 1);
          assert.ok(said[0]?.startsWith(`${path}:${before.split('\n').length} `), said[0]);
        }
      }
    });
  }
});

describe('A Markdown text, whatever it holds', () => {
  const piece = fc.constantFrom(
    ...[
      '# ',
      '## A',
      '<!--',
      '-->',
      '```',
      '~~~~',
      '|',
      '|-|',
      '| a |',
      '\\|',
      '- [ ] ',
      '[À compléter',
      ']',
      '<a b>',
    ],
    ...['\n', '\r\n', ' ', 'word', '`', '>', '#'],
  );
  it('is read with lines that exist, in order, and one lack a section', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const count = text.split(/\r\n|\r|\n/).length;
        const { sections, openComment } = readDocument(text);
        const lines = sections.map(({ line }) => line);
        assert.deepEqual(
          lines,
          [...lines].sort((a, b) => a - b),
        );
        for (const { line, lack } of sections)
          assert.ok(line <= (lack?.line ?? line) && (lack?.line ?? line) <= count);
        assert.ok((openComment ?? 1) <= count);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read in a time that grows with its size, at worst', () => {
    for (const bad of ['`', '<a ', '[à compléter ', '|', ' #', '<!--', '- ', '#### ']) {
      const started = performance.now();
      readDocument(`# A\n${bad.repeat(200_000 / bad.length)}\n${`${bad}\n`.repeat(20_000)}`);
      assert.ok(performance.now() - started < 3000, bad);
    }
  });
});
