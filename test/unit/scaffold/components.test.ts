import assert from 'node:assert/strict';
import { commonFolder, componentsIn } from '../../../src/domain/scaffold/components';
import { guess } from '../../../src/domain/scaffold/guess';
import { memoryView } from '../../support/memory-view';
import { shippedScaffold } from '../../support/shipped-scaffolds';

const cases: readonly (readonly [string, readonly string[], readonly string[], string | undefined])[] = [
  ['an empty folder', ['README.md'], [], undefined],
  ['one application at the root', ['Dockerfile', 'package.json', 'src/main.ts'], ['.'], undefined],
  ['one that is not built yet', ['pom.xml'], ['.'], undefined],
  [
    'services bound by the package file of the root',
    ['package.json', 'services/web/package.json', 'services/web/Dockerfile', 'services/api/go.mod'],
    ['services/api', 'services/web'],
    'services',
  ],
  ['a front end and a back end', ['api/Dockerfile', 'web/package.json'], ['api', 'web'], undefined],
  [
    'modules and Dockerfiles deep in a component',
    [
      'a/pom.xml',
      'a/core/pom.xml',
      'a/src/main/docker/Dockerfile.jvm',
      'b/Dockerfile',
      'b/docs/package.json',
    ],
    ['a', 'b'],
    undefined,
  ],
  [
    'what helps to write, and the cache of the production scaffold',
    ['.devcontainer/Dockerfile', 'infra/api/redis/Dockerfile', 'api/Dockerfile'],
    ['api'],
    undefined,
  ],
];

describe('The components of a repository', () => {
  for (const [title, paths, components, common] of cases) {
    it(title, () => {
      assert.deepEqual(componentsIn({ paths }), components);
      assert.equal(commonFolder(components), common);
    });
  }

  it('each have their own answers', async () => {
    const { questions } = shippedScaffold('production-manifests').definition;
    const view = memoryView({
      'package.json': '{"name": "racine"}',
      'services/web/package.json': '{"name": "portail"}',
      'services/web/Dockerfile': 'FROM node:22\nEXPOSE 3000\n',
      'services/api/go.mod':
        'module forge.example.org/equipe/api\n\nrequire github.com/jackc/pgx/v5 v5.7.1\n',
    });
    const named = (app: string): object => ({
      app,
      host: `${app}.exemple.numerique-interieur.fr`,
      image: `harbor.dso.formation.numerique-interieur.fr/demo/${app}`,
    });
    assert.deepEqual(await guess(view, questions, 'services/web'), {
      ...named('portail'),
      component: 'node',
      dockerfile: 'services/web/Dockerfile',
      port: 3000,
    });
    assert.deepEqual(await guess(view, questions, 'services/api'), {
      ...named('api'),
      component: 'golang',
      database: 'postgres',
      dockerfile: 'services/api/Dockerfile',
    });
  });
});
