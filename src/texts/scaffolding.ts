import type { Catalogue } from './catalogue';
import { counted } from './counted';

const fr = {
  which: 'Quels fichiers de départ créer ?',
  step: (title: string, step: number, steps: number) => `${title} (${step}/${steps})`,
  whichComponent: 'Ce dépôt a plusieurs composants. Pour lequel ?',
  rootComponent: 'À la racine du dépôt',
  where: 'Où les créer ?',
  here: (folder: string) => `Dans le dossier ouvert « ${folder} »`,
  hereHelp: 'Les fichiers se placent à côté des vôtres',
  below: 'Dans un sous-dossier…',
  belowHelp: 'Pour un dépôt à part, qui se trouve dans le dossier ouvert',
  elsewhere: 'Dans un nouveau dossier…',
  elsewhereHelp: 'Créé à l’endroit que vous choisissez, puis ouvert',
  askBelow: 'Chemin du sous-dossier, dans le dossier ouvert',
  askNewFolder: 'Nom du nouveau dossier',
  chooseParent: 'Choisir où créer le dossier',
  preview: (title: string) => `Aperçu : ${title}`,
  created: 'à créer',
  identical: 'rien à changer',
  merged: 'à compléter',
  conflict: 'conflit',
  confirm: 'L’aperçu montre chaque fichier. Rien n’est encore écrit.',
  write: (create: number, merge: number, identical: number) =>
    `Créer ${counted.fr(create, 'fichier', 'fichiers')}${merge > 0 ? `, en compléter ${merge}` : ''}${identical > 0 ? `, ${counted.fr(identical, 'déjà en place', 'déjà en place')}` : ''}`,
  mergeHelp: 'Les fichiers complétés gardent tout leur contenu',
  keepTheirs: (number: number) => `Les ${number} fichiers en conflit gardent votre texte`,
  keepTheirsOne: 'Le fichier en conflit garde votre texte',
  chooseConflicts: 'Choisir les conflits, fichier par fichier…',
  conflictsTitle: 'Cochez les fichiers à remplacer ; les autres gardent votre texte',
  nothingToDo: 'Tout est déjà en place : il n’y a rien à écrire.',
  cancel: 'Ne rien écrire',
  done: (title: string, number: number) =>
    `${title} : ${counted.fr(number, 'fichier écrit', 'fichiers écrits')}.`,
  verified: (number: number) => counted.fr(number, 'réalisation vérifiée', 'réalisations vérifiées'),
  openReadme: 'Lire le README',
  fillIn: 'Remplir le premier document',
  nextStep: 'Étape suivante',
  undo: 'Retirer',
  openFolder: 'Ouvrir le dossier',
  refused:
    'L’éditeur a refusé d’écrire : aucun fichier n’a été créé. Vérifiez les droits sur le dossier, puis recommencez.',
  changedMeanwhile: (path: string) =>
    `${path} a changé depuis l’aperçu, ou n’est pas enregistré : rien n’a été écrit. Enregistrez-le, puis recommencez.`,
  readOnly: (folder: string) =>
    `Le dossier ${folder} est en lecture seule. Ouvrez un dossier où vous pouvez écrire.`,
  damaged: (why: string) => `Ces fichiers de départ sont abîmés dans l’extension : ${why}. Réinstallez-la.`,
  noRecord: 'Aucun fichier de départ n’a été créé dans ce dossier.',
  whichUndo: 'Lesquels retirer ?',
  askUndo: (instance: string, remove: number) =>
    `Retirer « ${instance} » : ${counted.fr(remove, 'fichier supprimé', 'fichiers supprimés')} ?`,
  undoKept: (number: number) =>
    `${counted.fr(number, 'fichier que vous avez changé ou qui était à vous reste', 'fichiers que vous avez changés ou qui étaient à vous restent')} en place.`,
  undoEdited: (files: string) => `Ce qui a été ajouté à ${files} en est retiré.`,
  undoLeft: (path: string, entries: string) => `${path} garde ce que vous y avez changé : ${entries}.`,
  undoNothing: 'Tous les fichiers ont changé depuis : rien n’est supprimé, seule la trace est retirée.',
  undone: (remove: number) => `${counted.fr(remove, 'fichier retiré', 'fichiers retirés')}.`,
  unreadableRecord: (file: string, line: number, why: string) =>
    `${file}, ligne ${line} : ${why}. Corrigez ce fichier, puis recommencez.`,
};

/** What the dialogs of the scaffolds say. */
export type ScaffoldingTexts = typeof fr;

const en: ScaffoldingTexts = {
  which: 'Which files to scaffold?',
  step: (title, step, steps) => `${title} (${step}/${steps})`,
  whichComponent: 'This repository has several components. For which one?',
  rootComponent: 'At the root of the repository',
  where: 'Where to create them?',
  here: (folder) => `In the open folder “${folder}”`,
  hereHelp: 'The files take their place beside yours',
  below: 'In a sub-folder…',
  belowHelp: 'For a repository of its own, which lies in the open folder',
  elsewhere: 'In a new folder…',
  elsewhereHelp: 'Created where you say, then opened',
  askBelow: 'Path of the sub-folder, in the open folder',
  askNewFolder: 'Name of the new folder',
  chooseParent: 'Choose where to create the folder',
  preview: (title) => `Preview: ${title}`,
  created: 'create',
  identical: 'nothing to change',
  merged: 'add to it',
  conflict: 'conflict',
  confirm: 'The preview shows every file. Nothing is written yet.',
  write: (create, merge, identical) =>
    `Create ${counted.en(create, 'file', 'files')}${merge > 0 ? `, add to ${merge}` : ''}${identical > 0 ? `, ${identical} already in place` : ''}`,
  mergeHelp: 'The files that are added to keep all their content',
  keepTheirs: (number) => `The ${number} files in conflict keep your text`,
  keepTheirsOne: 'The file in conflict keeps your text',
  chooseConflicts: 'Choose the conflicts, file by file…',
  conflictsTitle: 'Tick the files to replace; the others keep your text',
  nothingToDo: 'All is in place already: there is nothing to write.',
  cancel: 'Write nothing',
  done: (title, number) => `${title}: ${counted.en(number, 'file', 'files')} written.`,
  verified: (number) => `${counted.en(number, 'achievement', 'achievements')} verified`,
  openReadme: 'Read the README',
  fillIn: 'Fill in the first document',
  nextStep: 'Next step',
  undo: 'Remove',
  openFolder: 'Open the folder',
  refused:
    'The editor refused to write: no file was created. Check the rights on the folder, then try again.',
  changedMeanwhile: (path) =>
    `${path} has changed since the preview, or is not saved: nothing was written. Save it, then try again.`,
  readOnly: (folder) => `The folder ${folder} is read-only. Open a folder where you can write.`,
  damaged: (why) => `These scaffold files are damaged in the extension: ${why}. Install it again.`,
  noRecord: 'No files were scaffolded in this folder.',
  whichUndo: 'Which ones to remove?',
  askUndo: (instance, remove) => `Remove “${instance}”: delete ${counted.en(remove, 'file', 'files')}?`,
  undoKept: (number) =>
    `${counted.en(number, 'file', 'files')} that you changed, or that were yours, stay in place.`,
  undoEdited: (files) => `What was added to ${files} is taken out.`,
  undoLeft: (path, entries) => `${path} keeps what you changed in it: ${entries}.`,
  undoNothing: 'Every file has changed since: nothing is deleted, only the record is removed.',
  undone: (remove) => `${counted.en(remove, 'file', 'files')} removed.`,
  unreadableRecord: (file, line, why) => `${file}, line ${line}: ${why}. Mend this file, then try again.`,
};

export const scaffoldingTexts: Catalogue<ScaffoldingTexts> = { fr, en };
