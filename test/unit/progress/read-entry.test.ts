import assert from 'node:assert/strict';
import { readEntry } from '../../../src/domain/progress/read-entry';

const file = '.cpin/achievements/awareness-case.yaml';

const whole = `# notre note est dans le wiki
schema: 1
declared:
  at: 2026-10-02
  by: Camille Martin <camille.martin@example.gouv.fr>
  note: présentée au comité du 2 octobre
  links: [https://example.gouv.fr/note]
verified:
  at: 2026-11-24T05:10:00Z
  by: Camille Martin
  checks: [{ id: rootless, version: 1 }]
  result: L’image tourne sans droits.
  evidence:
    - file: hello/Dockerfile
      sha256: ${'a'.repeat(64)}
  commit: { id: 4f2a, changed: true }
team: [une clé à nous]
`;

describe('readEntry', () => {
  it('reads what the extension writes, and keeps what people add', () => {
    const reading = readEntry(file, whole);
    assert.equal(reading.kind, 'entry');
    if (reading.kind !== 'entry') return;
    assert.equal(reading.entry.declared?.at, '2026-10-02');
    assert.equal(reading.entry.verified?.commit?.changed, true);
    assert.deepEqual(reading.entry['team'], ['une clé à nous']);
  });

  const unreadable: readonly [string, string, string, number][] = [
    [
      'Git conflict markers',
      'schema: 1\n<<<<<<< HEAD\ndeclared: {}\n=======\n>>>>>>> other\n',
      'conflict-markers',
      2,
    ],
    ['conflict markers with CRLF', 'schema: 1\r\n<<<<<<< HEAD\r\n', 'conflict-markers', 2],
    ['a newer schema', 'schema: 2\ndeclared:\n  when: later\n', 'newer-schema', 1],
    ['bad YAML', 'schema: 1\ndeclared: {at: [\n', 'syntax', 3],
    ['a tab for indentation', 'schema: 1\ndeclared:\n\tat: 2026-01-01\n', 'syntax', 3],
    ['a day that does not exist', 'schema: 1\ndeclared:\n  at: 2026-13-45\n  by: x\n', 'shape', 3],
    ['a declaration without a name', 'schema: 1\ndeclared:\n  at: 2026-10-02\n', 'shape', 2],
    ['no mapping at all', 'bonjour\n', 'shape', 1],
    ['an empty file', '', 'shape', 1],
    [
      'a script for a link',
      'schema: 1\ndeclared: { at: 2026-10-02, by: x, links: ["javascript:alert(1)"] }\n',
      'shape',
      2,
    ],
    ['a NUL byte', 'schema: 1\u0000\n', 'not-text', 1],
    ['two values of one key', 'schema: 1\nschema: 1\n', 'syntax', 2],
  ];
  for (const [what, text, kind, line] of unreadable) {
    it(`calls ${what} unreadable, with its line`, () => {
      const reading = readEntry(file, text);
      assert.equal(reading.kind, 'unreadable');
      if (reading.kind !== 'unreadable') return;
      assert.deepEqual([reading.why.kind, reading.why.line], [kind, line]);
    });
  }

  it('refuses aliases that explode', () => {
    const bomb = `schema: 1\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n`;
    assert.equal(readEntry(file, bomb).kind, 'unreadable');
  });
});
