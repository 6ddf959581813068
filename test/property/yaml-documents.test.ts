import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { chunksOf } from '../../src/domain/manifests/chunks';
import { readDocuments, readQuickly, readSurely } from '../../src/domain/manifests/yaml-documents';
import { mixedRepository } from '../support/corpus/corpus';
import { repository } from '../support/shipped-scaffolds';

/** Whether a text is read quickly; where it is, each value and each place is that of the released parser. */
function agrees(text: string): boolean {
  const before = { offset: 7, lines: 3 };
  const quick = readQuickly('a.yaml', text, before);
  if (quick !== undefined) assert.deepEqual(quick, readSurely('a.yaml', text, before), text);
  return quick !== undefined;
}

const corpus = mixedRepository({ seed: 41, applications: 60 })
  .filter(({ path }) => /\.ya?ml$/.test(path))
  .flatMap(({ text }) => chunksOf(text).map((chunk) => chunk.text));

describe('the quick reading of YAML', () => {
  it('says what the parser says of every document of the corpus, and reads most of them', () => {
    const read = corpus.filter(agrees);
    assert.ok(read.length > corpus.length * 0.95, `${read.length} of ${corpus.length}`);
  });

  it('says what the parser says of every YAML file of the repository', () => {
    for (const folder of ['scaffolds', 'walkthroughs', 'test/fixtures', 'test/oracle']) {
      for (const entry of readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })) {
        if (!/\.ya?ml$/.test(entry)) continue;
        const text = readFileSync(join(repository, folder, entry), 'utf8');
        for (const chunk of chunksOf(text)) agrees(chunk.text);
      }
    }
  });

  it('says what the parser says after random edits', () => {
    const scrap = fc.constantFrom(
      ...[
        '\n',
        ' ',
        '  ',
        ': ',
        ':',
        '- ',
        '-',
        '#',
        ' # c',
        '"',
        "'",
        '|',
        '>',
        '{',
        '}',
        '[',
        ']',
        ', ',
        '&a ',
      ],
      ...[
        '*a',
        '!!str ',
        '\t',
        '\r',
        '%',
        '---\n',
        '...\n',
        '~',
        '0x1',
        '1e3',
        '.5',
        'null',
        'a',
        '<<',
        '? ',
        'é',
        '\\',
        '\u2028',
        '\u0085',
        '\v',
        '\uFEFF',
      ],
    );
    const edits = fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(6), scrap }),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    const small = corpus.filter((text) => text.length < 1500);
    fc.assert(
      fc.property(fc.constantFrom(...small), edits, (text, changes) => {
        let edited = text;
        for (const { at, remove, scrap: inserted } of changes) {
          const offset = Math.floor(at * edited.length);
          edited = edited.slice(0, offset) + inserted + edited.slice(offset + remove);
        }
        // What is cut where documents start is read document by document.
        for (const chunk of chunksOf(edited)) agrees(chunk.text);
      }),
      { numRuns: 1500 },
    );
  });

  it('says what the parser says of random lines', () => {
    const word = fc.constantFrom(
      'a',
      'b',
      'app.io/x',
      '"q"',
      "'s'",
      '1',
      '-1.5',
      'true',
      '~',
      'x:y',
      'a b',
      'a#b',
      '{}',
      '[]',
      '',
    );
    const item = fc.constantFrom('', '- ', '- - ', '-');
    const tail = fc.constantFrom(
      '',
      '',
      '',
      ' ',
      ' # c',
      ' |',
      ' |-',
      ' {a: 1, b: [x, "y"]}',
      ' [ 1, b ]',
      ' [a,b]',
      ' {a: }',
    );
    const line = fc
      .record({ indent: fc.nat(3), item, name: fc.constantFrom('a:', 'b:', 'c:', '"d":', ''), word, tail })
      .map((each) =>
        `${'  '.repeat(each.indent)}${each.item}${each.name} ${each.word}${each.tail}`.trimEnd(),
      );
    const lines = fc.array(
      fc.oneof(
        { weight: 5, arbitrary: line },
        { weight: 1, arbitrary: fc.constantFrom('', '# c', '  # c', '    ') },
      ),
      {
        minLength: 1,
        maxLength: 7,
      },
    );
    fc.assert(
      fc.property(lines, fc.boolean(), (all, ended) => {
        agrees(all.join('\n') + (ended ? '\n' : ''));
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves alone what the next parser never comes to the end of, or reads otherwise', () => {
    for (const text of [
      '\rimage: 3\n',
      '\r',
      '# c\rd: 1\n',
      '\u2028(',
      'a: \u2029',
      '...\n\u2028(\v',
      '\uFEFF\uFEFFa: 1\n',
    ]) {
      assert.equal(readQuickly('a.yaml', text), undefined);
      assert.deepEqual(readDocuments('a.yaml', text), readSurely('a.yaml', text));
    }
  });
});
