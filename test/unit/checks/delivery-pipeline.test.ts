import { checkTable } from '../../support/check-table';
import { changed, type Files } from '../../support/run-check';

const file = '.gitlab-ci-dso.yml';
const pipeline: Files = {
  [file]: `include:
  - project: $CATALOG_PATH
    ref: main
    file: [vault-ci.yml, kaniko-ci.yml, sonar-ci.yml]
stages: [read-secret, quality, docker-build]
read_secret:
  stage: read-secret
  extends: ['.vault:read_secret']
quality:
  stage: quality
  extends: ['.sonar:sonar-scanner']
docker-build:
  stage: docker-build
  extends: ['.kaniko:simple-build-push']
`,
};
const seen =
  '✓ .gitlab-ci-dso.yml lit les secrets, contrôle la qualité (quality) et construit l’image (docker-build). | .gitlab-ci-dso.yml';
const text = pipeline[file] ?? '';

checkTable('delivery-pipeline', [
  { title: 'passes on the conventional shape', files: pipeline, says: [seen] },
  {
    title: 'follows the templates that the file defines',
    files: changed(
      pipeline,
      file,
      "  extends: ['.sonar:sonar-scanner']",
      '  extends: .tests\n.tests:\n  script: [npm test]',
    ),
    says: ['.gitlab-ci-dso.yml:1 Aucun job ne contrôle la qualité.'],
  },
  {
    title: 'takes a job that runs tests for quality, with GitLab’s own tags and anchors',
    files: changed(
      pipeline,
      file,
      "  extends: ['.sonar:sonar-scanner']",
      '  before_script: !reference [.setup, script]\n  script: [npm ci, npm test]',
    ),
    language: 'en',
    says: [
      '✓ .gitlab-ci-dso.yml reads the secrets, controls the quality (quality) and builds the image (docker-build). | .gitlab-ci-dso.yml',
    ],
  },
  {
    title: 'refuses an echo for a test, and a test that may fail',
    files: changed(pipeline, file, "  extends: ['.sonar:sonar-scanner']", '  script: [echo no tests]'),
    says: [`${file}:1 Aucun job ne contrôle la qualité.`],
  },
  {
    title: 'refuses a catalogue at another version, without vault-ci.yml',
    files: changed(
      changed(pipeline, file, 'ref: main', 'ref: develop'),
      file,
      'vault-ci.yml, kaniko-ci.yml',
      'kaniko-ci.yml',
    ),
    says: [
      `${file}:3 Le catalogue est pris sur develop.`,
      `${file}:4 vault-ci.yml n’est pas parmi les fichiers du catalogue.`,
    ],
  },
  {
    title: 'refuses a pipeline without the catalogue, whose secrets come late or never',
    files: {
      [file]: `stages: [build]
docker-build:
  stage: package
  extends: .kaniko:build
  script: [docker build .]
unit-test:
  stage: build
  script: [npm test]
`,
    },
    says: [
      `${file}:1 Le catalogue de la plateforme n’est pas inclus.`,
      `${file}:1 Aucun job ne lit les secrets de la chaîne.`,
      `${file}:3 Le job docker-build est à l’étape package, absente de stages.`,
      `${file}:4 Le job docker-build étend .kaniko:build, que le catalogue n’a pas.`,
    ],
  },
  {
    title: 'wants the secrets read first',
    files: changed(
      pipeline,
      file,
      '[read-secret, quality, docker-build]',
      '[quality, read-secret, docker-build]',
    ),
    language: 'en',
    says: [`${file}:7 The job that reads the secrets is in stage read-secret, after quality.`],
  },
  {
    title: 'names the near misses, those of the documentation too',
    files: {
      '.gitlab-ci-dso.yaml': text,
      'gitlab-ci-dso.yml': text,
      '.gitlab-ci.dso.yml': text,
      'app/.gitlab-ci-dso.yml': text,
    },
    says: [
      '.gitlab-ci-dso.yaml: .gitlab-ci-dso.yaml n’est pas le nom que la plateforme lit.',
      '.gitlab-ci.dso.yml: .gitlab-ci.dso.yml n’est pas le nom que la plateforme lit.',
      'app/.gitlab-ci-dso.yml: app/.gitlab-ci-dso.yml n’est pas le nom que la plateforme lit.',
      'gitlab-ci-dso.yml: gitlab-ci-dso.yml n’est pas le nom que la plateforme lit.',
    ],
  },
  {
    title: 'says where the YAML breaks',
    files: { [file]: 'stages: [a\njob: {}\n' },
    says: [`${file}:2 .gitlab-ci-dso.yml n’est pas du YAML valide.`],
  },
  {
    title: 'says what to do when there is none',
    files: {},
    language: 'en',
    says: ['No file .gitlab-ci-dso.yml at the root of the folder.'],
  },
]);
