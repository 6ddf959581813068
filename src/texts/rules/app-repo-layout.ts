import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Ce qu’un dépôt d’application contient',
  remedy: 'Ajoutez un Dockerfile : la chaîne construit l’image à partir de lui.',
  noDockerfile:
    'Ce dépôt a du code et un pipeline, mais aucun Dockerfile : la chaîne n’a pas d’image à construire.',
  noPipeline: 'Ce dépôt a un Dockerfile, mais pas de .gitlab-ci-dso.yml : la plateforme ne construit rien.',
  pipelineRemedy: 'Ajoutez .gitlab-ci-dso.yml à la racine du dépôt.',
  noLock: (file: string): string =>
    `${file} n’a pas de fichier de verrouillage : les dépendances changent d’une construction à l’autre.`,
  lockRemedy: 'Versionnez le fichier que votre outil écrit, comme package-lock.json, go.sum ou poetry.lock.',
};

const en: typeof fr = {
  title: 'What an application repository holds',
  remedy: 'Add a Dockerfile: the chain builds the image from it.',
  noDockerfile:
    'This repository has code and a pipeline, but no Dockerfile: the chain has no image to build.',
  noPipeline: 'This repository has a Dockerfile, but no .gitlab-ci-dso.yml: the platform builds nothing.',
  pipelineRemedy: 'Add .gitlab-ci-dso.yml at the root of the repository.',
  noLock: (file) => `${file} has no lock file: dependencies change from one build to the next.`,
  lockRemedy: 'Commit the file that your tool writes, such as package-lock.json, go.sum or poetry.lock.',
};

export const appRepoLayoutTexts: Catalogue<typeof fr> = { fr, en };
