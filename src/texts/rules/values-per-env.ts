import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Un fichier de valeurs par environnement',
  remedy:
    'Ajoutez un fichier par environnement : values-dev.yaml, ou values/dev/values.yaml ; la console remplace <env> par le nom de l’environnement.',
  noValues:
    'Ce chart n’a de fichier de valeurs pour aucun environnement : tous reçoivent la même configuration.',
  badNames: (names: readonly string[]): string =>
    `Aucun fichier de valeurs ne porte un nom d’environnement de la console (2 à 11 minuscules ou chiffres) : ${names.join(', ')}.`,
  literal: (field: string): string =>
    `Ce modèle écrit ${field} en dur : la valeur ne peut pas changer d’un environnement à l’autre.`,
  literalRemedy: 'Lisez-la dans .Values, et donnez-la dans les fichiers de valeurs.',
  noOverlay:
    'Cette kustomization vaut pour tous les environnements : aucune n’est rangée dans un dossier qui en porte le nom.',
  noOverlayRemedy:
    'Gardez ce qui est commun dans base/, et ajoutez overlays/dev, overlays/preprod et overlays/prod.',
};

const en: typeof fr = {
  title: 'A values file for each environment',
  remedy:
    'Add a file per environment: values-dev.yaml, or values/dev/values.yaml; the console puts the name of the environment in place of <env>.',
  noValues: 'This chart has a values file for no environment: all get the same configuration.',
  badNames: (names) =>
    `No values file bears the name of an environment of the console (2 to 11 lower-case letters or digits): ${names.join(', ')}.`,
  literal: (field) =>
    `This template hard-codes ${field}: the value cannot change from one environment to another.`,
  literalRemedy: 'Read it from .Values, and give it in the values files.',
  noOverlay: 'This kustomization holds for every environment: none is in a folder named after one.',
  noOverlayRemedy: 'Keep what is common in base/, and add overlays/dev, overlays/preprod and overlays/prod.',
};

export const valuesPerEnvTexts: Catalogue<typeof fr> = { fr, en };
