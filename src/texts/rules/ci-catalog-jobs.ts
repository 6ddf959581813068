import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Des jobs que le catalogue contient',
  remedy: 'Prenez un job du catalogue de la plateforme, ou définissez celui-ci dans le fichier.',
  unknown: (name: string): string =>
    `${name} n’est ni dans ce fichier ni dans le catalogue : GitLab refuse le pipeline.`,
  mistaken: (name: string, right: string): string =>
    `${name} n’existe pas, bien que la documentation le cite : le catalogue a ${right}.`,
  mistakenRemedy: (right: string): string => `Étendez ${right}.`,
  notIncluded: (name: string, file: string): string =>
    `${name} est dans ${file}, que ce pipeline n’inclut pas.`,
  notIncludedRemedy: (file: string): string => `Ajoutez ${file} à la liste file du catalogue.`,
  fix: (right: string): string => `Étendre ${right}`,
};

const en: typeof fr = {
  title: 'Jobs that the catalogue has',
  remedy: 'Take a job of the platform’s catalogue, or define this one in the file.',
  unknown: (name) => `${name} is neither in this file nor in the catalogue: GitLab refuses the pipeline.`,
  mistaken: (name, right) =>
    `${name} does not exist, although the documentation names it: the catalogue has ${right}.`,
  mistakenRemedy: (right) => `Extend ${right}.`,
  notIncluded: (name, file) => `${name} is in ${file}, which this pipeline does not include.`,
  notIncludedRemedy: (file) => `Add ${file} to the list file of the catalogue.`,
  fix: (right) => `Extend ${right}`,
};

export const ciCatalogJobsTexts: Catalogue<typeof fr> = { fr, en };
