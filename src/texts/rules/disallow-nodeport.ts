import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Pas de Service de type NodePort',
  remedy: 'Exposez le service par un Ingress ou une Route, et donnez-lui le type ClusterIP.',
  nodePort:
    'Un Service de type NodePort ouvre un port sur chaque nœud : la plateforme le refuse en production.',
  loadBalancer:
    'Un Service de type LoadBalancer ouvre lui aussi des ports sur les nœuds : sur la plateforme, l’exposition passe par un Ingress ou une Route.',
  fix: 'Passer au type ClusterIP',
};

const en: typeof fr = {
  title: 'No NodePort Service',
  remedy: 'Expose the service with an Ingress or a Route, and give it the type ClusterIP.',
  nodePort: 'A NodePort Service opens a port on every node: the platform refuses it in production.',
  loadBalancer:
    'A LoadBalancer Service opens node ports too: on the platform, exposure goes through an Ingress or a Route.',
  fix: 'Change the type to ClusterIP',
};

export const disallowNodeportTexts: Catalogue<typeof fr> = { fr, en };
