/** Something wrong, and what to do about it. */
export interface Said {
  readonly message: string;
  readonly remedy: string;
}

const quoted = (text: string): string => `« ${text} »`;
const of = (kind: string, name: string): string => (name === '' ? kind : `${kind} ${quoted(name)}`);
/** An object of the folder, without article: kinds have either gender. */
const object = (kind: string, name: string): string => (name === '' ? kind : `${quoted(name)} (${kind})`);
const list = (names: readonly string[]): string => names.join(', ');
const said = (message: string, remedy: string): Said => ({ message, remedy });

export const checksFr = {
  helm: (path: string): string =>
    `Ce qui est attendu peut venir d’un modèle Helm (${path}), que l’extension ne sait pas rendre. Vérifiez le rendu de « helm template », puis déclarez la réalisation.`,
  noWorkload: said(
    'Aucun objet qui lance des pods (Deployment, StatefulSet…) dans ce dossier.',
    'Écrivez un manifeste Kubernetes, par exemple k8s/deployment.yaml.',
  ),
  helloWorld: {
    passed: (workload: string, service: string): string =>
      `Un Dockerfile, ${quoted(workload)} avec une sonde HTTP et le Service ${quoted(service)} qui y mène.`,
    noDockerfile: said(
      'Aucun Dockerfile dans ce dossier.',
      'Décrivez l’image de l’application dans un Dockerfile.',
    ),
    noService: said(
      'Aucun Service dans ce dossier.',
      'Ajoutez un Service dont le sélecteur reprend les étiquettes des pods.',
    ),
    serviceWithoutPod: (name: string): Said =>
      said(
        `Le sélecteur du ${of('Service', name)} ne correspond aux étiquettes d’aucun pod.`,
        'Reprenez dans spec.selector des étiquettes du modèle de pod.',
      ),
    noHttpProbe: (kind: string, name: string): Said =>
      said(
        `${object(kind, name)} n’a aucune sonde HTTP.`,
        'Ajoutez une readinessProbe avec httpGet sur le conteneur.',
      ),
  },
  rootless: {
    passed: (dockerfiles: number, workloads: number): string =>
      `Aucun conteneur ne tourne en root. Dockerfiles lus : ${dockerfiles} ; objets Kubernetes lus : ${workloads}.`,
    nothing: said(
      'Ni Dockerfile ni manifeste qui lance des pods dans ce dossier.',
      'Ouvrez le dépôt de l’application, ou ajoutez un Dockerfile qui finit par un USER numérique.',
    ),
    noStage: said(
      'Ce Dockerfile n’a pas d’instruction FROM.',
      'Commencez-le par l’image de base : FROM registre/image:version.',
    ),
    noUser: said(
      'L’image finale ne dit pas quel utilisateur la lance : ce sera root.',
      'Ajoutez un utilisateur numérique non nul, par exemple USER 65532.',
    ),
    rootUser: (user: string): Said =>
      said(
        `L’image finale tourne en root (USER ${user}).`,
        'Mettez un numéro non nul, par exemple USER 65532.',
      ),
    namedUser: (user: string): Said =>
      said(
        `USER ${user} n’est pas un numéro : Kubernetes ne peut pas vérifier qu’il ne s’agit pas de root.`,
        'Mettez le numéro de cet utilisateur, par exemple USER 65532.',
      ),
    runAsUser: said(
      'runAsUser vaut 0 : le conteneur tourne en root.',
      'Retirez runAsUser : la plateforme choisit le numéro.',
    ),
    runAsNonRoot: said('runAsNonRoot vaut false : root est admis.', 'Mettez runAsNonRoot: true.'),
    unproved: (container: string): Said =>
      said(
        `Rien ne dit que le conteneur ${quoted(container)} ne tourne pas en root : ni Dockerfile ici, ni runAsNonRoot.`,
        'Mettez runAsNonRoot: true dans le securityContext.',
      ),
    lowPort: (port: number): Said =>
      said(
        `Le port ${port} demande des privilèges.`,
        'Écoutez sur un port supérieur à 1024, par exemple 8080 ; le Service peut garder le port 80.',
      ),
  },
  configuration: {
    passed: (workload: string, map: string): string =>
      `${quoted(workload)} lit ses réglages dans la ConfigMap ${quoted(map)}.`,
    notUsed: said(
      'Aucun conteneur ne lit ses réglages dans une ConfigMap.',
      'Créez une ConfigMap et lisez-la avec envFrom ou configMapKeyRef.',
    ),
    missingMap: (map: string): Said =>
      said(
        `La ConfigMap ${quoted(map)} n’est pas dans ce dossier.`,
        'Écrivez-la, ou corrigez son nom ; un configMapGenerator convient aussi.',
      ),
    credential: (key: string, map: string): Said =>
      said(
        `La clé ${quoted(key)} de la ConfigMap ${quoted(map)} est refusée par la plateforme : une ConfigMap se lit en clair.`,
        'Mettez cette valeur dans Vault ou dans un SopsSecret.',
      ),
  },
  environments: {
    passed: (folder: string): string =>
      `Des réglages séparés pour dev, preprod et prod dans ${folder === '' ? 'ce dossier' : folder}.`,
    nothing: said(
      'Aucun réglage par environnement dans ce dossier.',
      'Créez une base et overlays/dev, overlays/preprod et overlays/prod (Kustomize), ou values-dev.yaml, values-preprod.yaml et values-prod.yaml (Helm).',
    ),
    missing: (paths: readonly string[]): Said =>
      said(
        `Il manque ${list(paths)}.`,
        'Ajoutez ce qui manque : dev, preprod et prod ont chacun leurs réglages.',
      ),
    empty: said(
      'Cette kustomization ne reprend aucune ressource.',
      'Ajoutez la base à ses ressources : resources: [../../base].',
    ),
  },
  https: {
    passed: (count: number): string => `HTTPS partout. Points d’entrée (Ingress ou Route) lus : ${count}.`,
    nothing: said(
      'Aucun Ingress et aucune Route dans ce dossier.',
      'Ajoutez un Ingress avec une section tls qui couvre ses noms.',
    ),
    noTls: (kind: string, name: string): Said =>
      said(
        `${object(kind, name)} n’a pas de section tls : il répond en HTTP.`,
        kind === 'Route'
          ? 'Ajoutez tls avec termination: edge.'
          : 'Ajoutez une section tls qui couvre ses noms.',
      ),
    uncovered: (host: string, name: string): Said =>
      said(
        `Le nom ${host} de ${of('l’Ingress', name)} n’est pas couvert par tls.`,
        'Ajoutez-le à tls.hosts.',
      ),
  },
  secrets: {
    passed: (count: number): string => `Aucun secret en clair. Fichiers YAML lus : ${count}.`,
    nothing: said(
      'Aucun manifeste Kubernetes dans ce dossier : il n’y a rien à vérifier.',
      'Ouvrez le dossier qui contient les manifestes de l’application.',
    ),
    clear: (name: string): Said =>
      said(
        `${of('Le Secret', name)} porte des valeurs en clair : base64 n’est pas un chiffrement.`,
        'Retirez-le de Git, changez ces valeurs, puis passez par Vault (VaultStaticSecret) ou SOPS (SopsSecret).',
      ),
    generated: said(
      'secretGenerator écrit des valeurs en clair.',
      'Retirez-les de Git, changez-les, puis passez par Vault ou SOPS.',
    ),
    notEncrypted: (name: string): Said =>
      said(
        `${of('Le SopsSecret', name)} n’est pas chiffré : il n’a pas de partie sops.`,
        'Chiffrez-le avec « sops --encrypt » avant de le mettre dans Git.',
      ),
    token: (what: 'private-key' | 'age' | 'gitlab' | 'github'): Said => {
      const names = {
        'private-key': 'Une clé privée est écrite',
        age: 'Une clé privée age est écrite',
        gitlab: 'Un jeton GitLab est écrit',
        github: 'Un jeton GitHub est écrit',
      };
      return said(
        `${names[what]} dans ce fichier.`,
        'Révoquez ce secret tout de suite, puis rangez le nouveau dans Vault.',
      );
    },
    literal: (variable: string): Said =>
      said(
        `La variable ${variable} a l’air d’un secret, et sa valeur est écrite en clair.`,
        'Lisez-la dans un Secret avec valueFrom.secretKeyRef.',
      ),
  },
  goodPractices: {
    passed: (count: number): string =>
      `Étiquettes, sondes, ressources, version d’image et restrictions de sécurité en place. Objets lus : ${count}.`,
    objectLabels: (kind: string, name: string, missing: readonly string[]): Said =>
      said(
        `Étiquettes absentes de ${object(kind, name)} : ${list(missing)}.`,
        'Ajoutez-les dans metadata.labels, ou par « labels » dans chaque overlay.',
      ),
    podLabels: (kind: string, name: string, missing: readonly string[]): Said =>
      said(
        `Étiquettes absentes du modèle de pod de ${object(kind, name)} : ${list(missing)}.`,
        'Ajoutez-les dans template.metadata.labels, ou par « labels » avec includeTemplates: true dans chaque overlay.',
      ),
    noProbe: (container: string): Said =>
      said(
        `Le conteneur ${quoted(container)} n’a aucune sonde.`,
        'Ajoutez une readinessProbe et une livenessProbe.',
      ),
    resources: (container: string, missing: readonly string[]): Said =>
      said(
        `Ressources non précisées pour le conteneur ${quoted(container)} : ${list(missing)}.`,
        'Écrivez requests et limits, pour cpu et memory.',
      ),
    noTag: (container: string): Said =>
      said(
        `L’image du conteneur ${quoted(container)} n’a pas de version lisible.`,
        'Donnez une version précise, par exemple registre/image:1.4.2.',
      ),
    latest: (container: string): Said =>
      said(
        `L’image du conteneur ${quoted(container)} est en « latest » : on ne sait pas ce qui tourne.`,
        'Donnez une version précise, par exemple registre/image:1.4.2.',
      ),
    pullPolicy: (container: string, policy: string): Said =>
      said(
        `imagePullPolicy vaut ${policy} pour le conteneur ${quoted(container)}.`,
        'Mettez IfNotPresent, ou retirez la ligne.',
      ),
    security: (container: string, missing: readonly string[]): Said =>
      said(
        `Restrictions absentes du conteneur ${quoted(container)} : ${list(missing)}.`,
        'Ajoutez-les à son securityContext.',
      ),
  },
  deliveryPipeline: {
    passed: (jobs: number): string =>
      `La chaîne lit ses secrets dans Vault, contrôle la qualité et construit l’image. Tâches lues : ${jobs}.`,
    nothing: said(
      'Le fichier .gitlab-ci-dso.yml n’est pas à la racine de ce dossier.',
      'Créez-le à la racine du dépôt de l’application, avec exactement ce nom.',
    ),
    nearMiss: said(
      'La plateforme ne lit pas ce fichier : son nom ou sa place diffère.',
      'Nommez-le .gitlab-ci-dso.yml, à la racine.',
    ),
    broken: said('Ce fichier n’est pas du YAML valide.', 'Corrigez la syntaxe à cette ligne.'),
    noInclude: said(
      'Le catalogue de la plateforme n’est pas inclus, ou sans vault-ci.yml.',
      'Ajoutez un include avec project: $CATALOG_PATH et file: [vault-ci.yml, …].',
    ),
    noSecrets: said(
      'Aucune tâche ne lit les secrets de Vault.',
      'Ajoutez une tâche avec extends: .vault:read_secret.',
    ),
    secretsNotFirst: (job: string): Said =>
      said(
        `La tâche ${quoted(job)} n’est pas dans la première étape.`,
        'Placez-la dans la première étape de stages : les suivantes ont besoin des secrets.',
      ),
    undeclaredStage: (job: string, stage: string): Said =>
      said(`L’étape ${quoted(stage)} de la tâche ${quoted(job)} n’est pas déclarée.`, 'Ajoutez-la à stages.'),
    noQuality: said(
      'Aucune tâche de test ou de qualité.',
      'Ajoutez une tâche de test, ou l’analyse SonarQube du catalogue.',
    ),
    noBuild: said(
      'Aucune tâche ne construit l’image.',
      'Ajoutez une tâche qui étend .kaniko:simple-build-push ou .buildkit:build-push.',
    ),
  },
  resilience: {
    passed: (count: number): string =>
      `Plusieurs exemplaires, répartis, avec un PodDisruptionBudget. Objets lus : ${count}.`,
    replicas: (kind: string, name: string): Said =>
      said(
        `${object(kind, name)} n’a pas au moins deux exemplaires en production.`,
        'Mettez replicas à 2 ou plus, ou un HorizontalPodAutoscaler avec minReplicas à 2 ou plus.',
      ),
    spread: (kind: string, name: string): Said =>
      said(
        `Les pods de ${object(kind, name)} peuvent tous finir sur la même machine.`,
        'Ajoutez topologySpreadConstraints, ou une podAntiAffinity.',
      ),
    budget: (kind: string, name: string): Said =>
      said(
        `Aucun PodDisruptionBudget ne protège ${object(kind, name)}.`,
        'Ajoutez-en un, avec maxUnavailable: 1 et le sélecteur de ces pods.',
      ),
  },
  isolation: {
    passed: (count: number): string =>
      `Les flux entrants et sortants sont filtrés. NetworkPolicies lues : ${count}.`,
    nothing: said(
      'Aucune NetworkPolicy dans ce dossier.',
      'Ajoutez-en une avec policyTypes: [Ingress, Egress] et les seuls flux utiles.',
    ),
    direction: (missing: string): Said =>
      said(
        `Aucune NetworkPolicy ne filtre le sens ${missing}.`,
        `Ajoutez ${missing} à policyTypes, avec les seuls flux utiles.`,
      ),
    open: (name: string, direction: string): Said =>
      said(
        `${of('La NetworkPolicy', name)} laisse tout passer dans le sens ${direction}.`,
        'Nommez les pods, les espaces de noms ou les ports permis.',
      ),
  },
  observability: {
    passed: (monitor: string): string =>
      `${quoted(monitor)} relève les métriques, et chaque application dit si elle est prête ou vivante.`,
    nothing: said(
      'Aucun ServiceMonitor et aucun PodMonitor dans ce dossier.',
      'Ajoutez un ServiceMonitor dont le sélecteur reprend les étiquettes du Service.',
    ),
    unmatched: (kind: string, name: string): Said =>
      said(
        `Le sélecteur de ${object(kind, name)} ne correspond à aucun ${kind === 'PodMonitor' ? 'pod' : 'Service'} de ce dossier.`,
        `Reprenez dans spec.selector.matchLabels les étiquettes du ${kind === 'PodMonitor' ? 'pod' : 'Service'}.`,
      ),
    noProbe: (kind: string, name: string): Said =>
      said(
        `${object(kind, name)} n’a ni readinessProbe ni livenessProbe.`,
        'Ajoutez les deux sondes au conteneur.',
      ),
  },
};

/** What the checks say. */
export type ChecksTexts = typeof checksFr;
