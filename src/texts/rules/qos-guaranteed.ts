import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Demandes égales aux limites',
  remedy:
    'Donnez aux requests la valeur des limits : le pod reçoit la meilleure garantie (classe Guaranteed) et passe en dernier quand un nœud manque de place.',
  burstable: (container: string, resources: readonly string[]): string =>
    `Le conteneur ${container} demande moins de ${resources.join(' et de ')} que sa limite : il peut être arrêté avant d’autres. best-practices.md conseille l’égalité ; les tutoriels ne la suivent pas toujours.`,
  fix: 'Demander autant que la limite',
};

const en: typeof fr = {
  title: 'Requests equal to limits',
  remedy:
    'Give the requests the value of the limits: the pod gets the best guarantee (class Guaranteed) and is the last to go when a node runs short.',
  burstable: (container, resources) =>
    `Container ${container} requests less ${resources.join(' and ')} than its limit: it may be stopped before others. best-practices.md advises equality; the tutorials do not always follow it.`,
  fix: 'Request as much as the limit',
};

export const qosGuaranteedTexts: Catalogue<typeof fr> = { fr, en };
