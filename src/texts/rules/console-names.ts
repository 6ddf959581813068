import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Des noms que la console accepte',
  remedy:
    'Donnez à ce fichier le nom de l’environnement : 2 à 11 minuscules ou chiffres, comme values-preprod.yaml.',
  environment: (name: string): string =>
    `${name} ne peut pas être le nom d’un environnement de la console (2 à 11 minuscules ou chiffres) : values-<env>.yaml ne trouvera pas ce fichier.`,
};

const en: typeof fr = {
  title: 'Names that the console accepts',
  remedy:
    'Give this file the name of the environment: 2 to 11 lower-case letters or digits, such as values-preprod.yaml.',
  environment: (name) =>
    `${name} cannot be the name of an environment of the console (2 to 11 lower-case letters or digits): values-<env>.yaml will not find this file.`,
};

export const consoleNamesTexts: Catalogue<typeof fr> = { fr, en };
