import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Pas de volume hostPath',
  remedy:
    'Remplacez ce volume par un emptyDir, une ConfigMap, un Secret ou un PersistentVolumeClaim, selon ce que vous y rangez.',
  volume: (name: string): string =>
    `Le volume ${name} monte un dossier du nœud (hostPath) : Kyverno le refuse en production, et OpenShift dans tous les environnements (SCC restricted-v2).`,
  persistentVolume: (name: string, field: string): string =>
    `Le PersistentVolume ${name} range ses données sur un nœud (${field}) : la plateforme le refuse.`,
};

const en: typeof fr = {
  title: 'No hostPath volume',
  remedy:
    'Replace this volume by an emptyDir, a ConfigMap, a Secret or a PersistentVolumeClaim, according to what you keep in it.',
  volume: (name) =>
    `Volume ${name} mounts a folder of the node (hostPath): Kyverno refuses it in production, and OpenShift in every environment (SCC restricted-v2).`,
  persistentVolume: (name, field) =>
    `PersistentVolume ${name} keeps its data on a node (${field}): the platform refuses it.`,
};

export const disallowHostpathTexts: Catalogue<typeof fr> = { fr, en };
