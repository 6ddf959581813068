import assert from 'node:assert/strict';
import { join } from 'node:path';
import { scaffoldedEnvironments } from '../support/production-manifests';
import { production } from '../support/sample-application';
import { temporaryFolder } from '../support/temporary-folder';
import { objections, rendered } from './manifests';

describe('The sample application of the tests, on a real API server', () => {
  for (const environment of scaffoldedEnvironments) {
    it(`is accepted in ${environment}`, async () => {
      const files = Object.entries(production).map(([path, text]) => ({ path, text }));
      const folder = temporaryFolder(files);
      try {
        const text = rendered('kustomize', ['build', join(folder.path, 'infra/overlays', environment)]);
        assert.deepEqual(await objections(text), []);
      } finally {
        folder.remove();
      }
    });
  }
});
