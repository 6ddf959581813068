import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Étiquettes app, env et tier',
  remedy:
    'Donnez les étiquettes app, env et tier, en minuscules et non vides, à l’objet et à son modèle de pod.',
  missing: (owner: string, labels: readonly string[]): string =>
    labels.length > 1
      ? `${owner} : il manque les étiquettes ${labels.join(', ')}.`
      : `${owner} : il manque l’étiquette ${labels.join(', ')}.`,
  template: (title: string): string => `Le modèle de pod de ${title}`,
  job: (title: string): string => `Le modèle de tâche de ${title}`,
  fix: 'Ajouter les étiquettes qui manquent',
};

const en: typeof fr = {
  title: 'Labels app, env and tier',
  remedy: 'Give the object and its pod template the labels app, env and tier, in lower case and not empty.',
  missing: (owner, labels) =>
    labels.length > 1
      ? `${owner}: labels ${labels.join(', ')} are missing.`
      : `${owner}: label ${labels.join(', ')} is missing.`,
  template: (title) => `The pod template of ${title}`,
  job: (title) => `The job template of ${title}`,
  fix: 'Add the missing labels',
};

export const requireLabelsTexts: Catalogue<typeof fr> = { fr, en };
