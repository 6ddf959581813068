import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Durcissement énoncé pour chaque conteneur',
  remedy:
    'Écrivez allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities.drop: [ALL] et seccompProfile.type: RuntimeDefault, sans imposer d’utilisateur : cette forme passe sur toutes les cibles.',
  openshift: (container: string, fields: string): string =>
    `Le conteneur ${container} n’énonce pas ${fields} : OpenShift (SCC restricted-v2) y supplée et EXI-ARCH-26 s’en contente, mais le profil restricted d’un cluster Kubernetes le refuserait.`,
  kubernetes: (container: string, fields: string): string =>
    `Le conteneur ${container} n’énonce pas ${fields} : là où l’espace de noms applique le profil restricted de Kubernetes, ses pods sont refusés.`,
  byoc: (container: string, fields: string): string =>
    `Le conteneur ${container} n’énonce pas ${fields} : le profil restricted de Kubernetes est appliqué sur votre cluster, qui refuse ses pods. EXI-ARCH-26, écrite pour OpenShift, demande l’inverse.`,
  fix: 'Énoncer le durcissement qui manque',
};

const en: typeof fr = {
  title: 'Hardening stated for each container',
  remedy:
    'Write allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities.drop: [ALL] and seccompProfile.type: RuntimeDefault, without imposing a user: this form passes on every target.',
  openshift: (container, fields) =>
    `Container ${container} does not state ${fields}: OpenShift (SCC restricted-v2) supplies it and EXI-ARCH-26 is content, but the restricted profile of a Kubernetes cluster would refuse it.`,
  kubernetes: (container, fields) =>
    `Container ${container} does not state ${fields}: where the namespace applies Kubernetes' restricted profile, its pods are refused.`,
  byoc: (container, fields) =>
    `Container ${container} does not state ${fields}: Kubernetes' restricted profile is enforced on your cluster, which refuses its pods. EXI-ARCH-26, written for OpenShift, asks the opposite.`,
  fix: 'State the missing hardening',
};

export const scHardeningTexts: Catalogue<typeof fr> = { fr, en };
