import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Rien du nœud : ni réseau, ni processus, ni port',
  remedy:
    'Retirez hostNetwork, hostPID, hostIPC et hostPort ; exposez le conteneur par un Service, puis par un Ingress ou une Route.',
  namespaces: (fields: string): string =>
    `Le pod partage ce qui est au nœud (${fields}) : OpenShift et les profils de Kubernetes le refusent.`,
  port: (container: string, ports: string): string =>
    `Le conteneur ${container} ouvre un port du nœud (hostPort ${ports}) : OpenShift et les profils de Kubernetes le refusent.`,
  fixNamespaces: 'Ne rien partager avec le nœud',
  fixPort: 'Ne plus ouvrir de port du nœud',
};

const en: typeof fr = {
  title: 'Nothing of the node: network, processes, ports',
  remedy:
    'Remove hostNetwork, hostPID, hostIPC and hostPort; expose the container with a Service, then with an Ingress or a Route.',
  namespaces: (fields) =>
    `The pod shares what is the node's (${fields}): OpenShift and Kubernetes' profiles refuse it.`,
  port: (container, ports) =>
    `Container ${container} opens a port of the node (hostPort ${ports}): OpenShift and Kubernetes' profiles refuse it.`,
  fixNamespaces: 'Share nothing with the node',
  fixPort: 'Open no port of the node',
};

export const scHostNamespacesTexts: Catalogue<typeof fr> = { fr, en };
