import assert from 'node:assert/strict';
import { join } from 'node:path';
import { everyRender } from '../support/shipped-scaffolds';
import { temporaryFolder } from '../support/temporary-folder';
import { objections, rendered } from './manifests';

describe('The Hello world, on a real API server', () => {
  for (const { answers, files } of everyRender('hello-world')) {
    it(`is accepted: ${answers.stack}, ${answers.target}, ${answers.language}`, async () => {
      const folder = temporaryFolder(files);
      try {
        const text = rendered('kustomize', ['build', join(folder.path, String(answers.app), 'k8s')]);
        assert.deepEqual(await objections(text), []);
      } finally {
        folder.remove();
      }
    });
  }
});
