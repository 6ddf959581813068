import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Types de volumes admis',
  remedy:
    'Prenez configMap, csi, downwardAPI, emptyDir, ephemeral, persistentVolumeClaim, projected ou secret ; un stockage partagé se demande par un PersistentVolumeClaim.',
  type: (volume: string, type: string): string =>
    `Le volume ${volume} est de type ${type} : les profils restricted d’OpenShift et de Kubernetes le refusent.`,
};

const en: typeof fr = {
  title: 'Accepted volume types',
  remedy:
    'Use configMap, csi, downwardAPI, emptyDir, ephemeral, persistentVolumeClaim, projected or secret; ask for shared storage with a PersistentVolumeClaim.',
  type: (volume, type) =>
    `Volume ${volume} is of type ${type}: the restricted profiles of OpenShift and Kubernetes refuse it.`,
};

export const scVolumeTypesTexts: Catalogue<typeof fr> = { fr, en };
