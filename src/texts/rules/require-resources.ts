import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Ressources demandées et limitées',
  remedy:
    'Indiquez pour chaque conteneur, même d’initialisation, les requests et les limits de cpu et de memory.',
  missing: (container: string, fields: readonly string[]): string =>
    `Le conteneur ${container} n’indique pas ${fields.join(', ')} : le quota de l’espace de noms fait refuser ses pods, dans tous les environnements.`,
  aboveLimit: (container: string, resource: string): string =>
    `Le conteneur ${container} demande plus de ${resource} que sa limite : Kubernetes le refuse.`,
  fix: 'Ajouter les ressources qui manquent (valeurs à ajuster)',
};

const en: typeof fr = {
  title: 'Resources requested and limited',
  remedy: 'Give every container, init containers too, its requests and limits of cpu and memory.',
  missing: (container, fields) =>
    `Container ${container} lacks ${fields.join(', ')}: the quota of the namespace gets its pods refused, in every environment.`,
  aboveLimit: (container, resource) =>
    `Container ${container} requests more ${resource} than its limit: Kubernetes refuses it.`,
  fix: 'Add the missing resources (values to adjust)',
};

export const requireResourcesTexts: Catalogue<typeof fr> = { fr, en };
