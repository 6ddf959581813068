import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Plusieurs pods, sur plusieurs machines',
  remedy:
    'Demandez deux exemplaires au moins (replicas, ou minReplicas de l’autoscaler), puis éloignez-les les uns des autres.',
  replicas: (title: string, count: string): string =>
    `${title} demande ${count} exemplaire : la perte d’une machine, ou une mise à jour du cluster, arrête le service.`,
  autoscaler: (title: string, count: string): string =>
    `${title} descend à ${count} exemplaire : la perte d’une machine, ou une mise à jour du cluster, arrête le service.`,
  together: (title: string, count: string): string =>
    `Les ${count} pods de ${title} peuvent tous être placés sur la même machine.`,
  togetherRemedy:
    'Ajoutez topologySpreadConstraints (topology.kubernetes.io/zone ou kubernetes.io/hostname) ou podAntiAffinity, avec un sélecteur qui désigne ces pods.',
  budget: (title: string): string =>
    `Aucun PodDisruptionBudget ne désigne ${title} : un entretien du cluster peut retirer tous ses pods à la fois.`,
  budgetRemedy: 'Ajoutez un PodDisruptionBudget qui garde un pod au moins (minAvailable: 1).',
  instances: (title: string, count: string): string =>
    `${title} demande ${count} instance : la perte d’une machine arrête la base.`,
  instancesRemedy: 'Demandez deux instances au moins ; trois conviennent mieux.',
};

const en: typeof fr = {
  title: 'Several pods, on several machines',
  remedy: 'Ask for two replicas at least (replicas, or minReplicas of the autoscaler), then keep them apart.',
  replicas: (title, count) =>
    `${title} asks for ${count} replica: the loss of a machine, or an update of the cluster, stops the service.`,
  autoscaler: (title, count) =>
    `${title} goes down to ${count} replica: the loss of a machine, or an update of the cluster, stops the service.`,
  together: (title, count) => `The ${count} pods of ${title} may all be placed on one machine.`,
  togetherRemedy:
    'Add topologySpreadConstraints (topology.kubernetes.io/zone or kubernetes.io/hostname) or podAntiAffinity, with a selector that selects these pods.',
  budget: (title) =>
    `No PodDisruptionBudget selects ${title}: upkeep of the cluster may take all its pods at once.`,
  budgetRemedy: 'Add a PodDisruptionBudget that keeps one pod at least (minAvailable: 1).',
  instances: (title, count) =>
    `${title} asks for ${count} instance: the loss of a machine stops the database.`,
  instancesRemedy: 'Ask for two instances at least; three are better.',
};

export const spreadTexts: Catalogue<typeof fr> = { fr, en };
