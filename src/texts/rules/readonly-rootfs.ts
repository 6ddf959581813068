import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Système de fichiers racine en lecture seule',
  remedy:
    'Écrivez readOnlyRootFilesystem: true, et montez un emptyDir là où l’application écrit, par exemple /tmp.',
  writable: (container: string): string =>
    `Le conteneur ${container} peut écrire dans son image : EXI-ARCH-18 et les critères de compatibilité veulent readOnlyRootFilesystem: true, et des volumes là où l’on écrit.`,
  noTemporary: (container: string): string =>
    `Le conteneur ${container} n’a pas de volume sur /tmp : s’il y écrit, il échouera, son système de fichiers étant en lecture seule.`,
  fix: 'Passer en lecture seule, avec un emptyDir sur /tmp (à compléter)',
};

const en: typeof fr = {
  title: 'Read-only root file system',
  remedy:
    'Write readOnlyRootFilesystem: true, and mount an emptyDir where the application writes, for instance /tmp.',
  writable: (container) =>
    `Container ${container} can write into its image: EXI-ARCH-18 and the compatibility criteria want readOnlyRootFilesystem: true, and volumes where it writes.`,
  noTemporary: (container) =>
    `Container ${container} has no volume on /tmp: if it writes there it will fail, its file system being read-only.`,
  fix: 'Make it read-only, with an emptyDir on /tmp (to be completed)',
};

export const readonlyRootfsTexts: Catalogue<typeof fr> = { fr, en };
