import assert from 'node:assert/strict';
import { targetPath, validateTargetPath } from '../../../src/domain/scaffold/target-path';
import { scaffoldTexts } from '../../../src/texts/scaffold';

const accepted: readonly [text: string, path: string][] = [
  ['.', '.'],
  ['./', '.'],
  ['a', 'a'],
  ['a/b', 'a/b'],
  ['a//b/', 'a/b'],
  ['./a/./b', 'a/b'],
  ['a/../b', 'b'],
  ['a/..', '.'],
  ['dossier été/x', 'dossier été/x'],
  ['.github/x', '.github/x'],
  ['config.d', 'config.d'],
  ['console', 'console'],
];

const refused: readonly [text: string, reason: string][] = [
  ['', 'empty'],
  ['  ', 'empty'],
  ['/etc', 'absolute'],
  ['//server/share', 'absolute'],
  ['~/x', 'absolute'],
  ['./~', 'absolute'],
  ['C:/x', 'drive'],
  ['c:x', 'drive'],
  ['a\\b', 'backslash'],
  ['..', 'outside'],
  ['a/../../b', 'outside'],
  ['con', 'reserved'],
  ['a/NUL.txt', 'reserved'],
  ['a/com1', 'reserved'],
  ['.git/hooks', 'reserved'],
  ['.GIT', 'reserved'],
  ['.cpin', 'reserved'],
  ['node_modules/x', 'reserved'],
  ['a\u0000b', 'characters'],
  ['a?', 'characters'],
  ['ab:c', 'characters'],
  ['a.', 'trailing'],
  ['a /b', 'trailing'],
  ['.../b', 'trailing'],
];

describe('The place where a scaffold lands', () => {
  for (const [text, path] of accepted) {
    it(`"${text}" is ${path}`, () => {
      assert.deepEqual(targetPath(text), { kind: 'path', path });
      assert.equal(validateTargetPath(text, scaffoldTexts.fr), undefined);
    });
  }
  for (const [text, reason] of refused) {
    it(`${JSON.stringify(text)} is refused: ${reason}`, () => {
      assert.deepEqual(targetPath(text), { kind: 'refused', reason });
      assert.match(validateTargetPath(text, scaffoldTexts.fr) ?? '', /\.$/);
      assert.match(validateTargetPath(text, scaffoldTexts.en) ?? '', /\.$/);
    });
  }
});
