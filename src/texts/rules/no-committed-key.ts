import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Aucune clé ni aucun jeton dans le dépôt',
  remedy:
    'Révoquez-le et remplacez-le dès maintenant : le retirer du fichier ne suffit pas, il reste dans l’historique de Git. Gardez le nouveau dans Vault ou dans un SopsSecret.',
  privateKey: 'Ce fichier contient une clé privée : qui lit le dépôt peut s’en servir.',
  token: 'Ce fichier contient un jeton d’accès : qui lit le dépôt peut s’en servir.',
  registry: 'Ce fichier contient des identifiants de registre d’images : base64 ne chiffre rien.',
};

const en: typeof fr = {
  title: 'No key and no token in the repository',
  remedy:
    'Revoke and replace it now: removing it from the file is not enough, it stays in the history of Git. Keep the new one in Vault or in a SopsSecret.',
  privateKey: 'This file holds a private key: whoever reads the repository can use it.',
  token: 'This file holds an access token: whoever reads the repository can use it.',
  registry: 'This file holds credentials of an image registry: base64 encrypts nothing.',
};

export const noCommittedKeyTexts: Catalogue<typeof fr> = { fr, en };
