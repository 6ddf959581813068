import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Appels d’un espace de noms à un autre',
  remedy:
    'Faites ajouter, dans l’espace de noms appelé, une NetworkPolicy qui laisse entrer le vôtre (ingress, from, namespaceSelector).',
  call: (title: string, service: string, namespace: string): string =>
    `${title} appelle ${service} dans l’espace de noms ${namespace} : la plateforme y ferme ce qui vient d’un autre espace de noms.`,
};

const en: typeof fr = {
  title: 'Calls from one namespace to another',
  remedy:
    'Have a NetworkPolicy added in the called namespace that lets yours in (ingress, from, namespaceSelector).',
  call: (title, service, namespace) =>
    `${title} calls ${service} in namespace ${namespace}: the platform closes what comes in there from another namespace.`,
};

export const netpolAwarenessTexts: Catalogue<typeof fr> = { fr, en };
