import assert from 'node:assert/strict';
import { parseImageReference } from '../../../src/domain/scaffold/image-name';

const digest = `sha256:${'0a'.repeat(32)}`;
const cases: readonly [text: string, parts: readonly (string | undefined)[] | undefined][] = [
  ['nginx', [undefined, 'nginx', undefined, undefined]],
  ['nginx:1.27', [undefined, 'nginx', '1.27', undefined]],
  ['library/nginx', [undefined, 'library/nginx', undefined, undefined]],
  ['registry.example:5000/app', ['registry.example:5000', 'app', undefined, undefined]],
  ['registry.example:5000/app:1', ['registry.example:5000', 'app', '1', undefined]],
  ['localhost/app', ['localhost', 'app', undefined, undefined]],
  [`ghcr.io/a/b/c:1@${digest}`, ['ghcr.io', 'a/b/c', '1', digest]],
  ['ghcr.io/a__b/c-d', ['ghcr.io', 'a__b/c-d', undefined, undefined]],
  ['', undefined],
  ['a:', undefined],
  ['a:b:c', undefined],
  ['a@sha256:12', undefined],
  [`a@${digest}@${digest}`, undefined],
  ['-a.io/b', undefined],
  ['ghcr.io//b', undefined],
  ['ghcr.io/-b', undefined],
  [`ghcr.io/${'a'.repeat(255)}`, undefined],
];

describe('An image reference', () => {
  for (const [text, parts] of cases) {
    it(`"${text.slice(0, 60)}"`, () => {
      const read = parseImageReference(text);
      assert.deepEqual(read && [read.registry, read.repository, read.tag, read.digest], parts);
    });
  }
});
