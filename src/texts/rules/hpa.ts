import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Un autoscaler pour ce qui sert les usagers',
  remedy: 'Ajoutez un HorizontalPodAutoscaler qui vise ce composant, avec minReplicas: 2.',
  missing: (title: string): string =>
    `${title} garde le même nombre de pods quelle que soit la charge : aucun HorizontalPodAutoscaler ne le vise.`,
};

const en: typeof fr = {
  title: 'An autoscaler for what serves users',
  remedy: 'Add a HorizontalPodAutoscaler that targets this component, with minReplicas: 2.',
  missing: (title) =>
    `${title} keeps the same number of pods whatever the load: no HorizontalPodAutoscaler targets it.`,
};

export const hpaTexts: Catalogue<typeof fr> = { fr, en };
