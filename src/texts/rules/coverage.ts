import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Des tests, et ce qu’ils couvrent',
  remedy: 'Écrivez les tests unitaires du back-end, jusqu’à 100 % des lignes, et ceux des principaux usages.',
  noTest: 'Cette application n’a aucun test.',
  measured: (percent: number): string =>
    `Les tests couvrent ${String(percent)} % des lignes : le cadre vise 100 % pour le back-end.`,
  threshold: (percent: number): string =>
    `Le seuil de couverture est de ${String(percent)} % : le cadre vise 100 % pour le back-end.`,
};

const en: typeof fr = {
  title: 'Tests, and what they cover',
  remedy: 'Write the unit tests of the back end, up to 100% of the lines, and those of the main uses.',
  noTest: 'This application has no test.',
  measured: (percent) =>
    `The tests cover ${String(percent)}% of the lines: the framework aims at 100% for the back end.`,
  threshold: (percent) =>
    `The threshold of coverage is ${String(percent)}%: the framework aims at 100% for the back end.`,
};

export const coverageTexts: Catalogue<typeof fr> = { fr, en };
