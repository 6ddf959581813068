import assert from 'node:assert/strict';
import { join } from 'node:path';
import { render, type RenderedFile } from '../../src/domain/scaffold/render';
import { everyRender, shippedScaffold } from '../support/shipped-scaffolds';
import { temporaryFolder } from '../support/temporary-folder';
import { objections, rendered, withLongNames } from './manifests';

const scaffold = shippedScaffold('hello-world');

async function accepted(app: string, files: readonly RenderedFile[]): Promise<void> {
  const folder = temporaryFolder(files);
  try {
    const text = rendered('kustomize', ['build', join(folder.path, app, 'k8s')]);
    assert.deepEqual(await objections(text), []);
  } finally {
    folder.remove();
  }
}

describe('The Hello world, on a real API server', () => {
  for (const { answers, files } of everyRender('hello-world')) {
    it(`is accepted: ${answers.stack}, ${answers.target}, ${answers.language}`, () =>
      accepted(String(answers.app), files));
  }

  it('is accepted with the longest name', () => {
    const answers = withLongNames(scaffold, everyRender('hello-world')[0]?.answers ?? {});
    return accepted(String(answers.app), render(scaffold, answers));
  });
});
