import type { Catalogue } from '../catalogue';

const named = (names: readonly string[]): string => names.join(', ');

const fr = {
  title: 'Des noms DNS entre modules, pas d’adresses IP',
  remedy:
    'Remplacez l’adresse par le nom du Service : api-svc, ou api-svc.autre-espace.svc d’un autre espace de noms.',
  literal: (title: string, address: string, names: readonly string[]): string =>
    `${title} écrit une adresse IP en dur (${address}) dans ${named(names)} : celle d’un pod ou d’un Service change, et diffère d’un environnement à l’autre.`,
};

const en: typeof fr = {
  title: 'DNS names between modules, no IP addresses',
  remedy:
    'Put the name of the Service in place of the address: api-svc, or api-svc.other-namespace.svc from elsewhere.',
  literal: (title, address, names) =>
    `${title} has a hard-coded IP address (${address}) in ${named(names)}: that of a pod or a Service changes, and differs between environments.`,
};

export const serviceDnsTexts: Catalogue<typeof fr> = { fr, en };
