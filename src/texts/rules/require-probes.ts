import type { Catalogue } from '../catalogue';

interface ProbePort {
  readonly container: string;
  readonly probe: string;
  readonly port: string;
}
interface ProbeHost {
  readonly container: string;
  readonly probe: string;
  readonly host: string;
}

const fr = {
  title: 'Des sondes sur chaque conteneur',
  remedy:
    'Donnez au conteneur une readinessProbe et une livenessProbe, sur un port qu’il expose, sans nommer d’hôte.',
  absent: (container: string): string =>
    `Le conteneur ${container} n’a aucune sonde : la plateforme ne sait ni s’il est prêt, ni s’il vit.`,
  sidecar: (container: string): string =>
    `Le conteneur d’accompagnement ${container} tourne aussi longtemps que le pod : une sonde dirait s’il vit.`,
  job: (container: string, kind: string): string =>
    `Le conteneur ${container} n’a aucune sonde : la règle vise ce qui dure, mais elle lit tous les pods à leur création, ceux d’un ${kind} compris.`,
  jobRemedy:
    'Si les pods sont refusés en production, ajoutez une sonde exec, ou demandez une exception à la plateforme.',
  noHandler: (container: string, probe: string): string =>
    `La ${probe} du conteneur ${container} ne dit pas quoi faire (httpGet, tcpSocket, grpc ou exec) : Kubernetes la refuse.`,
  unexposed: ({ container, probe, port }: ProbePort): string =>
    `La ${probe} du conteneur ${container} interroge le port ${port}, qu’aucun conteneur du pod n’expose.`,
  unnamed: ({ container, probe, port }: ProbePort): string =>
    `La ${probe} du conteneur ${container} interroge le port nommé ${port}, que le conteneur n’expose pas : elle échouera toujours.`,
  host: ({ container, probe, host }: ProbeHost): string =>
    `La ${probe} du conteneur ${container} nomme l’hôte ${host} : une sonde interroge son pod, et les Pod Security Standards le refusent depuis Kubernetes 1.34.`,
  fix: 'Ajouter deux sondes (chemins à vérifier)',
};

const en: typeof fr = {
  title: 'Probes on each container',
  remedy:
    'Give the container a readinessProbe and a livenessProbe, on a port that it exposes, without a host.',
  absent: (container) =>
    `Container ${container} has no probe: the platform knows neither whether it is ready nor whether it lives.`,
  sidecar: (container) =>
    `Sidecar ${container} runs as long as its pod: a probe would tell whether it lives.`,
  job: (container, kind) =>
    `Container ${container} has no probe: the rule aims at what lasts, but reads all pods at their creation, those of a ${kind} too.`,
  jobRemedy:
    'If its pods are refused in production, add an exec probe, or ask the platform for an exception.',
  noHandler: (container, probe) =>
    `The ${probe} of container ${container} does not say what to do (httpGet, tcpSocket, grpc or exec): Kubernetes refuses it.`,
  unexposed: ({ container, probe, port }) =>
    `The ${probe} of container ${container} asks port ${port}, which no container of the pod exposes.`,
  unnamed: ({ container, probe, port }) =>
    `The ${probe} of container ${container} asks the port named ${port}, which the container does not expose: it will always fail.`,
  host: ({ container, probe, host }) =>
    `The ${probe} of container ${container} names the host ${host}: a probe asks its own pod, and the Pod Security Standards refuse it since Kubernetes 1.34.`,
  fix: 'Add two probes (check their paths)',
};

export const requireProbesTexts: Catalogue<typeof fr> = { fr, en };
