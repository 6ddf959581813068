import type { Catalogue } from '../catalogue';
import { ownerTexts } from './owner';

const fr = {
  title: 'Aucun identifiant d’utilisateur ou de groupe imposé',
  remedy:
    'Retirez ces champs : OpenShift attribue lui-même l’utilisateur et les groupes. S’il en faut ailleurs, gardez-les dans le fichier de valeurs de cet environnement.',
  openshift: (container: string | undefined, fields: string): string =>
    `${ownerTexts.fr(container)} impose ${fields} : EXI-ARCH-26 l’interdit, et OpenShift refuse ce qui sort de la plage de l’espace de noms.`,
  elsewhere: (container: string | undefined, fields: string): string =>
    `${ownerTexts.fr(container)} impose ${fields} : EXI-ARCH-26 l’interdit, le profil restricted de Kubernetes l’admet.`,
  fix: 'Retirer les identifiants imposés',
};

const en: typeof fr = {
  title: 'No imposed user or group id',
  remedy:
    'Remove these fields: OpenShift assigns the user and the groups itself. Where another cluster needs them, keep them in the values file of that environment.',
  openshift: (container, fields) =>
    `${ownerTexts.en(container)} imposes ${fields}: EXI-ARCH-26 forbids it, and OpenShift refuses what lies outside the namespace's range.`,
  elsewhere: (container, fields) =>
    `${ownerTexts.en(container)} imposes ${fields}: EXI-ARCH-26 forbids it, Kubernetes' restricted profile accepts it.`,
  fix: 'Remove the imposed ids',
};

export const scNoFixedIdsTexts: Catalogue<typeof fr> = { fr, en };
