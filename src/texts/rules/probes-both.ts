import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Les deux sondes, readiness et liveness',
  remedy:
    'Ajoutez la sonde qui manque : readinessProbe dit si le conteneur peut servir, livenessProbe s’il faut le relancer.',
  missing: (container: string, probes: readonly string[]): string =>
    `Le conteneur ${container} n’a pas de ${probes.join(' ni de ')} : la règle de la plateforme se contente d’une sonde, best-practices.md en demande deux.`,
  fix: (probes: readonly string[]): string => `Ajouter ${probes.join(' et ')} (chemin à vérifier)`,
};

const en: typeof fr = {
  title: 'Both probes, readiness and liveness',
  remedy:
    'Add the missing probe: readinessProbe tells whether the container can serve, livenessProbe whether to restart it.',
  missing: (container, probes) =>
    `Container ${container} has no ${probes.join(' and no ')}: the platform’s rule is content with one probe, best-practices.md asks for two.`,
  fix: (probes) => `Add ${probes.join(' and ')} (check the path)`,
};

export const probesBothTexts: Catalogue<typeof fr> = { fr, en };
