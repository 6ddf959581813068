import { named, place } from './words-fr';

/** What the checks of good practices, delivery and production say, in French. */
export const productionFr = {
  goodPractices: {
    passed: (folder: string, workloads: readonly string[]) =>
      `Étiquettes, sondes, ressources, version d’image et durcissement sont en place ${place(folder)} pour ${workloads.join(', ')}.`,
    oneProbe: (containers: readonly string[]) =>
      ` Mieux encore : ajoutez la seconde sonde (readiness ou liveness) à ${containers.join(', ')}.`,
    labels: (owner: string, missing: readonly string[]) => ({
      message: `${owner} n’a pas ${named('l’étiquette', 'les étiquettes', missing)}.`,
      remedy:
        'Posez app, env et tier sur l’objet et sur son modèle de pod (labels de Kustomize avec includeTemplates).',
    }),
    podTemplate: (workload: string) => `Le modèle de pod du ${workload}`,
    noProbe: (container: string) => ({
      message: `Le conteneur ${container} n’a aucune sonde.`,
      remedy: 'Ajoutez une readinessProbe et une livenessProbe.',
    }),
    resources: (container: string, missing: readonly string[]) => ({
      message: `Le conteneur ${container} ne fixe pas ${missing.join(', ')}.`,
      remedy: 'Fixez requests et limits, en cpu et en memory : le quota de l’environnement les exige.',
    }),
    noImage: (container: string) => ({
      message: `Le conteneur ${container} n’a pas d’image.`,
      remedy: 'Écrivez l’image et sa version.',
    }),
    noTag: (image: string) => ({
      message: `L’image ${image} n’a pas de version.`,
      remedy: 'Ajoutez une version précise, par exemple :1.4.2 ou l’empreinte du commit.',
    }),
    latest: (image: string) => ({
      message: `L’image ${image} suit latest, qui change sans prévenir.`,
      remedy: 'Choisissez une version précise, par exemple :1.4.2 ou l’empreinte du commit.',
    }),
    pullPolicy: (policy: string, container: string) => ({
      message: `Le conteneur ${container} a imagePullPolicy : ${policy}.`,
      remedy: 'Écrivez IfNotPresent, ou retirez cette ligne.',
    }),
    hardening: (container: string, missing: readonly string[]) => ({
      message: `Il manque au durcissement du conteneur ${container} : ${missing.join(', ')}.`,
      remedy: 'Ajoutez ces lignes au securityContext.',
    }),
  },
  deliveryPipeline: {
    passed: (quality: string, image: string) =>
      `.gitlab-ci-dso.yml lit les secrets, contrôle la qualité (${quality}) et construit l’image (${image}).`,
    nothing: {
      message: 'Aucun fichier .gitlab-ci-dso.yml à la racine du dossier.',
      remedy: 'Écrivez-le à la racine, avec le catalogue de la plateforme ($CATALOG_PATH).',
    },
    nearMiss: (found: string) => ({
      message: `${found} n’est pas le nom que la plateforme lit.`,
      remedy: 'Nommez ce fichier .gitlab-ci-dso.yml, à la racine du dépôt.',
    }),
    unread: {
      message: '.gitlab-ci-dso.yml n’a pas pu être lu.',
      remedy: 'Vérifiez que c’est un fichier texte de moins de 1 Mo.',
    },
    noCatalogue: {
      message: 'Le catalogue de la plateforme n’est pas inclus.',
      remedy: 'Ajoutez à include : project: $CATALOG_PATH, ref: main et file avec vault-ci.yml.',
    },
    catalogueRef: (ref: string) => ({
      message: `Le catalogue est pris sur ${ref === '' ? 'une version non précisée' : ref}.`,
      remedy: 'Écrivez ref: main.',
    }),
    noVaultFile: {
      message: 'vault-ci.yml n’est pas parmi les fichiers du catalogue.',
      remedy: 'Ajoutez vault-ci.yml à file.',
    },
    noReadSecret: {
      message: 'Aucun job ne lit les secrets de la chaîne.',
      remedy: "Ajoutez un job read_secret avec extends: ['.vault:read_secret'].",
    },
    readSecretLate: (stage: string, first: string) => ({
      message: `Le job qui lit les secrets est à l’étape ${stage}, après ${first}.`,
      remedy: 'Mettez son étape en premier dans stages.',
    }),
    undeclaredStage: (job: string, stage: string) => ({
      message: `Le job ${job} est à l’étape ${stage}, absente de stages.`,
      remedy: 'Ajoutez cette étape à stages, ou corrigez son nom.',
    }),
    unknownTemplate: (job: string, template: string) => ({
      message: `Le job ${job} étend ${template}, que le catalogue n’a pas.`,
      remedy: 'Corrigez ce nom, ou définissez ce modèle dans le fichier.',
    }),
    noQuality: {
      message: 'Aucun job ne contrôle la qualité.',
      remedy: 'Ajoutez un job qui lance les tests ou .sonar:sonar-scanner.',
    },
    noImage: {
      message: 'Aucun job ne construit l’image.',
      remedy: "Ajoutez un job avec extends: ['.kaniko:simple-build-push'].",
    },
  },
  resilience: {
    passed: (workloads: readonly string[], folder: string) =>
      `${workloads.join(', ')} : plusieurs exemplaires, répartis et protégés, ${place(folder)}.`,
    replicas: (workload: string, count: string) => ({
      message: `Le ${workload} a ${count} exemplaire : une panne l’arrête.`,
      remedy:
        'Demandez au moins 2 replicas en production, ou un HorizontalPodAutoscaler avec minReplicas à 2.',
    }),
    autoscaler: (name: string, count: string) => ({
      message: `${name} peut descendre à ${count} exemplaire.`,
      remedy: 'Mettez minReplicas à 2 au moins.',
    }),
    spread: (workload: string) => ({
      message: `Rien ne répartit les pods du ${workload} entre les machines ou les zones.`,
      remedy: 'Ajoutez topologySpreadConstraints, ou une podAntiAffinity.',
    }),
    budget: (workload: string) => ({
      message: `Aucun PodDisruptionBudget ne protège les pods du ${workload}.`,
      remedy: 'Ajoutez un PodDisruptionBudget dont le selector reprend leurs étiquettes.',
    }),
    nothing: (folder: string) => ({
      message: `Aucun Deployment ni StatefulSet applicatif ${place(folder)}.`,
      remedy: 'Décrivez l’application comme un Deployment, en production.',
    }),
  },
  isolation: {
    passed: (workloads: readonly string[], folder: string) =>
      `Les flux entrants et sortants de ${workloads.join(', ')} sont filtrés ${place(folder)}.`,
    noPolicy: (workload: string, direction: 'Ingress' | 'Egress') => ({
      message: `Aucune NetworkPolicy ne filtre les flux ${direction === 'Ingress' ? 'entrants' : 'sortants'} du ${workload}.`,
      remedy: `Ajoutez une NetworkPolicy avec policyTypes: [${direction}], qui sélectionne ses pods.`,
    }),
    open: (policy: string, direction: 'Ingress' | 'Egress') => ({
      message: `${policy} ouvre tous les flux ${direction === 'Ingress' ? 'entrants' : 'sortants'}.`,
      remedy: `Nommez ${direction === 'Ingress' ? 'qui peut appeler (from)' : 'ce qui peut être appelé (to)'}, et les ports.`,
    }),
  },
  observability: {
    passed: (workload: string, monitor: string, folder: string) =>
      `Le ${workload} est suivi par le ${monitor} et par ses sondes, ${place(folder)}.`,
    noMonitor: (workload: string) => ({
      message: `Aucun ServiceMonitor ni PodMonitor ne suit le ${workload}.`,
      remedy: 'Ajoutez un ServiceMonitor dont le selector reprend les étiquettes du Service.',
    }),
    orphan: (monitor: string) => ({
      message: `${monitor} ne sélectionne rien dans ces manifestes.`,
      remedy: 'Reprenez dans son selector les étiquettes du Service, ou celles des pods pour un PodMonitor.',
    }),
    noPort: (monitor: string, port: string) => ({
      message: `${monitor} lit le port ${port}, que personne ne nomme.`,
      remedy: 'Donnez ce nom à un port du Service, ou du conteneur pour un PodMonitor.',
    }),
    noProbe: (workload: string) => ({
      message: `Le ${workload} n’a ni readinessProbe ni livenessProbe.`,
      remedy: 'Ajoutez ces deux sondes au conteneur.',
    }),
  },
};
