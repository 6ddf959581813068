import { pipelineWith, samplePipeline } from '../../../support/pipeline-sample';
import { ruleTable } from '../../../support/rule-table';

const at = (line: number): string => `.gitlab-ci-dso.yml:${String(line)}`;
const local = ['include:\n', 'include:\n  - local: ci/jobs.yml\n'] as const;
const wrongName = (name: string): string =>
  `The platform does not read ${name}: the exact name is .gitlab-ci-dso.yml, at the root of the repository.`;

ruleTable('cpin/ci-file', [
  { title: 'accepts the conventional shape', text: pipelineWith(), finds: [] },
  { title: 'leaves other pipelines alone', text: { '.gitlab-ci.yml': 'a: {script: [b]}\n' }, finds: [] },
  {
    title: 'refuses the names that the documentation gives by mistake',
    text: {
      '.gitlab-ci-dso.yaml': samplePipeline,
      '.gitlab-ci.dso.yml': 'stages: [a]\n',
      'gitlab-ci-dso.yml': 'stages: [a]\n',
    },
    finds: [
      `error .gitlab-ci-dso.yaml:1 [include] ${wrongName('.gitlab-ci-dso.yaml')}`,
      `error .gitlab-ci.dso.yml:1 [stages] ${wrongName('.gitlab-ci.dso.yml')}`,
      `error gitlab-ci-dso.yml:1 [stages] ${wrongName('gitlab-ci-dso.yml')}`,
    ],
  },
  {
    title: 'tells of the right name in a folder',
    text: { 'api/.gitlab-ci-dso.yml': samplePipeline },
    finds: [
      'information api/.gitlab-ci-dso.yml:1 [include] The platform reads this pipeline at the root of the repository only.',
    ],
  },
  {
    title: 'refuses what is no YAML',
    text: { '.gitlab-ci-dso.yml': 'stages: [a\nb: c\n' },
    finds: [`error ${at(2)} [b] This pipeline is no readable YAML: GitLab refuses it.`],
  },
  {
    title: 'refuses what is no list of keys',
    text: { '.gitlab-ci-dso.yml': '- build\n' },
    finds: [`error ${at(1)} [] This pipeline is empty, or no list of keys.`],
  },
  {
    title: 'refuses an empty file',
    text: { '.gitlab-ci-dso.yml': '' },
    finds: ['error .gitlab-ci-dso.yml:1 [] This pipeline is empty, or no list of keys.'],
  },
  {
    title: 'refuses one that holds comments only',
    text: { '.gitlab-ci-dso.yml': '# à écrire\n' },
    finds: ['error .gitlab-ci-dso.yml:1 [] This pipeline is empty, or no list of keys.'],
  },
  {
    title: 'refuses a pipeline without catalogue',
    text: { '.gitlab-ci-dso.yml': 'stages: [build]\nbuild: {stage: build, script: [make]}\n' },
    finds: [`error ${at(1)} [stages] This pipeline does not include the platform’s catalogue.`],
  },
  {
    title: 'only tells it where another file may bring what is missing',
    text: { '.gitlab-ci-dso.yml': 'include: ci/all.yml\nbuild: {stage: package, script: [make]}\n' },
    finds: [`information ${at(1)} [include] This pipeline does not include the platform’s catalogue.`],
  },
  {
    title: 'refuses a pipeline that reads no secrets',
    text: pipelineWith(['  extends: [".vault:read_secret"]', '  script: [make]']),
    finds: [
      `error ${at(8)} [stages] No job extends .vault:read_secret: the build will have neither registry nor credentials.`,
    ],
  },
  {
    title: 'mends another branch of the catalogue',
    text: pipelineWith(['ref: main', 'ref: "develop" # why']),
    finds: [`error ${at(3)} ["develop"] The catalogue is included from its branch main.`],
    fixed: samplePipeline.replace('ref: main', 'ref: main # why'),
  },
  {
    title: 'adds a branch that is missing',
    text: pipelineWith(['    ref: main\n', '']),
    finds: [`error ${at(2)} [$CATALOG_PATH] The catalogue is included from its branch main.`],
    fixed: samplePipeline
      .replace('    ref: main\n', '')
      .replace('sonar-ci.yml]\n', 'sonar-ci.yml]\n    ref: main\n'),
  },
  {
    title: 'refuses a catalogue without the file of secrets, in French',
    text: pipelineWith(['vault-ci.yml, ', '']),
    language: 'fr',
    finds: [
      `error ${at(4)} [file] Le catalogue est inclus sans vault-ci.yml\u00a0: les secrets de la chaîne ne sont pas lus.`,
    ],
  },
  {
    title: 'refuses secrets that are read late, and a stage that is not declared',
    text: pipelineWith(['[read-secret, quality, docker-build]', '[quality, read-secret]']),
    finds: [
      `error ${at(10)} [read-secret] read_secret reads the secrets in stage read-secret, after quality: the jobs before it will not have them.`,
      `error ${at(16)} [docker-build] Job docker-build is in stage docker-build, which stages does not declare: GitLab refuses the pipeline.`,
    ],
  },
  {
    title: 'judges declared stages beside included files too',
    text: pipelineWith(local, ['quality, docker-build]', 'quality]']),
    finds: [
      `error ${at(17)} [docker-build] Job docker-build is in stage docker-build, which stages does not declare: GitLab refuses the pipeline.`,
    ],
  },
]);
