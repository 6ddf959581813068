import { deepStrictEqual, ok } from 'node:assert';
import fc from 'fast-check';
import { ruleById } from '../../src/domain/conformity/rules/by-id';
import { applyEdits, fixableIn } from '../../src/domain/conformity/fix-all';
import { isSound, lintText, mendable, path, placed } from '../support/mended-manifest';
import { rest, sampleManifests, workload } from '../support/sample-manifests';

/** Things that hurt readers of YAML. */
const nuisance = fc.constantFrom(
  ...[
    '\t',
    '\r',
    '\r\n',
    '\n',
    '\uFEFF',
    ' ',
    '&a [*a, *a]',
    '*image',
    '*common',
    '<<: *common\n',
    '{{ .x }}',
    '"',
    "'",
  ],
  ...[
    '[',
    '{',
    ']',
    '}',
    ',',
    ': ',
    ':',
    '- ',
    '|\n',
    '|+\n',
    '>-\n',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '!!binary x',
    '? ',
  ],
  ...[
    'null',
    '~',
    '[]',
    '{}',
    '0',
    '__proto__: 1\n',
    'constructor: {}\n',
    '$patch: delete\n',
    '#',
    ' # x, y\n',
  ],
  ...[
    'resources:\n',
    'labels:\n',
    'livenessProbe: {}\n',
    'imagePullSecrets:\n',
    'metadata: []\n',
    'name: [a]\n',
  ],
);
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(40) }),
  put: fc.oneof({ weight: 4, arbitrary: nuisance }, { weight: 1, arbitrary: fc.string({ maxLength: 6 }) }),
});

function damaged(text: string, { at, cut, put }: { at: number; cut: number; put: string }): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + put + text.slice(start + cut);
}

/** The same manifests in other clothes: line ends, a byte order mark, no last line end. */
const clothes: Readonly<Record<string, (text: string) => string>> = {
  'as they are': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'without a last line end': (text) => text.trimEnd(),
};

describe('the rules on manifests as teams write them', () => {
  for (const [title, dressed] of Object.entries(clothes)) {
    it(`find and mend, ${title}`, () => {
      for (const text of sampleManifests) {
        ok(isSound(dressed(text)), title);
        ok(lintText(dressed(text)).length > 5);
        mendable(dressed(text));
      }
    });
  }

  it('mend nothing outside of what they edit', () => {
    for (const text of sampleManifests) {
      const findings = placed(text);
      const edits = fixableIn(findings, path, text);
      let kept = 0;
      const rests: string[] = [];
      for (const { start, end } of edits) {
        rests.push(text.slice(kept, start));
        kept = end;
      }
      const result = applyEdits(text, edits);
      let from = 0;
      for (const piece of [...rests, text.slice(kept)]) {
        const found = result.indexOf(piece, from);
        ok(found >= from);
        from = found + piece.length;
      }
    }
  });

  it('say the same of a document, wherever it stands in a stream', () => {
    // What is deployed together is another matter: there, one document answers for another.
    const told = (text: string): readonly string[] =>
      lintText(text)
        .filter(({ rule }) => ruleById(rule)?.reads !== 'deployed')
        .map(({ rule, message }) => `${rule} ${message('en')}`);
    const alone = told(rest);
    deepStrictEqual(told(`${workload}---\n${rest}`).slice(-alone.length), alone);
  });
});

describe('the rules on damaged manifests', () => {
  for (const [index, text] of sampleManifests.entries()) {
    it(`survive a cut at every byte: ${index + 1}`, () => {
      for (let length = 0; length <= text.length; length += 1) {
        const cut = text.slice(0, length);
        const findings = placed(cut);
        if (length % 53 === 0) mendable(cut);
        else fixableIn(findings, path, cut);
      }
    });
  }

  it('survive any change, and mend what can still be read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sampleManifests),
        fc.constantFrom(...Object.values(clothes)),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        (text, dressed, changes) => mendable(changes.reduce(damaged, dressed(text))),
      ),
      { numRuns: 800 },
    );
  });

  it('survive lines that are indented, moved and doubled', () => {
    const shuffle = fc.record({ from: fc.nat(120), to: fc.nat(120), indent: fc.nat(3) });
    fc.assert(
      fc.property(
        fc.constantFrom(...sampleManifests),
        fc.array(shuffle, { minLength: 1, maxLength: 4 }),
        (text, moves) => {
          const lines = text.split('\n');
          for (const { from, to, indent } of moves) {
            const line = lines[from % lines.length] ?? '';
            lines.splice(to % lines.length, 0, ' '.repeat(indent * 2) + line);
          }
          mendable(lines.join('\n'));
        },
      ),
      { numRuns: 200 },
    );
  });
});
