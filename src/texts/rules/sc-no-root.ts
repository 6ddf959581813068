import type { Catalogue } from '../catalogue';
import { ownerTexts } from './owner';

const fr = {
  title: 'Aucun conteneur lancé en root',
  remedy:
    'Retirez runAsUser: 0, écrivez runAsNonRoot: true, et donnez à l’image un utilisateur numérique autre que 0.',
  root: (container: string | undefined, fields: string): string =>
    `${ownerTexts.fr(container)} demande à tourner en root (${fields}) : la plateforme le refuse sur tous ses clusters.`,
  fix: 'Interdire root (l’image doit avoir un autre utilisateur)',
};

const en: typeof fr = {
  title: 'No container run as root',
  remedy: 'Remove runAsUser: 0, write runAsNonRoot: true, and give the image a numeric user other than 0.',
  root: (container, fields) =>
    `${ownerTexts.en(container)} asks to run as root (${fields}): the platform refuses it on every cluster.`,
  fix: 'Forbid root (the image must have another user)',
};

export const scNoRootTexts: Catalogue<typeof fr> = { fr, en };
