import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableModules } from '../../src/generate/kubernetes-schema/table-modules';
import { repository } from '../support/shipped-scaffolds';

describe('The tables of Kubernetes fields', () => {
  it('are what `npm run generate` makes of the installed packages', async () => {
    const modules = await tableModules(repository);
    assert.equal(modules.size, 2);
    for (const [path, text] of modules) {
      assert.equal(readFileSync(join(repository, path), 'utf8'), text, `${path}: run npm run generate`);
    }
  });
});
