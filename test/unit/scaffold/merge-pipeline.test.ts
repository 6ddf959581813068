import assert from 'node:assert/strict';
import { mergePipeline } from '../../../src/domain/scaffold/shared/merge-pipeline';
import { takeBackPipeline } from '../../../src/domain/scaffold/shared/take-back-pipeline';

/** The pipeline of a component, in the form of the scaffolds'. */
const pipelineOf = (app: string, binaries = ''): string => `# The secondary chain.
include:
  - project: $CATALOG_PATH
    ref: main
    file:
      - vault-ci.yml
      - sonar-ci.yml
      - kaniko-ci.yml

stages:
  - read-secret
  - test
  - quality
  - docker-build

# First the secrets.
read_secret:
  stage: read-secret
  extends: ['.vault:read_secret']

sonar:
  stage: quality
  extends: ['.sonar:sonar-scanner']
  variables:
    SONAR_SCANNER_EXTRA_ARGS: -Dsonar.sources=${app}${binaries === '' ? '' : ` -Dsonar.java.binaries=${app}/${binaries}`}

unit-tests-${app}:
  stage: test
  script: [npm test]

# Builds the image.
docker-build-${app}:
  stage: docker-build
  extends: ['.kaniko:build-push']
  variables:
    WORKING_DIR: ${app}
    DOCKERFILE: ${app}/Dockerfile
`;

const jobsOf = (app: string): string => `
unit-tests-${app}:
  stage: test
  script: [npm test]

# Builds the image.
docker-build-${app}:
  stage: docker-build
  extends: ['.kaniko:build-push']
  variables:
    WORKING_DIR: ${app}
    DOCKERFILE: ${app}/Dockerfile
`;

const api = pipelineOf('api');
const both = api.replace('sources=api', 'sources=api,web') + jobsOf('web');

interface Case {
  readonly title: string;
  readonly existing: string;
  readonly own?: string;
  /** Undefined: nothing to add; null: refused. */
  readonly merged: string | undefined | null;
}

const team = `# Ours, do not touch.
include:
  - { project: $CATALOG_PATH, ref: main, file: [vault-ci.yml] } # the catalogue
  - local: /ci/others.yml

stages: [read-secret, build, deploy] # in order

secrets:   # under another name
    stage: read-secret
    extends: .vault:read_secret
`;

const cases: readonly Case[] = [
  {
    title: 'adds the jobs of a second component, and its folder to the analysis',
    existing: api,
    merged: both,
  },
  { title: 'adds nothing that is there', existing: both, merged: undefined },
  {
    title: 'adds compiled classes to an analysis that had none',
    existing: api,
    own: pipelineOf('web', 'out'),
    merged: api.replace('sources=api', 'sources=api,web -Dsonar.java.binaries=web/out') + jobsOf('web'),
  },
  {
    title: 'keeps the line ends of the file',
    existing: api.replaceAll('\n', '\r\n'),
    merged: both.replaceAll('\n', '\r\n'),
  },
  {
    title: 'gives a line end to a file without one',
    existing: api.trimEnd(),
    merged: both,
  },
  {
    title: 'fits a file that the team wrote: includes, stages in order, no second reading of secrets',
    existing: team,
    merged: `${team
      .replace('[vault-ci.yml]', '[vault-ci.yml, sonar-ci.yml, kaniko-ci.yml]')
      .replace('[read-secret, build', '[read-secret, test, quality, docker-build, build')}
sonar:
  stage: quality
  extends: ['.sonar:sonar-scanner']
  variables:
    SONAR_SCANNER_EXTRA_ARGS: -Dsonar.sources=web
${jobsOf('web')}`,
  },
  {
    title: 'leaves a job that builds the same image, under whatever name',
    existing: `${api.replace('docker-build-api:', 'ship:').replaceAll('api', 'web')}`,
    merged: undefined,
  },
  {
    title: 'keeps the stages that GitLab has by itself when it declares some',
    existing: '# mine\ncompile:\n  stage: build\n  script: [make]\n',
    own: api.replace(/\nsonar:[^]*(?=\nunit-tests)/, ''),
    merged: `# The secondary chain.
include:
  - project: $CATALOG_PATH
    ref: main
    file:
      - vault-ci.yml
      - sonar-ci.yml
      - kaniko-ci.yml

stages:
  - read-secret
  - build
  - test
  - docker-build
  - deploy

# mine
compile:
  stage: build
  script: [make]

# First the secrets.
read_secret:
  stage: read-secret
  extends: ['.vault:read_secret']
${jobsOf('api')}`,
  },
  { title: 'fills a file of comments', existing: '# to do\n', merged: `# to do\n\n${pipelineOf('web')}` },
  {
    title: 'leaves an analysis of the whole repository alone',
    existing: api.replace('sources=api', 'sources=.'),
    merged: api.replace('sources=api', 'sources=.') + jobsOf('web'),
  },
  { title: 'refuses a file with an error', existing: `${api}bad: [\n`, merged: null },
  { title: 'refuses a list', existing: '- a\n', merged: null },
  { title: 'refuses several documents', existing: `spec: {}\n---\n${api}`, merged: null },
  { title: 'refuses keys that are indented', existing: '  a:\n    script: [x]\n', merged: null },
  {
    title: 'refuses an include that is no list',
    existing: 'include: other.yml\na: { script: [x] }\n',
    merged: null,
  },
  {
    title: 'refuses a text at the end that a blank line would change',
    existing: `${api}notes:\n  script:\n    - |+\n      echo\n`,
    merged: null,
  },
];

describe('Adding a component to a pipeline', () => {
  for (const { title, existing, own = pipelineOf('web'), merged } of cases) {
    it(title, () => {
      const result = mergePipeline(existing, own);
      const expected =
        merged === undefined
          ? { kind: 'nothing' }
          : merged === null
            ? { kind: 'refused' }
            : { kind: 'merged', text: merged };
      assert.deepEqual(result, expected);
      if (result.kind === 'merged') assert.deepEqual(mergePipeline(result.text, own), { kind: 'nothing' });
    });
  }
});

describe('Taking a component back out of a pipeline', () => {
  const web = pipelineOf('web');

  it('gives back the very file that was there', () => {
    assert.deepEqual(takeBackPipeline(both, web), { kind: 'text', text: api, left: [] });
    const windows = both.replaceAll('\n', '\r\n');
    const back = { kind: 'text', text: api.replaceAll('\n', '\r\n'), left: [] };
    assert.deepEqual(takeBackPipeline(windows, web), back);
  });

  it('takes out the first component as well as the last', () => {
    const own = takeBackPipeline(both, api);
    assert.ok(own.kind === 'text');
    assert.deepEqual([own.left, own.text.includes('api')], [[], false]);
    assert.deepEqual(takeBackPipeline(own.text, web), { kind: 'whole' });
  });

  it('leaves the jobs that changed, and names them', () => {
    for (const changed of [
      both.replace(
        'script: [npm test]\n\n# Builds the image.\ndocker-build-web',
        'script: [make]\n\n# Builds the image.\ndocker-build-web',
      ),
      both.replace('docker-build-web:\n', 'docker-build-web:\n  needs: []\n'),
      `${both}    EXTRA: yes\n`,
    ]) {
      const back = takeBackPipeline(changed, web);
      assert.ok(back.kind === 'text');
      assert.equal(back.left.length, 1, changed);
      assert.ok(back.text.includes(back.left[0] ?? '?'));
    }
  });

  it('takes the compiled classes out with their component', () => {
    const java = pipelineOf('web', 'out');
    const merged = mergePipeline(api, java);
    assert.ok(merged.kind === 'merged');
    assert.deepEqual(takeBackPipeline(merged.text, java), { kind: 'text', text: api, left: [] });
  });
});
