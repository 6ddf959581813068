import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Une version précise pour chaque image',
  remedy:
    'Donnez à l’image une version précise : un numéro complet, l’empreinte du commit ou celle de l’image (digest).',
  none: (container: string): string => `Le conteneur ${container} ne nomme aucune image.`,
  noTag: (image: string): string =>
    `L’image ${image} n’a pas de version : c’est latest qui sera pris, et personne ne sait ce qui tourne.`,
  portOnly: (image: string, host: string): string =>
    `L’image ${image} n’a pas de version : dans ${host}, les deux-points annoncent un port. La règle de la plateforme s’y trompe, EXI-ARCH-27 demande une version.`,
  latest: (image: string): string => `L’image ${image} suit latest, qui change sans prévenir.`,
  latestWithDigest: (image: string): string =>
    `L’image ${image} garde le mot latest à côté de son empreinte : c’est l’empreinte qui compte, latest trompe le lecteur.`,
  fix: 'Retirer latest, garder l’empreinte',
};

const en: typeof fr = {
  title: 'A precise version for each image',
  remedy:
    'Give the image a precise version: a full number, the hash of the commit or the digest of the image.',
  none: (container) => `Container ${container} names no image.`,
  noTag: (image) => `Image ${image} has no version: latest will be taken, and nobody knows what runs.`,
  portOnly: (image, host) =>
    `Image ${image} has no version: in ${host}, the colon announces a port. The platform’s rule takes it for a tag, EXI-ARCH-27 asks for a version.`,
  latest: (image) => `Image ${image} follows latest, which changes without notice.`,
  latestWithDigest: (image) =>
    `Image ${image} keeps the word latest beside its digest: the digest decides, latest misleads the reader.`,
  fix: 'Remove latest, keep the digest',
};

export const disallowLatestTexts: Catalogue<typeof fr> = { fr, en };
