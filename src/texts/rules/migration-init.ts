import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Migrations de schéma dans un Job ou un conteneur d’initialisation',
  remedy:
    'Faites de cette commande un conteneur d’initialisation, ou un Job lancé par un hook d’Argo CD avant la mise à jour.',
  byHand:
    'Cette opération se fait à la main dans un pod : elle peut être oubliée, et rien ne garde la trace de ce qui a été lancé.',
};

const en: typeof fr = {
  title: 'Schema migrations in a Job or an init container',
  remedy: 'Make this command an init container, or a Job that an Argo CD hook runs before the update.',
  byHand:
    'This operation is done by hand in a pod: it can be forgotten, and nothing keeps track of what was run.',
};

export const migrationInitTexts: Catalogue<typeof fr> = { fr, en };
