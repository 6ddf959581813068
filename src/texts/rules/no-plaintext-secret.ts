import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Aucun secret en clair dans un manifeste',
  remedy:
    'Chiffrez-le dans un SopsSecret, ou rangez-le dans Vault avec un VaultStaticSecret, lisez-le par secretKeyRef, et changez le secret : il est dans l’historique de Git.',
  secret: (name: string): string =>
    `Le Secret ${name} montre ses valeurs : l’encodage base64 ne chiffre rien, et qui lit le dépôt les lit.`,
  variable: (container: string, name: string): string =>
    `La variable ${name} du conteneur ${container} donne un secret en clair.`,
  address: (container: string, name: string): string =>
    `La variable ${name} du conteneur ${container} contient une adresse avec son mot de passe.`,
};

const en: typeof fr = {
  title: 'No secret in clear in a manifest',
  remedy:
    'Encrypt it in a SopsSecret, or keep it in Vault with a VaultStaticSecret, read it with secretKeyRef, and change the secret: it is in the history of Git.',
  secret: (name) =>
    `Secret ${name} shows its values: base64 encrypts nothing, and whoever reads the repository reads them.`,
  variable: (container, name) => `Variable ${name} of container ${container} gives a secret in clear.`,
  address: (container, name) =>
    `Variable ${name} of container ${container} holds an address with its password.`,
};

export const noPlaintextSecretTexts: Catalogue<typeof fr> = { fr, en };
