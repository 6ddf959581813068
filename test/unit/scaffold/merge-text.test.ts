import assert from 'node:assert/strict';
import { holdsConflicts, mergeText } from '../../../src/domain/scaffold/merge-text';

const names = { yours: 'votre fichier', newer: 'version 3' };
const conflict = (yours: string, newer: string): string =>
  `<<<<<<< votre fichier\n${yours}=======\n${newer}>>>>>>> version 3\n`;
const manifest = 'kind: Service\nname: agenda\nport: 80\ntype: ClusterIP\nsession: none\npolicy: cluster\n';

describe('The merge of two texts', () => {
  const cases: readonly [
    what: string,
    base: string | undefined,
    yours: string,
    newer: string,
    text: string,
  ][] = [
    [
      'takes what each side alone changed',
      manifest,
      manifest.replace('kind: Service', '# à nous\nkind: Service'),
      manifest.replace('policy: cluster', 'policy: local'),
      '# à nous\nkind: Service\nname: agenda\nport: 80\ntype: ClusterIP\nsession: none\npolicy: local\n',
    ],
    [
      'takes once what both changed alike',
      manifest,
      manifest.replace('80', '443'),
      manifest.replace('80', '443'),
      manifest.replace('80', '443'),
    ],
    [
      'marks what both changed otherwise',
      manifest,
      manifest.replace('80', '8080'),
      manifest.replace('80', '443'),
      `kind: Service\nname: agenda\n${conflict('port: 8080\n', 'port: 443\n')}type: ClusterIP\nsession: none\npolicy: cluster\n`,
    ],
    [
      'marks a line that the team removed and the scaffold changed',
      'a\nb\nc\n',
      'a\nc\n',
      'a\nB\nc\n',
      `a\n${conflict('', 'B\n')}c\n`,
    ],
    [
      'leaves out what the team removed',
      'a\nb\nc\nd\ne\n',
      'a\nc\nd\ne\n',
      'a\nb\nc\nd\nE\n',
      'a\nc\nd\nE\n',
    ],
    [
      'joins conflicts with few lines between them',
      'a\nb\nc\nd\n',
      'A\nb\nc\nD\n',
      '1\nb\nc\n4\n',
      conflict('A\nb\nc\nD\n', '1\nb\nc\n4\n'),
    ],
    [
      'marks all that differs when nobody knows the base',
      undefined,
      'a\nb\n',
      'a\nc\n',
      `a\n${conflict('b\n', 'c\n')}`,
    ],
    ['keeps both of two files that share nothing', undefined, 'a\n', 'b\n', conflict('a\n', 'b\n')],
    ['keeps the line ends of the team', 'a\nb\nc\n', 'A\r\nb\r\nc\r\n', 'a\nb\nC\n', 'A\r\nb\r\nC\r\n'],
    [
      'writes markers with the line ends of the team',
      'a\n',
      'b\r\n',
      'c\n',
      conflict('b\n', 'c\n').replaceAll('\n', '\r\n'),
    ],
    [
      'keeps a line that the team ended otherwise than the rest',
      'a\nb\nc\nd\ne\n',
      'a\r\nb\nc\nd\ne\n',
      'a\nb\nc\nd\nE\n',
      'a\r\nb\nc\nd\nE\n',
    ],
    ['keeps the missing end of the last line', 'a\nb\nc\n', 'A\nb\nc', 'a\nb\nc\nd\n', 'A\nb\nc\nd'],
    ['takes the end of the last line from the scaffold', 'a\nb\nc', 'A\nb\nc', 'a\nb\nC\n', 'A\nb\nC\n'],
    ['ends a conflict at the end with a line of its own', 'a', 'b', 'c', conflict('b\n', 'c\n')],
    ['starts from an empty file', '', '', 'a\n', 'a\n'],
    ['keeps an emptied file when the scaffold changed nothing else', 'a\n', '', 'a\n', ''],
  ];
  for (const [what, base, yours, newer, text] of cases) {
    it(what, () => {
      const merged = mergeText(base, yours, newer, names);
      assert.deepEqual(merged, { text, conflicts: text.split('<<<<<<<').length - 1 });
    });
  }

  it('knows its own markers, and takes nobody else’s for them', () => {
    const languages = [names, { yours: 'your file', newer: 'version 3' }];
    assert.equal(holdsConflicts(conflict('a\n', 'b\n'), languages), true);
    assert.equal(holdsConflicts('x\r\n<<<<<<< your file\r\n', languages), true);
    assert.equal(holdsConflicts('<<<<<<< HEAD\na\n=======\nb\n>>>>>>> feature\n', languages), false);
    assert.equal(holdsConflicts('On écrit `<<<<<<< votre fichier` devant.\n', languages), false);
  });
});
