import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Des images de registres admis',
  remedy:
    'Prenez l’image au registre de la plateforme, ou écrivez en entier un registre admis : docker.io/, ghcr.io/, quay.io/, registry.redhat.io/, harbor.io/.',
  unqualified: (image: string): string =>
    `L’image ${image} ne nomme pas son registre : la plateforme compare le texte tel qu’il est écrit et ne reconnaît pas Docker Hub.`,
  unknown: (image: string, registry: string): string =>
    `L’image ${image} vient de ${registry}, qui n’est ni parmi les registres admis par la table des règles, ni un registre connu de la plateforme.`,
  fix: (prefix: string): string => `Écrire ${prefix} devant l’image`,
};

const en: typeof fr = {
  title: 'Images from admitted registries',
  remedy:
    'Take the image from the platform’s registry, or write an admitted registry in full: docker.io/, ghcr.io/, quay.io/, registry.redhat.io/, harbor.io/.',
  unqualified: (image) =>
    `Image ${image} does not name its registry: the platform compares the text as it is written and does not recognise Docker Hub.`,
  unknown: (image, registry) =>
    `Image ${image} comes from ${registry}, which is neither admitted by the table of policies nor known as a registry of the platform.`,
  fix: (prefix) => `Write ${prefix} before the image`,
};

export const restrictImageRegistryTexts: Catalogue<typeof fr> = { fr, en };
