import type { Catalogue } from '../catalogue';

/** An amount as a container writes it. */
interface Amount {
  readonly name: string;
  /** `limits.cpu` */
  readonly field: string;
  readonly written: string;
}

const fr = {
  title: 'Ressources demandées et limitées',
  remedy:
    'Indiquez pour chaque conteneur, même d’initialisation, les requests et les limits de cpu et de memory.',
  missing: (container: string, fields: readonly string[]): string =>
    `Le conteneur ${container} n’indique pas ${fields.join(', ')} : le quota de l’espace de noms fait refuser ses pods, dans tous les environnements.`,
  aboveLimit: (container: string, resource: string): string =>
    `Le conteneur ${container} demande plus de ${resource} que sa limite : Kubernetes le refuse.`,
  unreadable: ({ name, field, written }: Amount): string =>
    `Le conteneur ${name} écrit ${field}: ${written}, qui n’est pas une quantité : Kubernetes le refuse. Écrivez par exemple 500m ou 128Mi.`,
  cpuInBytes: ({ name, field, written }: Amount): string =>
    `Le conteneur ${name} écrit ${field}: ${written}, une unité de mémoire : Kubernetes y lit des milliers de cœurs ou plus. Un demi-cœur s’écrit 500m.`,
  manyCores: ({ name, field, written }: Amount): string =>
    `Le conteneur ${name} écrit ${field}: ${written}, soit des cœurs entiers, plus que n’en a un nœud. Un demi-cœur s’écrit 500m.`,
  milliBytes: ({ name, field, written }: Amount): string =>
    `Le conteneur ${name} écrit ${field}: ${written}, une fraction d’octet : m veut dire millième. 512 mébioctets s’écrivent 512Mi.`,
  fewBytes: ({ name, field, written }: Amount): string =>
    `Le conteneur ${name} écrit ${field}: ${written}, moins d’un mébioctet : rien ne démarre avec si peu. 512 mébioctets s’écrivent 512Mi.`,
  ephemeral: (names: readonly string[]): string =>
    `Un conteneur éphémère (${names.join(', ')}) ne s’écrit pas dans un manifeste : Kubernetes le refuse.`,
  ephemeralRemedy: 'Retirez ephemeralContainers ; pour enquêter sur un pod qui tourne, il y a kubectl debug.',
  fix: 'Ajouter les ressources qui manquent (valeurs à ajuster)',
  write: (written: readonly string[]): string => `Écrire ${written.join(', ')}`,
};

const en: typeof fr = {
  title: 'Resources requested and limited',
  remedy: 'Give every container, init containers too, its requests and limits of cpu and memory.',
  missing: (container, fields) =>
    `Container ${container} lacks ${fields.join(', ')}: the quota of the namespace gets its pods refused, in every environment.`,
  aboveLimit: (container, resource) =>
    `Container ${container} requests more ${resource} than its limit: Kubernetes refuses it.`,
  unreadable: ({ name, field, written }) =>
    `Container ${name} writes ${field}: ${written}, which is no quantity: Kubernetes refuses it. Write for instance 500m or 128Mi.`,
  cpuInBytes: ({ name, field, written }) =>
    `Container ${name} writes ${field}: ${written}, a unit of memory: Kubernetes reads thousands of cores in it, or more. Half a core is written 500m.`,
  manyCores: ({ name, field, written }) =>
    `Container ${name} writes ${field}: ${written}, which are whole cores, more than a node has. Half a core is written 500m.`,
  milliBytes: ({ name, field, written }) =>
    `Container ${name} writes ${field}: ${written}, a fraction of a byte: m means a thousandth. 512 mebibytes are written 512Mi.`,
  fewBytes: ({ name, field, written }) =>
    `Container ${name} writes ${field}: ${written}, less than a mebibyte: nothing starts with so little. 512 mebibytes are written 512Mi.`,
  ephemeral: (names) =>
    `An ephemeral container (${names.join(', ')}) cannot be written in a manifest: Kubernetes refuses it.`,
  ephemeralRemedy: 'Remove ephemeralContainers; to investigate a running pod, there is kubectl debug.',
  fix: 'Add the missing resources (values to adjust)',
  write: (written) => `Write ${written.join(', ')}`,
};

export const requireResourcesTexts: Catalogue<typeof fr> = { fr, en };
