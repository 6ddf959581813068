import { pipelineWith, samplePipeline } from '../../../support/pipeline-sample';
import { ruleTable } from '../../../support/rule-table';

const at = (line: number): string => `.gitlab-ci-dso.yml:${String(line)}`;
const several = (value: string): Readonly<Record<string, string>> =>
  pipelineWith(['simple-build-push', 'build-push'], ['{IMAGE_NAME: hello}', value]);
const latest = 'This job pushes the tag latest: Argo CD sees no change, and production refuses it.';

ruleTable('cpin/ci-kaniko-vars', [
  { title: 'accepts what the pipeline and the job give', text: pipelineWith(), finds: [] },
  {
    title: 'accepts what a template of the file and a matrix give',
    text: pipelineWith(
      ['docker-build:\n', '.image: {variables: {TAG: {value: "1"}}}\ndocker-build:\n'],
      ['  TAG: "${CI_COMMIT_SHORT_SHA}"\n', ''],
      ['[".kaniko:simple-build-push"]', '[.image, ".kaniko:simple-build-push"]'],
      ['variables: {IMAGE_NAME: hello}', 'parallel: {matrix: [{IMAGE_NAME: [api, web]}]}'],
    ),
    finds: [],
  },
  {
    title: 'names what is missing, and adds what is known',
    text: pipelineWith(
      ['variables:\n  REGISTRY_URL: "${IMAGE_REPOSITORY}"\n  TAG: "${CI_COMMIT_SHORT_SHA}"\n', ''],
      ['  variables: {IMAGE_NAME: hello}\n', '  needs: [quality]\n'],
    ),
    finds: [
      `error ${at(12)} [docker-build] Job docker-build has no REGISTRY_URL, TAG, IMAGE_NAME: .kaniko:simple-build-push pushes $REGISTRY_URL/$IMAGE_NAME:$TAG.`,
    ],
    fixed: samplePipeline
      .replace('variables:\n  REGISTRY_URL: "${IMAGE_REPOSITORY}"\n  TAG: "${CI_COMMIT_SHORT_SHA}"\n', '')
      .replace(
        '  variables: {IMAGE_NAME: hello}\n',
        '  needs: [quality]\n  variables:\n    REGISTRY_URL: "${IMAGE_REPOSITORY}"\n    TAG: "${CI_COMMIT_SHORT_SHA}"\n',
      ),
  },
  {
    title: 'refuses a tag in the name, and latest, in French',
    text: pipelineWith(['IMAGE_NAME: hello', 'IMAGE_NAME: "hello:1", TAG: latest']),
    language: 'fr',
    finds: [
      `error ${at(18)} ["hello:1"] IMAGE_NAME ne contient pas d’étiquette\u00a0: elle vient de TAG.`,
      `error ${at(18)} [latest] Ce job pousse l’étiquette latest\u00a0: Argo CD ne voit aucun changement, et la production la refuse.`,
    ],
  },
  {
    title: 'accepts several names with tags',
    text: several('{IMAGE_NAMES: "api:$TAG ${APP:-web}:1 $MORE"}'),
    finds: [],
  },
  {
    title: 'refuses latest among several names',
    text: several('{IMAGE_NAMES: "api:1 api:latest"}'),
    finds: [`error ${at(18)} ["api:1 api:latest"] ${latest}`],
  },
  {
    title: 'refuses a name without tag',
    text: several('{IMAGE_NAMES: api}'),
    finds: [`error ${at(18)} [api] api has no tag: IMAGE_NAMES expects name:tag.`],
  },
  {
    title: 'refuses the default, which pushes latest',
    text: several('{A: b}'),
    options: { target: 'sandbox' },
    finds: [
      `warning ${at(15)} [docker-build] Job docker-build has no IMAGE_NAMES: by default, .kaniko:build-push pushes latest too.`,
    ],
  },
]);
