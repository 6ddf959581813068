import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Pas de capacité NET_BIND_SERVICE',
  remedy: 'Écoutez sur un port au-dessus de 1024, et retirez cette capacité.',
  added: (container: string): string =>
    `Le conteneur ${container} ajoute NET_BIND_SERVICE : EXI-ARCH-26 interdit d’ajouter une capacité, le profil restricted de Kubernetes et la SCC restricted-v2 admettent celle-ci. Elle est inutile au-dessus du port 1024.`,
  fix: 'Retirer la capacité ajoutée',
};

const en: typeof fr = {
  title: 'No NET_BIND_SERVICE capability',
  remedy: 'Listen on a port above 1024, and remove this capability.',
  added: (container) =>
    `Container ${container} adds NET_BIND_SERVICE: EXI-ARCH-26 forbids adding a capability, Kubernetes' restricted profile and SCC restricted-v2 accept this one. It is useless above port 1024.`,
  fix: 'Remove the added capability',
};

export const scCapAddTexts: Catalogue<typeof fr> = { fr, en };
