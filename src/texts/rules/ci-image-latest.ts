import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Une version pour les images du pipeline',
  remedy: 'Donnez à l’image une étiquette précise, comme docker.io/library/node:22.11-slim.',
  moves: (image: string): string => `${image} suit latest : ce job peut changer d’un jour à l’autre.`,
};

const en: typeof fr = {
  title: 'A version for the images of the pipeline',
  remedy: 'Give the image a precise tag, such as docker.io/library/node:22.11-slim.',
  moves: (image) => `${image} follows latest: this job may change from one day to the next.`,
};

export const ciImageLatestTexts: Catalogue<typeof fr> = { fr, en };
