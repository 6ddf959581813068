import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Les objets d’Argo CD reviennent à la console',
  remedy:
    'Déclarez le dépôt d’infrastructure dans la console, qui crée l’application Argo CD de chaque environnement ; un chart parapluie ou un dépôt par module remplace une application maîtresse.',
  created: (title: string): string =>
    `${title} ne peut pas être créé par les membres d’un projet : sur la plateforme, la console crée les objets d’Argo CD.`,
};

const en: typeof fr = {
  title: 'Argo CD’s objects are the console’s business',
  remedy:
    'Declare the infrastructure repository in the console, which creates the Argo CD application of each environment; an umbrella chart or one repository per module stands in for an app of apps.',
  created: (title) =>
    `${title} cannot be created by the members of a project: on the platform, the console creates Argo CD’s objects.`,
};

export const gitopsRepoTexts: Catalogue<typeof fr> = { fr, en };
