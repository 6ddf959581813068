import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Pas d’affinité de session',
  remedy:
    'Retirez l’affinité, et gardez l’état des sessions dans un magasin commun (base, cache) ou chez le client.',
  service: (title: string): string =>
    `${title} envoie chaque client au même pod : un redémarrage lui fait perdre sa session, et la charge se répartit mal.`,
  annotation: (title: string, name: string): string =>
    `${title} garde chaque client sur un même pod par ${name} : un redémarrage lui fait perdre sa session.`,
  fix: 'Retirer l’affinité de session',
};

const en: typeof fr = {
  title: 'No session affinity',
  remedy:
    'Remove the affinity, and keep the state of sessions in a shared store (database, cache) or with the client.',
  service: (title) =>
    `${title} sends each client to the same pod: a restart makes it lose its session, and the load spreads badly.`,
  annotation: (title, name) =>
    `${title} keeps each client on one pod with ${name}: a restart makes it lose its session.`,
  fix: 'Remove the session affinity',
};

export const noSessionAffinityTexts: Catalogue<typeof fr> = { fr, en };
