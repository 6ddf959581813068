import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { editEntry, type EntryChange } from '../../src/domain/progress/edit-entry';
import { readEntry } from '../../src/domain/progress/read-entry';

const file = '.cpin/achievements/a.yaml';
const word = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .filter((text) => text.trim() !== '' && !text.includes('\u0000'));
const at = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const declaredArb = fc.record(
  { at, by: word, note: word, links: fc.array(fc.webUrl(), { maxLength: 3 }) },
  { requiredKeys: ['at', 'by'], noNullPrototype: true },
);
const verifiedArb = fc.record(
  {
    at,
    by: word,
    result: word,
    checks: fc.array(
      fc.record(
        { id: fc.constantFrom('rootless', 'https'), version: fc.integer({ min: 1, max: 9 }) },
        { noNullPrototype: true },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    evidence: fc.array(
      fc.record({ file: word, sha256: fc.constant('c'.repeat(64)) }, { noNullPrototype: true }),
      { maxLength: 4 },
    ),
  },
  { noNullPrototype: true },
);
const changeArb: fc.Arbitrary<EntryChange> = fc.oneof(
  declaredArb.map((declared) => ({ kind: 'declare', declared }) as EntryChange),
  verifiedArb.map((verified) => ({ kind: 'verify', verified }) as EntryChange),
  fc.constantFrom<EntryChange>({ kind: 'undeclare' }, { kind: 'forget' }),
);

describe('the progress file, whatever comes', () => {
  it('never throws, and never edits what it cannot read', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({
            unit: fc.constantFrom('a', ':', ' ', '\n', '-', '&', '*', '{', '[', '"', '\t', '#', '<'),
          }),
        ),
        changeArb,
        (text, change) => {
          const reading = readEntry(file, text);
          const edit = editEntry(file, text, change);
          assert.equal(edit.kind === 'refused', reading.kind === 'unreadable');
        },
      ),
      { numRuns: 600 },
    );
  });

  it('never throws on damaged entries, and refuses or keeps them', () => {
    fc.assert(
      fc.property(
        declaredArb,
        verifiedArb,
        fc.nat(),
        fc.constantFrom('', '<<<<<<< HEAD\n', '\t', '{', '"', '- ', '\u0000'),
        changeArb,
        (declared, verified, cut, junk, change) => {
          const first = editEntry(file, undefined, { kind: 'declare', declared });
          const both =
            first.kind === 'write' ? editEntry(file, first.text, { kind: 'verify', verified }) : first;
          assert.equal(both.kind, 'write');
          if (both.kind !== 'write') return;
          const place = cut % (both.text.length + 1);
          const damaged = `${both.text.slice(0, place)}${junk}${both.text.slice(place + 1)}`;
          const edit = editEntry(file, damaged, change);
          if (edit.kind === 'write') assert.equal(readEntry(file, edit.text).kind, 'entry');
        },
      ),
      { numRuns: 400 },
    );
  });

  it('reads back every entry it wrote, through any series of changes', () => {
    fc.assert(
      fc.property(fc.array(changeArb, { minLength: 1, maxLength: 6 }), (changes) => {
        let text: string | undefined;
        let declared: unknown;
        let verified: unknown;
        for (const change of changes) {
          const edit = editEntry(file, text, change);
          assert.notEqual(edit.kind, 'refused');
          if (edit.kind === 'write') text = edit.text;
          if (edit.kind === 'remove') text = undefined;
          if (change.kind === 'declare') declared = change.declared;
          if (change.kind === 'verify') verified = change.verified;
          if (change.kind === 'undeclare' || change.kind === 'forget') declared = undefined;
          if (change.kind === 'forget') verified = undefined;
        }
        const reading = text === undefined ? undefined : readEntry(file, text);
        assert.notEqual(reading?.kind, 'unreadable');
        const entry = reading?.kind === 'entry' ? reading.entry : undefined;
        assert.deepEqual(entry?.declared, declared);
        assert.deepEqual(entry?.verified, verified);
      }),
      { numRuns: 400 },
    );
  });

  it('never loses what people add', () => {
    const comment = fc.string({
      minLength: 1,
      maxLength: 20,
      unit: fc.constantFrom('a', 'é', 'Z', '7', '-'),
    });
    fc.assert(
      fc.property(declaredArb, comment, word, changeArb, (declared, note, value, change) => {
        const first = editEntry(file, undefined, { kind: 'declare', declared });
        assert.equal(first.kind, 'write');
        if (first.kind !== 'write') return;
        const text = `${first.text}# ${note}\nteam: ${JSON.stringify(value)}\n`;
        const edit = editEntry(file, text, change);
        const after = edit.kind === 'write' ? edit.text : edit.kind === 'same' ? text : '';
        assert.ok(after.includes(`# ${note}`));
        assert.equal(parseDocument(after).get('team'), parseDocument(text).get('team'));
      }),
      { numRuns: 300 },
    );
  });
});
