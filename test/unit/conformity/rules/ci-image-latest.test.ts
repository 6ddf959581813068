import { pipelineWith } from '../../../support/pipeline-sample';
import { ruleTable } from '../../../support/rule-table';

const at = (line: number): string => `.gitlab-ci-dso.yml:${String(line)}`;

ruleTable('cpin/ci-image-latest', [
  {
    title: 'accepts versions, digests and variables',
    text: pipelineWith([
      'quality:\n',
      'default: {image: "node:22.11", services: ["postgres:16.4"]}\nquality:\n  image: {name: "$BUILD_IMAGE", entrypoint: [""]}\n',
    ]),
    finds: [],
  },
  {
    title: 'tells of every image that follows latest',
    text: pipelineWith([
      'quality:\n',
      'image: node\nquality:\n  image: {name: "node:latest"}\n  services:\n    - postgres\n',
    ]),
    finds: [
      `information ${at(12)} [node] node follows latest: this job may change from one day to the next.`,
      `information ${at(14)} ["node:latest"] node:latest follows latest: this job may change from one day to the next.`,
      `information ${at(16)} [postgres] postgres follows latest: this job may change from one day to the next.`,
    ],
  },
]);
