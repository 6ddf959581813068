import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Argo CD déploie, les commandes non',
  remedy:
    'Laissez le pipeline construire l’image et mettre à jour son étiquette dans le dépôt d’infrastructure : Argo CD déploie ce que le dépôt dit.',
  pipeline: (words: string): string =>
    `Le pipeline de la plateforme ne déploie pas : ${words} change le cluster sans passer par le dépôt.`,
  script: (words: string, others: number): string =>
    others === 0
      ? `${words} change un cluster sans passer par le dépôt.`
      : `${words} (et ${String(others)} de plus dans ce fichier) change un cluster sans passer par le dépôt.`,
};

const en: typeof fr = {
  title: 'Argo CD deploys, commands do not',
  remedy:
    'Let the pipeline build the image and update its tag in the infrastructure repository: Argo CD deploys what the repository says.',
  pipeline: (words) =>
    `The platform’s pipeline does not deploy: ${words} changes the cluster without going through the repository.`,
  script: (words, others) =>
    others === 0
      ? `${words} changes a cluster without going through the repository.`
      : `${words} (and ${String(others)} more in this file) changes a cluster without going through the repository.`,
};

export const gitopsCommandsTexts: Catalogue<typeof fr> = { fr, en };
