import type { Catalogue } from '../catalogue';

interface Sizes {
  readonly length: number;
  readonly limit: number;
}

const fr = {
  title: 'Des noms courts et réguliers',
  remedy:
    'Nommez les objets <env>-<ms>-<suffixe>, en minuscules, chiffres et tirets, et comptez le préfixe que l’environnement ajoute.',
  tooLong: (title: string, { length, limit }: Sizes): string =>
    `${title} : un nom de ${String(length)} caractères, Kubernetes en admet ${String(limit)} au plus.`,
  characters: (title: string): string =>
    `${title} : un nom s’écrit en minuscules, chiffres, tirets et points, et commence et finit par une lettre ou un chiffre ; Kubernetes refuse celui-ci.`,
  pattern: (title: string, pattern: string): string =>
    `${title} : le guide de la plateforme conseille un nom de la forme ${pattern}.`,
  containerTooLong: (name: string, { length, limit }: Sizes): string =>
    `Le conteneur ${name} a un nom de ${String(length)} caractères, Kubernetes en admet ${String(limit)} au plus.`,
  containerCharacters: (name: string): string =>
    `Le conteneur ${name} : un nom de conteneur s’écrit en minuscules, chiffres et tirets ; Kubernetes refuse celui-ci.`,
  labels: (keys: readonly string[]): string =>
    `La valeur de ${keys.join(', ')} n’est pas celle d’une étiquette : 63 caractères au plus, lettres, chiffres, tirets, points et soulignés ; Kubernetes la refuse.`,
};

const en: typeof fr = {
  title: 'Short and regular names',
  remedy:
    'Name objects <env>-<ms>-<suffix>, in lower case, digits and dashes, and count the prefix that the environment adds.',
  tooLong: (title, { length, limit }) =>
    `${title}: a name of ${String(length)} characters, Kubernetes takes ${String(limit)} at most.`,
  characters: (title) =>
    `${title}: a name is written in lower case, digits, dashes and dots, and starts and ends with a letter or a digit; Kubernetes refuses this one.`,
  pattern: (title, pattern) => `${title}: the platform’s guide advises a name of the form ${pattern}.`,
  containerTooLong: (name, { length, limit }) =>
    `Container ${name} has a name of ${String(length)} characters, Kubernetes takes ${String(limit)} at most.`,
  containerCharacters: (name) =>
    `Container ${name}: a container’s name is written in lower case, digits and dashes; Kubernetes refuses this one.`,
  labels: (keys) =>
    `The value of ${keys.join(', ')} is not that of a label: 63 characters at most, letters, digits, dashes, dots and underscores; Kubernetes refuses it.`,
};

export const namingPolicyTexts: Catalogue<typeof fr> = { fr, en };
