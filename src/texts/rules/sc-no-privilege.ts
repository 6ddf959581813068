import type { Catalogue } from '../catalogue';
import { ownerTexts } from './owner';

const fr = {
  title: 'Aucun privilège supplémentaire',
  remedy:
    'Retirez ces champs, et écrivez allowPrivilegeEscalation: false ; si l’application en a besoin, changez d’image ou de méthode.',
  privileged: (container: string | undefined, fields: string): string =>
    `${ownerTexts.fr(container)} prend des privilèges (${fields}) : la plateforme le refuse sur tous ses clusters.`,
  fix: 'Renoncer à ces privilèges',
};

const en: typeof fr = {
  title: 'No further privilege',
  remedy:
    'Remove these fields, and write allowPrivilegeEscalation: false; if the application needs them, change the image or the method.',
  privileged: (container, fields) =>
    `${ownerTexts.en(container)} takes privileges (${fields}): the platform refuses it on every cluster.`,
  fix: 'Give up these privileges',
};

export const scNoPrivilegeTexts: Catalogue<typeof fr> = { fr, en };
