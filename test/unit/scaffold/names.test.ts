import assert from 'node:assert/strict';
import { defaultAnswers } from '../../../src/domain/scaffold/answers';
import { namesFor } from '../../../src/domain/scaffold/names';
import { shippedScaffold } from '../../support/shipped-scaffolds';

describe('The names that templates use', () => {
  const { definition } = shippedScaffold('production-manifests');
  const named = (answers: Readonly<Record<string, string>>): ReturnType<typeof namesFor> =>
    namesFor(definition, { ...defaultAnswers(definition.questions, 'fr'), ...answers });

  const images = {
    'harbor.dso.formation.numerique-interieur.fr/demo/hello': 'hello',
    'registry.dso.interieur.rie.gouv.fr/demo/web/front': 'web/front',
    'ghcr.io/acme/app': 'app',
    'docker.io/app': 'app',
  };
  for (const [image, name] of Object.entries(images)) {
    it(`know ${image} as ${name} in the space of its project`, () => {
      assert.equal(named({ image }).imageName, name);
    });
  }

  it('know what comes before a path in a folder, and the way back', () => {
    const { definition: hello } = shippedScaffold('hello-world');
    const told = ['.', 'services', 'apps/web'].map((folder) => {
      const names = namesFor(hello, { ...defaultAnswers(hello.questions, 'fr'), folder });
      return [names.folderPath, names.folderUp];
    });
    assert.deepEqual(told, [
      ['', ''],
      ['services/', '../'],
      ['apps/web/', '../../'],
    ]);
  });

  it('know the folder of a path, which is a dot at the root', () => {
    assert.equal(named({ dockerfile: 'Dockerfile' }).dockerfileFolder, '.');
    assert.equal(named({ dockerfile: 'apps/api/Dockerfile.prod' }).dockerfileFolder, 'apps/api');
  });
});
