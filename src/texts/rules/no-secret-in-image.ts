import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Aucun secret dans une image',
  remedy:
    'Donnez le secret au conteneur par un Secret (SOPS ou Vault), et à la construction par RUN --mount=type=secret.',
  value: (keyword: string, name: string): string =>
    `${keyword} ${name} écrit un secret en clair : il est dans Git, et dans l’image pour tous ceux qui la tirent.`,
  random: (keyword: string, name: string): string =>
    `La valeur de ${keyword} ${name} ressemble à un secret : elle serait dans l’image pour tous ceux qui la tirent.`,
  argument: (name: string): string =>
    `Ce qui est donné à ARG ${name} reste lisible dans l’historique de l’image.`,
};

const en: typeof fr = {
  title: 'No secret in an image',
  remedy:
    'Give the secret to the container with a Secret (SOPS or Vault), and to the build with RUN --mount=type=secret.',
  value: (keyword, name) =>
    `${keyword} ${name} writes a secret in clear: it is in Git, and in the image for all who pull it.`,
  random: (keyword, name) =>
    `The value of ${keyword} ${name} looks like a secret: it would be in the image for all who pull it.`,
  argument: (name) => `What is given to ARG ${name} stays readable in the history of the image.`,
};

export const noSecretInImageTexts: Catalogue<typeof fr> = { fr, en };
