import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Aucun secret en clair dans un fichier de valeurs',
  remedy:
    'Laissez cette valeur vide et faites lire au modèle un Secret existant, fourni par SOPS ou par Vault ; puis changez le secret : il est dans l’historique de Git.',
  named: (key: string): string => `La valeur de ${key} est un secret en clair.`,
  address: (key: string): string => `La valeur de ${key} est une adresse avec son mot de passe.`,
};

const en: typeof fr = {
  title: 'No secret in clear in a values file',
  remedy:
    'Leave this value empty and let the template read an existing Secret, supplied by SOPS or Vault; then change the secret: it is in the history of Git.',
  named: (key) => `The value of ${key} is a secret in clear.`,
  address: (key) => `The value of ${key} is an address with its password.`,
};

export const noPlaintextSecretValuesTexts: Catalogue<typeof fr> = { fr, en };
