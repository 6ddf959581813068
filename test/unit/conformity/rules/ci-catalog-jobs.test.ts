import { pipelineWith, samplePipeline } from '../../../support/pipeline-sample';
import { ruleTable } from '../../../support/rule-table';

const at = (line: number): string => `.gitlab-ci-dso.yml:${String(line)}`;
const mistaken = (name: string, right: string): string =>
  `${name} does not exist, although the documentation names it: the catalogue has ${right}.`;

ruleTable('cpin/ci-catalog-jobs', [
  { title: 'accepts jobs of the catalogue', text: pipelineWith(), finds: [] },
  {
    title: 'accepts hidden jobs of the file, and visible ones',
    text: pipelineWith(
      ['quality:\n', '.base: {script: [a]}\nquality:\n'],
      ['.sonar:sonar-scanner', '[.base, read_secret]'],
    ),
    finds: [],
  },
  {
    title: 'refuses what nobody has, but where another file may bring it',
    text: pipelineWith(['.sonar:sonar-scanner', '.ours:quality']),
    finds: [
      `error ${at(14)} [.ours:quality] .ours:quality is neither in this file nor in the catalogue: GitLab refuses the pipeline.`,
    ],
  },
  {
    title: 'leaves to another file what it may bring',
    text: pipelineWith(
      ['include:\n', 'include:\n  - local: ci/jobs.yml\n'],
      ['.sonar:sonar-scanner', '.ours:quality'],
    ),
    finds: [],
  },
  {
    title: 'names what the documentation mistakes',
    text: pipelineWith(['".kaniko:simple-build-push"', '".kaniko:build", ".node:sonar"']),
    finds: [
      `error ${at(17)} [".kaniko:build"] ${mistaken('.kaniko:build', '.kaniko:build-push')}`,
      `error ${at(17)} [".node:sonar"] ${mistaken('.node:sonar', '.sonar:sonar-scanner')}`,
    ],
    fixed: samplePipeline.replace(
      '".kaniko:simple-build-push"',
      '".kaniko:build-push", ".sonar:sonar-scanner"',
    ),
  },
  {
    title: 'warns of a job whose file is not included, in French',
    text: pipelineWith([', sonar-ci.yml', '']),
    language: 'fr',
    finds: [
      `warning ${at(14)} [.sonar:sonar-scanner] .sonar:sonar-scanner est dans sonar-ci.yml, que ce pipeline n’inclut pas.`,
    ],
  },
]);
