import { named, place } from './words-fr';

/** What the checks of level 3 and of environments, HTTPS and secrets say, in French. */
export const applicationFr = {
  shared: {
    truncated: {
      message: 'Le dossier a trop de fichiers : tous n’ont pas été lus.',
      remedy: 'Ouvrez un dossier plus petit, par exemple celui de l’application.',
    },
    truncatedWhy: 'Le dossier a trop de fichiers pour que tous soient lus.',
    helm: (chart: string) =>
      `Les manifestes viennent d’un chart Helm (${chart}), qui ne peut pas être jugé sans être rendu.`,
    broken: (file: string) => ({
      message: `${file} n’est pas du YAML valide.`,
      remedy: 'Corrigez la syntaxe à cet endroit.',
    }),
    missing: (file: string) => ({
      message: `Le fichier ${file}, cité ici, n’existe pas.`,
      remedy: 'Créez ce fichier, ou retirez-le de la kustomization.',
    }),
    noWorkload: {
      message: 'Aucun manifeste de Deployment, de StatefulSet ou d’un autre pod dans ce dossier.',
      remedy:
        'Écrivez les manifestes de l’application, ou faites-les écrire par la commande « Créer les fichiers de départ ».',
    },
    noDockerfile: {
      message: 'Aucun Dockerfile dans ce dossier.',
      remedy: 'Écrivez un Dockerfile, ou créez le Hello world proposé par le parcours.',
    },
  },
  helloWorld: {
    passed: (workload: string, service: string, folder: string) =>
      `Le ${workload} tourne ${place(folder)}, derrière le ${service}, avec un Dockerfile et un chemin /health.`,
    noService: (workload: string) => ({
      message: `Aucun Service ne sélectionne les pods du ${workload}.`,
      remedy: 'Ajoutez un Service dont le selector reprend les étiquettes du pod.',
    }),
    noHealth: (workload: string) => ({
      message: `Ni sonde ni code source ne montrent de chemin /health pour le ${workload}.`,
      remedy: 'Répondez 200 sur /health, et ajoutez une readinessProbe httpGet sur ce chemin.',
    }),
  },
  rootless: {
    passed: (user: string, dockerfile: string, folder: string) =>
      `L’image de ${dockerfile} tourne sans privilège (${user}), et rien ne le contredit ${place(folder)}.`,
    user: (user: string) => `USER ${user}`,
    base: (image: string) => `image ${image}`,
    noUser: (image: string) => ({
      message: `La dernière étape part de ${image} sans instruction USER : l’image tourne en root.`,
      remedy: 'Ajoutez à la fin une ligne comme USER 10001.',
    }),
    rootUser: (user: string) => ({
      message: `USER ${user} est l’utilisateur root.`,
      remedy: 'Choisissez un numéro différent de 0, par exemple USER 10001.',
    }),
    namedUser: (user: string) => ({
      message: `USER ${user} est un nom : Kubernetes ne peut pas vérifier que ce n’est pas root.`,
      remedy: 'Écrivez le numéro de cet utilisateur, par exemple USER 10001.',
    }),
    noStage: {
      message: 'Ce Dockerfile n’a pas d’instruction FROM.',
      remedy: 'Commencez par une ligne FROM avec une image et sa version.',
    },
    lowPort: (port: number) => ({
      message: `Le port ${port} est réservé à root.`,
      remedy: 'Écoutez sur un port supérieur à 1024, par exemple 8080.',
    }),
    runAsRoot: (container: string) => ({
      message: `Le conteneur ${container} demande à tourner en root (runAsUser : 0).`,
      remedy: 'Retirez runAsUser : la plateforme choisit un numéro.',
    }),
    nonRootDenied: (container: string) => ({
      message: `Le conteneur ${container} accepte root (runAsNonRoot : false).`,
      remedy: 'Écrivez runAsNonRoot : true.',
    }),
  },
  configuration: {
    passed: (workload: string, map: string, folder: string) =>
      `Le ${workload} lit sa configuration dans la ConfigMap ${map}, ${place(folder)}.`,
    notConsumed: (workload: string) => ({
      message: `Le ${workload} ne lit aucune ConfigMap.`,
      remedy: 'Sortez les réglages dans une ConfigMap, lue par envFrom ou configMapKeyRef.',
    }),
    unknownMap: (map: string) => ({
      message: `La ConfigMap ${map} n’est pas dans ces manifestes.`,
      remedy: 'Ajoutez-la, ou corrigez son nom.',
    }),
    unknownKey: (key: string, map: string) => ({
      message: `La ConfigMap ${map} n’a pas de clé ${key}.`,
      remedy: 'Ajoutez cette clé, ou corrigez son nom.',
    }),
    credentialKey: (key: string) => ({
      message: `La clé ${key} d’une ConfigMap ressemble à un secret.`,
      remedy: 'Déplacez cette valeur dans un secret chiffré (SOPS) ou dans Vault.',
    }),
    clearSecret: (secret: string) => ({
      message: `Le Secret ${secret} est en clair dans le dépôt.`,
      remedy: 'Chiffrez-le avec SOPS ou placez sa valeur dans Vault, puis changez cette valeur.',
    }),
  },
  environments: {
    passed: (folder: string) => `Les environnements dev, preprod et prod sont décrits ${place(folder)}.`,
    nothing: {
      message: 'Aucun environnement n’est décrit : ni overlays Kustomize, ni values-<env>.yaml de Helm.',
      remedy:
        'Créez une base et un dossier overlays/dev, overlays/preprod et overlays/prod avec chacun sa kustomization.yaml.',
    },
    missingOverlays: (missing: readonly string[]) => ({
      message: `Il manque ${named('l’environnement', 'les environnements', missing)}.`,
      remedy: `Créez ${missing.map((name) => `${name}/kustomization.yaml`).join(', ')} à côté des autres.`,
    }),
    missingValues: (missing: readonly string[]) => ({
      message: `Il manque au chart ${named('le fichier', 'les fichiers', missing)}.`,
      remedy: 'Créez un fichier de valeurs par environnement : dev, preprod et prod.',
    }),
    noBase: {
      message: 'Les overlays dev, preprod et prod ne partagent aucune base.',
      remedy: 'Mettez ce qui est commun dans base/, et citez ../../base dans resources.',
    },
  },
  https: {
    passed: (entries: readonly string[], folder: string) =>
      `HTTPS est demandé ${place(folder)} par ${entries.join(', ')}.`,
    nothing: {
      message: 'Aucun Ingress et aucune Route dans ce dossier.',
      remedy: 'Écrivez un Ingress avec sa partie tls, ou créez les manifestes proposés par le parcours.',
    },
    noTls: (entry: string) => ({
      message: `${entry} n’a pas de partie tls.`,
      remedy: 'Ajoutez tls, avec les mêmes noms de domaine que les règles.',
    }),
    uncovered: (host: string, entry: string) => ({
      message: `${entry} : la partie tls ne couvre pas ${host}.`,
      remedy: 'Ajoutez ce nom à tls.hosts.',
    }),
    noHost: (entry: string) => ({
      message: `${entry} : une règle n’a pas de nom de domaine, tls ne la couvre pas.`,
      remedy: 'Ajoutez host à la règle, et le même nom à tls.hosts.',
    }),
    clearAllowed: (entry: string) => ({
      message: `${entry} sert aussi l’application en HTTP, sans chiffrement.`,
      remedy: 'Écrivez insecureEdgeTerminationPolicy : Redirect.',
    }),
  },
  secrets: {
    passed: (manifests: number, encrypted: number) =>
      `Aucun secret en clair dans ${manifests > 1 ? `les ${manifests} manifestes` : 'le manifeste'} ; ${
        encrypted === 0
          ? 'aucun secret déclaré.'
          : encrypted === 1
            ? '1 secret chiffré ou tenu par Vault.'
            : `${encrypted} secrets chiffrés ou tenus par Vault.`
      }`,
    nothing: {
      message: 'Aucun manifeste Kubernetes à lire dans ce dossier.',
      remedy: 'Ouvrez le dossier qui contient les manifestes, ou créez-les.',
    },
    clearSecret: (secret: string) => ({
      message: `Le Secret ${secret} contient des valeurs lisibles par tous.`,
      remedy: 'Chiffrez-le avec SOPS ou placez ses valeurs dans Vault, puis changez ces valeurs.',
    }),
    generated: (secret: string) => ({
      message: `secretGenerator écrit le Secret ${secret} à partir de valeurs en clair.`,
      remedy: 'Remplacez-le par un SopsSecret chiffré ou un VaultStaticSecret.',
    }),
    sopsClear: (secret: string) => ({
      message: `Le SopsSecret ${secret} n’est pas chiffré.`,
      remedy: 'Chiffrez ce fichier avec la commande sops --encrypt et la clé age du cluster.',
    }),
    privateKey: {
      message: 'Une clé privée est écrite dans ce fichier.',
      remedy: 'Retirez-la du dépôt et de son historique, et remplacez cette clé.',
    },
    token: {
      message: 'Un jeton d’accès est écrit dans ce fichier.',
      remedy: 'Révoquez ce jeton, puis retirez-le du dépôt et de son historique.',
    },
    environment: (name: string) => ({
      message: `La variable ${name} porte sa valeur en clair.`,
      remedy: 'Lisez-la par valueFrom.secretKeyRef, dans un secret chiffré ou tenu par Vault.',
    }),
    passwordInUrl: (name: string) => ({
      message: `L’adresse de ${name} contient un mot de passe.`,
      remedy: 'Placez l’identifiant et le mot de passe dans un secret chiffré ou dans Vault.',
    }),
  },
};
