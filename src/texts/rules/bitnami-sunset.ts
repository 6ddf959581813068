import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Plus d’images Bitnami',
  remedy:
    'Prenez l’image officielle du logiciel, ou construisez la vôtre par la chaîne à partir d’une base reconnue.',
  closed: (image: string): string =>
    `L’image ${image} vient du catalogue libre de Bitnami, fermé le 28 août 2025 : la table des règles l’admet encore, mais elle ne reçoit plus de correctifs.`,
};

const en: typeof fr = {
  title: 'No more Bitnami images',
  remedy: 'Take the official image of the software, or build yours in the chain from a recognised base.',
  closed: (image) =>
    `Image ${image} comes from Bitnami’s free catalogue, closed on 28 August 2025: the table of policies still admits it, but it receives no more fixes.`,
};

export const bitnamiSunsetTexts: Catalogue<typeof fr> = { fr, en };
