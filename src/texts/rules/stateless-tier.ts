import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Pas d’état dans les pods de frontend et de backend',
  remedy:
    'Confiez l’état à une base, à un cache ou au stockage S3, et faites du composant un Deployment sans volume persistant.',
  statefulSet: (title: string, tier: string): string =>
    `${title} est de tier ${tier} : ces pods ne gardent pas d’état, un Deployment convient mieux.`,
  volume: (title: string, tier: string): string =>
    `${title} est de tier ${tier} et écrit dans un volume persistant : ses pods ne peuvent plus redémarrer ni se multiplier librement.`,
  claim: (title: string, tier: string): string =>
    `${title} est de tier ${tier} : ces pods ne gardent pas d’état, leur stockage revient à une base, à un cache ou à S3.`,
  recreate: (title: string, tier: string): string =>
    `${title} est de tier ${tier} et s’arrête avant chaque mise à jour (Recreate) : un pod sans état peut être remplacé sans coupure.`,
  recreateRemedy: 'Retirez la stratégie Recreate : RollingUpdate est celle par défaut.',
};

const en: typeof fr = {
  title: 'No state in frontend and backend pods',
  remedy:
    'Give the state to a database, a cache or S3 storage, and make the component a Deployment without persistent volume.',
  statefulSet: (title, tier) =>
    `${title} is of tier ${tier}: these pods keep no state, a Deployment suits them better.`,
  volume: (title, tier) =>
    `${title} is of tier ${tier} and writes to a persistent volume: its pods can no longer restart or multiply freely.`,
  claim: (title, tier) =>
    `${title} is of tier ${tier}: these pods keep no state, their storage belongs to a database, a cache or S3.`,
  recreate: (title, tier) =>
    `${title} is of tier ${tier} and stops before each update (Recreate): a stateless pod can be replaced without interruption.`,
  recreateRemedy: 'Remove the Recreate strategy: RollingUpdate is the default.',
};

export const statelessTierTexts: Catalogue<typeof fr> = { fr, en };
