import { pipelineWith } from '../../../support/pipeline-sample';
import { ruleTable } from '../../../support/rule-table';

const at = (line: number): string => `.gitlab-ci-dso.yml:${String(line)}`;

ruleTable('cpin/ci-quality', [
  { title: 'accepts a scanner', text: pipelineWith(), finds: [] },
  {
    title: 'accepts tests',
    text: pipelineWith(['extends: .sonar:sonar-scanner', 'script: [npm test]']),
    finds: [],
  },
  {
    title: 'warns of a pipeline that controls nothing: an echo is no test',
    text: pipelineWith(['extends: .sonar:sonar-scanner', 'script: ["echo no tests"]']),
    finds: [`warning ${at(8)} [stages] No job of this pipeline tests or measures quality.`],
  },
  {
    title: 'says nothing where another file may bring the control',
    text: pipelineWith(
      ['include:\n', 'include:\n  - local: ci/tests.yml\n'],
      ['  extends: .sonar:sonar-scanner', '  script: [make]'],
      ['\nquality:', '\npackage:'],
      ['stage: quality', 'stage: docker-build'],
    ),
    finds: [],
  },
  {
    title: 'tells of a control whose failure stops nothing, in French',
    text: pipelineWith([
      '  extends: .sonar:sonar-scanner',
      '  extends: .sonar:sonar-scanner\n  allow_failure: true',
    ]),
    language: 'fr',
    finds: [
      `information ${at(15)} [allow_failure] L’échec de quality n’arrête pas le pipeline\u00a0: il ne protège de rien.`,
    ],
  },
]);
