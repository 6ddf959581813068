import type { Catalogue } from './catalogue';
import { counted } from './counted';

const fr = {
  title: 'Mesures de livraison',
  whichFolder: 'De quel dossier mesurer les livraisons ?',
  ask: {
    title: 'Lire l’historique Git de ce dossier ?',
    detail: (commands: readonly string[]) =>
      [
        'Ces commandes seront exécutées sur votre poste, sans passer par un shell. Elles lisent le dépôt et n’y écrivent rien :',
        '',
        ...commands,
        '',
        'Votre accord vaut pour elles seules. Rien n’est envoyé.',
      ].join('\n'),
    accept: 'Exécuter',
  },
  reading: 'Lecture de l’historique…',
  noGit: 'git n’est pas sur le PATH de l’éditeur. Installez-le, puis rouvrez l’éditeur.',
  failed: (command: string, why: string) =>
    `« ${command} » a échoué : ${why} Ouvrez un dossier qui est un dépôt Git avec au moins un commit, puis recommencez.`,
  tooLong: (command: string, seconds: number) =>
    `« ${command} » a été arrêtée après ${seconds} secondes. Recommencez quand le poste est moins chargé.`,
  tooLarge: (command: string, megabytes: number) =>
    `« ${command} » a été arrêtée : son résultat dépasse ${megabytes} Mo. Ce dépôt est trop grand pour cette note.`,
  noRelease:
    'Aucune étiquette de ce dépôt ne nomme une version : il n’y a rien à mesurer. À chaque mise en production, posez une étiquette annotée, par exemple « git tag -a 1.2.0 », puis recommencez.',
  whichFamily: 'Quelles versions mesurer ?',
  noFamily: 'sans préfixe',
  count: (number: number) => counted.fr(number, 'version', 'versions'),
  whichPlace: 'À côté de quels documents d’exploitation ?',
  confirm: 'L’aperçu montre la note. Rien n’est encore écrit.',
  write: (path: string) => `Écrire ${path}`,
  replace: (path: string) => `Remplacer ${path}`,
  same: (path: string) => `${path} est déjà à jour.`,
  cancel: 'Ne rien écrire',
  done: (path: string) => `${path} : c’est écrit.`,
  open: 'Lire la note',
};

/** What is said while the note of delivery metrics is written. */
export type WritingDeliveryMetricsTexts = typeof fr;

const en: WritingDeliveryMetricsTexts = {
  title: 'Delivery metrics',
  whichFolder: 'Which folder’s deliveries shall be measured?',
  ask: {
    title: 'Read the Git history of this folder?',
    detail: (commands) =>
      [
        'These commands will run on your machine, without a shell. They read the repository and write nothing to it:',
        '',
        ...commands,
        '',
        'Your consent holds for them alone. Nothing is sent.',
      ].join('\n'),
    accept: 'Run',
  },
  reading: 'Reading the history…',
  noGit: 'git is not on the PATH of the editor. Install it, then open the editor again.',
  failed: (command, why) =>
    `“${command}” failed: ${why} Open a folder that is a Git repository with at least one commit, then try again.`,
  tooLong: (command, seconds) =>
    `“${command}” was stopped after ${seconds} seconds. Try again when the machine is less busy.`,
  tooLarge: (command, megabytes) =>
    `“${command}” was stopped: what it prints exceeds ${megabytes} MB. This repository is too large for this note.`,
  noRelease:
    'No tag of this repository names a version: there is nothing to measure. Set an annotated tag at each deployment to production, such as “git tag -a 1.2.0”, then try again.',
  whichFamily: 'Which versions shall be measured?',
  noFamily: 'without a prefix',
  count: (number) => counted.en(number, 'version', 'versions'),
  whichPlace: 'Beside which operations documents?',
  confirm: 'The preview shows the note. Nothing is written yet.',
  write: (path) => `Write ${path}`,
  replace: (path) => `Replace ${path}`,
  same: (path) => `${path} is up to date already.`,
  cancel: 'Write nothing',
  done: (path) => `${path}: written.`,
  open: 'Read the note',
};

export const writingDeliveryMetricsTexts: Catalogue<WritingDeliveryMetricsTexts> = { fr, en };
