import type { Catalogue } from './catalogue';

const fr = {
  untrusted:
    'Rien n’est exécuté dans un espace de travail qui n’est pas approuvé. Approuvez-le si vous en connaissez les fichiers, puis recommencez.',
  trust: 'Gérer l’approbation',
  virtual:
    'Ce dossier n’est pas sur ce poste : aucun outil ne peut y être exécuté. Ouvrez un dossier de votre disque.',
  noFolder: 'Ouvrez d’abord un dossier : les fichiers y seront créés.',
  openFolder: 'Ouvrir un dossier',
};

/** What is said where no program may be run. */
export type ProgramsTexts = typeof fr;

const en: ProgramsTexts = {
  untrusted:
    'Nothing runs in a workspace that is not trusted. Trust it if you know its files, then try again.',
  trust: 'Manage trust',
  virtual: 'This folder is not on this machine: no tool can run in it. Open a folder of your disk.',
  noFolder: 'Open a folder first: the files will be created in it.',
  openFolder: 'Open a folder',
};

export const programsTexts: Catalogue<ProgramsTexts> = { fr, en };
