import type { Catalogue } from '../catalogue';

const fr = {
  title: 'VaultStaticSecret tel que la plateforme le lit',
  remedy:
    'Écrivez vaultAuthRef: vault-auth, type: kv-v2, mount: le nom du projet, path, destination.name et destination.create: true.',
  missing: (name: string, fields: string): string => `Le VaultStaticSecret ${name} n’indique pas ${fields}.`,
  auth: (value: string): string =>
    `L’authentification ${value} n’existe pas dans l’espace de noms : la console y crée vault-auth.`,
  type: (value: string): string => `Le coffre du projet est de type kv-v2, pas ${value}.`,
  create: 'L’opérateur ne créera pas le Secret : destination.create doit valoir true.',
  olderMount: (value: string): string =>
    `Le montage ${value} suit l’ancien nommage organisation-projet ; les projets récents portent leur seul nom.`,
  mount: (value: string): string =>
    `Le montage ${value} n’est pas le nom d’un projet (2 à 20 minuscules ou chiffres).`,
  own: (kind: string, name: string): string =>
    `La console crée déjà ${kind} ${name} dans l’espace de noms : le vôtre entrerait en conflit avec lui.`,
  fix: 'Écrire ce que la plateforme attend',
};

const en: typeof fr = {
  title: 'VaultStaticSecret as the platform reads it',
  remedy:
    'Write vaultAuthRef: vault-auth, type: kv-v2, mount: the name of the project, path, destination.name and destination.create: true.',
  missing: (name, fields) => `VaultStaticSecret ${name} does not give ${fields}.`,
  auth: (value) =>
    `Authentication ${value} does not exist in the namespace: the console creates vault-auth there.`,
  type: (value) => `The vault of the project is of type kv-v2, not ${value}.`,
  create: 'The operator will not create the Secret: destination.create must be true.',
  olderMount: (value) =>
    `Mount ${value} follows the older naming organisation-project; recent projects bear their name alone.`,
  mount: (value) => `Mount ${value} is not the name of a project (2 to 20 lower-case letters or digits).`,
  own: (kind, name) =>
    `The console already creates ${kind} ${name} in the namespace: yours would conflict with it.`,
  fix: 'Write what the platform expects',
};

export const vaultStaticSecretTexts: Catalogue<typeof fr> = { fr, en };
