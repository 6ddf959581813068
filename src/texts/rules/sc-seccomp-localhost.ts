import type { Catalogue } from '../catalogue';
import { ownerTexts } from './owner';

const fr = {
  title: 'Profil seccomp de l’environnement d’exécution',
  remedy: 'Écrivez seccompProfile.type: RuntimeDefault, ou laissez la plateforme le choisir.',
  unconfined: (container: string | undefined): string =>
    `${ownerTexts.fr(container)} lève le filtrage des appels système (seccomp Unconfined) : les profils restricted d’OpenShift et de Kubernetes le refusent.`,
  localhost: (container: string | undefined): string =>
    `${ownerTexts.fr(container)} demande un profil seccomp posé sur le nœud (Localhost) : OpenShift le refuse ; le profil restricted de Kubernetes l’admet, si le fichier est sur le nœud.`,
  fix: 'Prendre le profil RuntimeDefault',
};

const en: typeof fr = {
  title: 'Seccomp profile of the runtime',
  remedy: 'Write seccompProfile.type: RuntimeDefault, or let the platform choose it.',
  unconfined: (container) =>
    `${ownerTexts.en(container)} lifts the filter of system calls (seccomp Unconfined): the restricted profiles of OpenShift and Kubernetes refuse it.`,
  localhost: (container) =>
    `${ownerTexts.en(container)} asks for a seccomp profile kept on the node (Localhost): OpenShift refuses it; Kubernetes' restricted profile accepts it, if the file is on the node.`,
  fix: 'Take the RuntimeDefault profile',
};

export const scSeccompLocalhostTexts: Catalogue<typeof fr> = { fr, en };
