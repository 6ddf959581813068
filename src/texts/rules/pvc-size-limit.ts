import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Volumes de moins de 1 Ti',
  remedy:
    'Demandez moins de 1Ti par volume ; rangez les gros fichiers dans un stockage objet S3, ou répartissez les données.',
  above: (what: string, size: string): string =>
    `${what} demande ${size} : la plateforme refuse en production un volume de plus de 1Ti.`,
  equal: (what: string, size: string): string =>
    `${what} demande ${size}, soit 1Ti tout juste : le tableau publié le refuse (« < 1Ti »), le texte de la politique l’admet (« <= 1Ti »).`,
};

const en: typeof fr = {
  title: 'Volumes below 1 Ti',
  remedy: 'Ask for less than 1Ti a volume; keep large files in S3 object storage, or split the data.',
  above: (what, size) =>
    `${what} asks for ${size}: the platform refuses a volume of more than 1Ti in production.`,
  equal: (what, size) =>
    `${what} asks for ${size}, exactly 1Ti: the published table refuses it ("< 1Ti"), the text of the policy accepts it ("<= 1Ti").`,
};

export const pvcSizeLimitTexts: Catalogue<typeof fr> = { fr, en };
