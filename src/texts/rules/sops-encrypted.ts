import type { Catalogue } from '../catalogue';

const fr = {
  title: 'SopsSecret chiffré avant d’être déposé',
  remedy:
    'Chiffrez le fichier par sops avec la clé publique age du cluster (--encrypted-suffix Templates), ne déposez que le résultat, et mettez la source en clair dans .gitignore.',
  clear: (name: string): string =>
    `Le SopsSecret ${name} n’est pas chiffré : qui lit le dépôt lit ses valeurs.`,
  malformed: (name: string, fields: string): string =>
    `Le bloc sops de ${name} n’a pas ${fields} : ce n’est pas ce que sops écrit, l’opérateur ne pourra pas le déchiffrer.`,
  recipient: (recipient: string): string =>
    `Le destinataire ${recipient} n’est pas une clé publique age (age1…) : le cluster ne pourra pas déchiffrer.`,
  partly: (name: string): string =>
    `Le SopsSecret ${name} porte la marque de sops, mais cette valeur est en clair : chiffrez le fichier à nouveau.`,
  version: (version: string): string =>
    `L’opérateur de la plateforme lit isindir.github.com/v1alpha3, pas ${version}.`,
};

const en: typeof fr = {
  title: 'SopsSecret encrypted before it is committed',
  remedy:
    'Encrypt the file with sops and the public age key of the cluster (--encrypted-suffix Templates), commit the result only, and put the clear source in .gitignore.',
  clear: (name) => `SopsSecret ${name} is not encrypted: whoever reads the repository reads its values.`,
  malformed: (name, fields) =>
    `The sops block of ${name} lacks ${fields}: this is not what sops writes, the operator cannot decrypt it.`,
  recipient: (recipient) =>
    `Recipient ${recipient} is no public age key (age1…): the cluster cannot decrypt it.`,
  partly: (name) =>
    `SopsSecret ${name} bears the mark of sops, but this value is in clear: encrypt the file again.`,
  version: (version) => `The platform's operator reads isindir.github.com/v1alpha3, not ${version}.`,
};

export const sopsEncryptedTexts: Catalogue<typeof fr> = { fr, en };
