import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Une image qui tourne sans privilège',
  remedy: 'Terminez le Dockerfile par un utilisateur numérique qui n’est pas root : USER 10001.',
  noUser: (image: string): string =>
    `L’image finale part de ${image} sans instruction USER : elle tourne en root, et la plateforme la refuse.`,
  root: (user: string): string => `USER ${user} est root : la plateforme refuse cette image.`,
  rootFix: 'Écrire USER 10001',
  named: (user: string): string =>
    `USER ${user} est un nom : Kubernetes ne peut pas vérifier que ce n’est pas root.`,
  namedRemedy: 'Écrivez le numéro de cet utilisateur : USER 10001.',
  port: (port: number): string =>
    `Le port ${String(port)} est réservé à root : il faut un port supérieur à 1024.`,
  portRemedy: 'Faites écouter l’application sur un port supérieur à 1024, comme 8080.',
  sudo: 'sudo suppose des privilèges que la plateforme n’accorde pas.',
  setuid: (mode: string): string =>
    `chmod ${mode} donne à un programme les droits de son propriétaire : la plateforme ne le permet pas.`,
  privilegeRemedy: 'Retirez-le : ce qui demande root se fait à la construction, avant USER.',
  ssh: 'Un conteneur n’offre pas de connexion SSH.',
  sshRemedy: 'Retirez le serveur SSH : les journaux et les événements se lisent dans Argo CD et Grafana.',
  selfChange: (command: string): string =>
    `L’image se modifie à son lancement (${command}) : son système de fichiers est en lecture seule.`,
  selfChangeRemedy: 'Faites-le à la construction (RUN), et écrivez ce qui change dans un volume.',
  several: (command: string): string =>
    command === '&'
      ? 'Cette commande lance plusieurs programmes : une image a une seule fonction.'
      : `${command} lance plusieurs programmes : une image a une seule fonction.`,
  severalRemedy: 'Faites une image par fonction.',
  owner:
    'Ces fichiers n’appartiennent qu’à un utilisateur précis : OpenShift en choisit un autre, dans le groupe 0.',
  ownerRemedy:
    'Si l’application y écrit, donnez-les au groupe 0 : chgrp -R 0 /chemin && chmod -R g=u /chemin.',
};

const en: typeof fr = {
  title: 'An image that runs without privilege',
  remedy: 'End the Dockerfile with a numeric user that is not root: USER 10001.',
  noUser: (image) =>
    `The final image starts from ${image} without a USER instruction: it runs as root, and the platform refuses it.`,
  root: (user) => `USER ${user} is root: the platform refuses this image.`,
  rootFix: 'Write USER 10001',
  named: (user) => `USER ${user} is a name: Kubernetes cannot verify that it is not root.`,
  namedRemedy: 'Write the number of this user: USER 10001.',
  port: (port) => `Port ${String(port)} is kept for root: a port above 1024 is needed.`,
  portRemedy: 'Have the application listen on a port above 1024, such as 8080.',
  sudo: 'sudo supposes privileges that the platform does not grant.',
  setuid: (mode) => `chmod ${mode} gives a program the rights of its owner: the platform does not allow it.`,
  privilegeRemedy: 'Remove it: what asks for root is done at build time, before USER.',
  ssh: 'A container offers no SSH access.',
  sshRemedy: 'Remove the SSH server: logs and events are read in Argo CD and Grafana.',
  selfChange: (command) =>
    `The image changes itself when it starts (${command}): its file system is read-only.`,
  selfChangeRemedy: 'Do it at build time (RUN), and write what changes in a volume.',
  several: (command) =>
    command === '&'
      ? 'This command starts several programs: an image has one function.'
      : `${command} starts several programs: an image has one function.`,
  severalRemedy: 'Make one image per function.',
  owner: 'These files belong to one precise user: OpenShift picks another one, in group 0.',
  ownerRemedy:
    'If the application writes there, give them to group 0: chgrp -R 0 /path && chmod -R g=u /path.',
};

export const rootlessImageTexts: Catalogue<typeof fr> = { fr, en };
