import assert from 'node:assert/strict';
import { editEntry, type EntryChange, type EntryEdit } from '../../../src/domain/progress/edit-entry';
import { readEntry } from '../../../src/domain/progress/read-entry';

const file = '.cpin/achievements/awareness-case.yaml';
const declare = { kind: 'declare', declared: { at: '2026-10-02', by: 'Camille Martin' } } as const;
const verify: EntryChange = {
  kind: 'verify',
  verified: {
    at: '2026-11-24T05:10:00.000Z',
    by: 'Camille Martin',
    checks: [{ id: 'rootless', version: 1 }],
    result: 'USER 10001 : « sans droits »',
    evidence: [{ file: 'hello/Dockerfile', sha256: 'b'.repeat(64) }],
  },
};

function written(edit: EntryEdit): string {
  assert.equal(edit.kind, 'write');
  return edit.kind === 'write' ? edit.text : '';
}

describe('editEntry', () => {
  it('writes a first declaration that reads back', () => {
    const reading = readEntry(file, written(editEntry(file, undefined, declare)));
    assert.equal(reading.kind, 'entry');
    if (reading.kind === 'entry') assert.deepEqual(reading.entry.declared, declare.declared);
  });

  it('keeps comments, unknown keys and the declaration when a verification comes', () => {
    const before =
      '# à nous\nschema: 1\ndeclared:\n  at: 2026-01-02 # comité\n  by: Ana\n  ticket: 42\nteam: x\n';
    const after = written(editEntry(file, before, verify));
    for (const kept of ['# à nous', '# comité', 'ticket: 42', 'team: x', 'by: Ana'])
      assert.ok(after.includes(kept), kept);
    assert.ok(after.includes('USER 10001 : « sans droits »'));
  });

  it('drops an old note when a new declaration has none, and keeps what we do not know', () => {
    const before = 'schema: 1\ndeclared:\n  at: 2026-01-02\n  by: Ana\n  note: vieille\n  ticket: 42\n';
    const after = written(editEntry(file, before, declare));
    assert.ok(!after.includes('vieille'));
    assert.ok(after.includes('ticket: 42'));
  });

  it('removes the file when nothing of anybody’s is left', () => {
    const text = written(editEntry(file, undefined, declare));
    assert.deepEqual(editEntry(file, text, { kind: 'undeclare' }), { kind: 'remove' });
  });

  it('keeps the file for a comment or a key that somebody added', () => {
    for (const extra of ['# à garder\n', 'team: x\n']) {
      const edit = editEntry(file, `schema: 1\ndeclared: { at: 2026-01-02, by: Ana }\n${extra}`, {
        kind: 'forget',
      });
      assert.ok(written(edit).includes(extra.trim()));
    }
  });

  it('keeps a verification when only the declaration goes', () => {
    const both = written(editEntry(file, written(editEntry(file, undefined, declare)), verify));
    const reading = readEntry(file, written(editEntry(file, both, { kind: 'undeclare' })));
    assert.ok(
      reading.kind === 'entry' &&
        reading.entry.verified !== undefined &&
        reading.entry.declared === undefined,
    );
  });

  it('refuses to touch what it cannot read', () => {
    assert.equal(editEntry(file, '<<<<<<< HEAD\n', declare).kind, 'refused');
    assert.equal(editEntry(file, 'schema: 9\n', { kind: 'forget' }).kind, 'refused');
  });

  it('changes nothing the second time', () => {
    const text = written(editEntry(file, undefined, declare));
    assert.deepEqual(editEntry(file, text, declare), { kind: 'same' });
    assert.deepEqual(editEntry(file, undefined, { kind: 'forget' }), { kind: 'same' });
  });
});
