import assert from 'node:assert/strict';
import { plan } from '../../../src/domain/scaffold/plan';
import { sourceWith } from '../../support/scaffold-source';

const answers = { app: 'demo', port: 3000, target: 'local' };
const source = sourceWith(
  ['c', 'b', 'a'].map((from) => ({ from, to: from })),
  { a: 'a <% app %>\n', b: 'b\n', c: 'c\n' },
);

describe('The plan of a scaffold', () => {
  it('creates what is missing, keeps what is identical, and shows both texts of a conflict', () => {
    const existing = new Map([
      ['a', 'a demo\r\n'],
      ['c', 'theirs\n'],
      ['z', 'not ours\n'],
    ]);
    assert.deepEqual(plan(source, answers, existing).files, [
      { path: 'a', text: 'a demo\n', status: 'identical', existing: 'a demo\r\n' },
      { path: 'b', text: 'b\n', status: 'create' },
      { path: 'c', text: 'c\n', status: 'conflict', existing: 'theirs\n' },
    ]);
  });

  it('has nothing left to do once applied', () => {
    const first = plan(source, answers, new Map());
    const again = plan(source, answers, new Map(first.files.map(({ path, text }) => [path, text])));
    assert.deepEqual(
      again.files.map((file) => file.status),
      ['identical', 'identical', 'identical'],
    );
  });
});
