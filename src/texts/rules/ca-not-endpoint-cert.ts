import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Les autorités dans l’image, jamais une clé',
  remedy: 'Retirez la clé du dépôt et de l’image : un Secret la donne au conteneur quand il tourne.',
  key: (file: string): string =>
    `${file} est une clé : elle serait dans l’image pour tous ceux qui la tirent.`,
  certificate: (file: string): string =>
    `${file} est copié sans devenir une autorité de confiance : le certificat d’un service n’a pas sa place dans une image.`,
  certificateRemedy:
    'Pour une autorité, ajoutez RUN update-ca-certificates (ou update-ca-trust) ; sinon, montez le certificat depuis un Secret.',
  unverified: 'Les certificats ne sont plus vérifiés : n’importe qui peut se faire passer pour le serveur.',
  unverifiedRemedy:
    'Ajoutez l’autorité du serveur à celles de l’image ; dans le pipeline, CA_BUNDLE la donne.',
};

const en: typeof fr = {
  title: 'Authorities in the image, never a key',
  remedy:
    'Remove the key from the repository and the image: a Secret gives it to the container when it runs.',
  key: (file) => `${file} is a key: it would be in the image for all who pull it.`,
  certificate: (file) =>
    `${file} is copied without becoming a trusted authority: the certificate of a service has no place in an image.`,
  certificateRemedy:
    'For an authority, add RUN update-ca-certificates (or update-ca-trust); otherwise, mount the certificate from a Secret.',
  unverified: 'Certificates are no longer verified: anybody can pass for the server.',
  unverifiedRemedy:
    'Add the authority of the server to those of the image; in the pipeline, CA_BUNDLE gives it.',
};

export const caNotEndpointCertTexts: Catalogue<typeof fr> = { fr, en };
