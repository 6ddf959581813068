import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Seulement ce qu’un projet a le droit de déployer',
  remedy:
    'Retirez cet objet ou ce champ : la console crée l’espace de noms et son quota, et Argo CD y déploie. Pour un objet du cluster, adressez-vous à la Service Team.',
  quota:
    'Argo CD refuse un ResourceQuota du projet : la console fixe le quota de chaque environnement (dso-quota).',
  clusterScoped: (kind: string): string =>
    `${kind} vaut pour tout le cluster : un projet n’a de droits que dans ses espaces de noms, Argo CD le refuse.`,
  namespace: (name: string): string =>
    `L’espace de noms ${name} est écrit en dur : son nom vient de la console, et Argo CD le fournit.`,
};

const en: typeof fr = {
  title: 'Only what a project may deploy',
  remedy:
    'Remove this object or this field: the console creates the namespace and its quota, and Argo CD deploys there. For an object of the cluster, ask the Service Team.',
  quota:
    'Argo CD refuses a ResourceQuota of the project: the console sets the quota of each environment (dso-quota).',
  clusterScoped: (kind) =>
    `${kind} holds for the whole cluster: a project has rights in its namespaces only, Argo CD refuses it.`,
  namespace: (name) =>
    `Namespace ${name} is hard-coded: its name comes from the console, and Argo CD supplies it.`,
};

export const noResourcequotaTexts: Catalogue<typeof fr> = { fr, en };
