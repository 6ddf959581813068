import type { ClusterStepId, LocalCluster } from '../domain/local-cluster/cluster-steps';
import type { ClusterProgram } from '../domain/local-cluster/cluster-tools';
import type { Catalogue } from './catalogue';
import { programNames } from './cluster-tools';

const fr = {
  wrongRecord: (path: string) =>
    `${path} : les réponses notées ici ne sont pas de celles que l’on peut donner. Rien ne sera exécuté d’après elles. Corrigez ce fichier, ou créez de nouveau les fichiers de départ.`,
  openRecord: 'Ouvrir le fichier',
  whichFolder: 'Quel cluster ?',
  stepName: (id: ClusterStepId, { tool }: LocalCluster): string =>
    id === 'delete' && tool === 'crc' ? 'Arrêter le cluster' : fr.step[id],
  step: {
    create: 'Créer le cluster',
    nodes: 'Voir qu’il répond',
    space: 'Créer l’espace de noms, une seule fois',
    strict: 'Y refuser ce que la plateforme refuserait',
    deploy: 'Déployer l’application',
    wait: 'Attendre qu’elle soit prête',
    pods: 'Voir les pods',
    open: 'Ouvrir l’application',
    break: 'Supprimer les pods, et les voir revenir',
    remove: 'Retirer l’application',
    delete: 'Supprimer le cluster',
  } satisfies Record<ClusterStepId, string>,
  which: ({ tool, cluster }: LocalCluster) =>
    `${programNames[tool]}${tool === 'crc' ? '' : `, « ${cluster} »`} : que faire ? Chaque commande vous est montrée avant d’être exécutée.`,
  other: 'Autrement',
  readme: 'Lire le mode d’emploi',
  tools: 'Regarder quels outils sont installés…',
  task: (number: string, step: string) => `Cluster local, ${number}. ${step}`,
  ask: (step: string) => `${step} ?`,
  askDetail: (command: string, folder: string, notes: readonly string[]) =>
    [
      command,
      '',
      `Dans le dossier ${folder}, dans le terminal intégré, sans passer par un shell.`,
      ...notes,
    ].join('\n'),
  notes: {
    kindContext:
      'kind fait du nouveau cluster le contexte courant de kubectl ; vos autres contextes ne changent pas.',
    crcContext:
      'OpenShift Local change le contexte courant de kubectl ; vos autres contextes ne changent pas.',
    downloads:
      'L’outil télécharge lui-même les images dont il a besoin : comptez quelques minutes la première fois.',
    lasts: 'La commande continue jusqu’à ce que vous l’arrêtiez (Ctrl+C dans son terminal).',
    destroys: 'Ce qu’elle supprime ne se récupère pas.',
  },
  run: 'Exécuter',
  absent: (program: ClusterProgram) =>
    `${programNames[program]} n’est pas sur le PATH de l’éditeur. Installez-le, puis rouvrez l’éditeur.`,
  page: (program: ClusterProgram) => `Page de ${programNames[program]}`,
  done: (step: string, next: string) => `${step} : c’est fait. Ensuite : ${next}.`,
  doneLast: (step: string) => `${step} : c’est fait.`,
  next: 'Étape suivante',
  failed: (step: string, code: number) =>
    `${step} : la commande a échoué (code ${code}). Son terminal dit pourquoi.`,
  again: 'Recommencer',
  opens: (address: string) => `L’application répond bientôt sur ${address}`,
  open: 'Ouvrir le navigateur',
};

/** What is said of local clusters. */
export type LocalClusterTexts = typeof fr;

const en: LocalClusterTexts = {
  wrongRecord: (path) =>
    `${path}: the answers recorded here are none that one may give. Nothing will run after them. Mend this file, or scaffold the files again.`,
  openRecord: 'Open the file',
  whichFolder: 'Which cluster?',
  stepName: (id, { tool }) => (id === 'delete' && tool === 'crc' ? 'Stop the cluster' : en.step[id]),
  step: {
    create: 'Create the cluster',
    nodes: 'See that it answers',
    space: 'Create the namespace, once',
    strict: 'Make it refuse what the platform would refuse',
    deploy: 'Deploy the application',
    wait: 'Wait until it is ready',
    pods: 'See the pods',
    open: 'Open the application',
    break: 'Delete the pods, and see them come back',
    remove: 'Remove the application',
    delete: 'Delete the cluster',
  },
  which: ({ tool, cluster }) =>
    `${programNames[tool]}${tool === 'crc' ? '' : `, “${cluster}”`}: what to do? Each command is shown to you before it runs.`,
  other: 'Otherwise',
  readme: 'Read the README',
  tools: 'Look which tools are installed…',
  task: (number, step) => `Local cluster, ${number}. ${step}`,
  ask: (step) => `${step}?`,
  askDetail: (command, folder, notes) =>
    [command, '', `In the folder ${folder}, in the integrated terminal, without a shell.`, ...notes].join(
      '\n',
    ),
  notes: {
    kindContext:
      'kind makes the new cluster the current context of kubectl; your other contexts do not change.',
    crcContext: 'OpenShift Local changes the current context of kubectl; your other contexts do not change.',
    downloads:
      'The tool downloads the images that it needs by itself: allow for a few minutes the first time.',
    lasts: 'The command goes on until you stop it (Ctrl+C in its terminal).',
    destroys: 'What it deletes cannot be brought back.',
  },
  run: 'Run',
  absent: (program) =>
    `${programNames[program]} is not on the PATH of the editor. Install it, then open the editor again.`,
  page: (program) => `Page of ${programNames[program]}`,
  done: (step, next) => `${step}: done. Next: ${next}.`,
  doneLast: (step) => `${step}: done.`,
  next: 'Next step',
  failed: (step, code) => `${step}: the command failed (exit code ${code}). Its terminal says why.`,
  again: 'Try again',
  opens: (address) => `The application will answer shortly at ${address}`,
  open: 'Open the browser',
};

export const localClusterTexts: Catalogue<LocalClusterTexts> = { fr, en };
