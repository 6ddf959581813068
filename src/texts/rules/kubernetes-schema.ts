import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Objets que Kubernetes comprend',
  remedy:
    'Écrivez les champs et les types que l’API attend : le nom exact, la bonne casse, les guillemets là où un texte est voulu.',
  rename: (field: string): string => `Écrire ${field}`,
  quote: 'Mettre entre guillemets',
};

const en: typeof fr = {
  title: 'Objects that Kubernetes understands',
  remedy:
    'Write the fields and types that the API expects: the exact name, the right case, quotes where a text is wanted.',
  rename: (field) => `Write ${field}`,
  quote: 'Put it in quotes',
};

export const kubernetesSchemaTexts: Catalogue<typeof fr> = { fr, en };
