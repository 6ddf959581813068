import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Santé et métriques lues par la supervision',
  remedy:
    'Ajoutez un ServiceMonitor qui désigne le Service du composant, ou un PodMonitor qui désigne ses pods.',
  noMonitor: (title: string): string =>
    `Aucun ServiceMonitor ni PodMonitor ne désigne ${title} : ses métriques ne sont pas lues.`,
  noPort: (title: string, port: string): string =>
    `Le port ${port} n’existe pas parmi les ports nommés de ${title} : ses métriques ne sont pas lues.`,
  noPortRemedy:
    'Donnez ce nom à un port du Service ou du conteneur, ou écrivez ici le nom d’un port qui existe.',
  orphan: (title: string): string => `${title} ne désigne rien de ce qui est dans ce dépôt.`,
  orphanRemedy:
    'Écrivez dans son sélecteur les étiquettes d’un Service (ServiceMonitor) ou de pods (PodMonitor).',
  otherPath: (title: string, path: string): string =>
    `Les sondes de ${title} interrogent ${path} : le CCT demande une interface /health.`,
  otherPathRemedy:
    'Offrez /health, /healthz, /livez, /readyz ou /actuator/health, et faites-y pointer une sonde.',
  cluster: (title: string): string => `Les métriques de ${title} ne sont pas lues.`,
  clusterRemedy: 'Écrivez spec.monitoring.enablePodMonitor: true.',
};

const en: typeof fr = {
  title: 'Health and metrics read by the supervision',
  remedy: 'Add a ServiceMonitor that selects the component’s Service, or a PodMonitor that selects its pods.',
  noMonitor: (title) => `No ServiceMonitor or PodMonitor selects ${title}: its metrics are not read.`,
  noPort: (title, port) =>
    `There is no port ${port} among the named ports of ${title}: its metrics are not read.`,
  noPortRemedy:
    'Give a port of the Service or of the container this name, or write the name of an existing port here.',
  orphan: (title) => `${title} selects nothing of what is in this repository.`,
  orphanRemedy: 'Write the labels of a Service (ServiceMonitor) or of pods (PodMonitor) in its selector.',
  otherPath: (title, path) => `The probes of ${title} ask ${path}: the CCT wants a /health interface.`,
  otherPathRemedy: 'Offer /health, /healthz, /livez, /readyz or /actuator/health, and point a probe at it.',
  cluster: (title) => `The metrics of ${title} are not read.`,
  clusterRemedy: 'Write spec.monitoring.enablePodMonitor: true.',
};

export const healthMetricsTexts: Catalogue<typeof fr> = { fr, en };
