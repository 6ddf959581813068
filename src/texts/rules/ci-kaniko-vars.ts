import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Les variables des jobs Kaniko',
  remedy:
    'Donnez IMAGE_NAME au job, REGISTRY_URL: "${IMAGE_REPOSITORY}" et TAG: "${CI_COMMIT_SHORT_SHA}" au job ou au pipeline.',
  missing: (job: string, names: readonly string[]): string =>
    `Le job ${job} n’a pas ${names.join(', ')} : .kaniko:simple-build-push pousse $REGISTRY_URL/$IMAGE_NAME:$TAG.`,
  colon: 'IMAGE_NAME ne contient pas d’étiquette : elle vient de TAG.',
  colonRemedy: 'Gardez le nom seul dans IMAGE_NAME, et mettez l’étiquette dans TAG.',
  latest: 'Ce job pousse l’étiquette latest : Argo CD ne voit aucun changement, et la production la refuse.',
  noNames: (job: string): string =>
    `Le job ${job} n’a pas IMAGE_NAMES : par défaut, .kaniko:build-push pousse aussi latest.`,
  noTag: (entry: string): string => `${entry} n’a pas d’étiquette : IMAGE_NAMES attend nom:étiquette.`,
  namesRemedy: 'Prenez une étiquette unique, comme hello:${CI_COMMIT_SHORT_SHA}.',
  fix: (names: readonly string[]): string => `Ajouter ${names.join(', ')}`,
};

const en: typeof fr = {
  title: 'The variables of Kaniko jobs',
  remedy:
    'Give IMAGE_NAME to the job, REGISTRY_URL: "${IMAGE_REPOSITORY}" and TAG: "${CI_COMMIT_SHORT_SHA}" to the job or the pipeline.',
  missing: (job, names) =>
    `Job ${job} has no ${names.join(', ')}: .kaniko:simple-build-push pushes $REGISTRY_URL/$IMAGE_NAME:$TAG.`,
  colon: 'IMAGE_NAME holds no tag: it comes from TAG.',
  colonRemedy: 'Keep the name alone in IMAGE_NAME, and put the tag in TAG.',
  latest: 'This job pushes the tag latest: Argo CD sees no change, and production refuses it.',
  noNames: (job) => `Job ${job} has no IMAGE_NAMES: by default, .kaniko:build-push pushes latest too.`,
  noTag: (entry) => `${entry} has no tag: IMAGE_NAMES expects name:tag.`,
  namesRemedy: 'Take a unique tag, such as hello:${CI_COMMIT_SHORT_SHA}.',
  fix: (names) => `Add ${names.join(', ')}`,
};

export const ciKanikoVarsTexts: Catalogue<typeof fr> = { fr, en };
