import type { UpdateStatus, WhyLeft } from '../domain/scaffold/update';
import type { Catalogue } from './catalogue';
import { counted } from './counted';

const marks: Readonly<Record<UpdateStatus, string>> = {
  unchanged: 'inchangé',
  updated: 'mis à jour',
  merged: 'fusionné avec vos changements',
  conflict: 'conflit',
  'both-added': 'conflit : ajouté des deux côtés',
  added: 'à créer',
  removed: 'à retirer',
  kept: 'laissé tel quel',
};

const left: Readonly<Record<WhyLeft, string>> = {
  deleted: 'supprimé par votre équipe',
  edited: 'n’est plus fourni, mais vous l’avez changé',
  'base-lost': 'n’est plus fourni, mais sa version d’origine est perdue',
  theirs: 'le vôtre, gardé depuis le début',
  'already-there': 'n’est plus fourni, mais il était déjà là',
  'not-text': 'fichier binaire ou dossier',
};

const counts: Readonly<Record<UpdateStatus, (number: number) => string>> = {
  unchanged: (number) => counted.fr(number, 'inchangé', 'inchangés'),
  updated: (number) => counted.fr(number, 'mis à jour', 'mis à jour'),
  merged: (number) => counted.fr(number, 'fusionné', 'fusionnés'),
  conflict: (number) => `${number} en conflit`,
  'both-added': (number) => `${counted.fr(number, 'ajouté', 'ajoutés')} des deux côtés`,
  added: (number) => counted.fr(number, 'à créer', 'à créer'),
  removed: (number) => counted.fr(number, 'à retirer', 'à retirer'),
  kept: (number) => counted.fr(number, 'laissé tel quel', 'laissés tels quels'),
};

const fr = {
  marks,
  left,
  counts,
  /** After `<<<<<<<` in a conflict: the team's lines. */
  yours: 'votre fichier',
  /** After `>>>>>>>` in a conflict: the scaffold's lines. */
  newer: (version: number) => `version ${version}`,
  which: 'Quels fichiers de départ mettre à jour ?',
  versions: (from: number, to: number) => `version ${from} → ${to}`,
  upToDate: 'Vos fichiers de départ sont à jour.',
  fromTheFuture: (instance: string, version: number, ours: number) =>
    `« ${instance} » vient de la version ${version} de ces fichiers de départ ; cette extension a la version ${ours}. Mettez l’extension à jour.`,
  preview: (title: string, version: number) => `Mise à jour : ${title}, version ${version}`,
  update: (number: number) => `Mettre à jour ${counted.fr(number, 'fichier', 'fichiers')}`,
  updateWithout: (conflicts: number) =>
    conflicts > 1 ? `Mettre à jour, sauf les ${conflicts} conflits` : 'Mettre à jour, sauf le conflit',
  conflictsMarked: (number: number) =>
    counted.fr(
      number,
      'fichier recevra des marques de conflit, à résoudre',
      'fichiers recevront des marques de conflit, à résoudre',
    ),
  conflictsKept: (number: number) =>
    number > 1
      ? `Ces ${number} fichiers gardent votre texte ; la version suivante les proposera de nouveau`
      : 'Ce fichier garde votre texte ; la version suivante le proposera de nouveau',
  dropped: (answers: string) => `Réponses qui ne servent plus, oubliées : ${answers}.`,
  noChange: (title: string, version: number) =>
    `${title} : la version ${version} ne change aucun de vos fichiers. Elle est notée.`,
  done: (title: string, version: number, number: number) =>
    `${title} : version ${version}, ${counted.fr(number, 'fichier changé', 'fichiers changés')}.`,
  toResolve: (number: number, files: string) =>
    `${counted.fr(number, 'conflit à résoudre', 'conflits à résoudre')} : ${files}.`,
  unresolved: (files: string) =>
    `Des marques de conflit d’une mise à jour restent dans ${files}. Résolvez-les, enregistrez, puis recommencez.`,
  openFirst: 'Ouvrir le fichier',
  unsaved: (files: string) =>
    `Ces fichiers ne sont pas enregistrés : ${files}. Enregistrez-les, puis recommencez.`,
  saveAll: 'Tout enregistrer',
  changedMeanwhile: (file: string) =>
    `${file} a changé depuis l’aperçu : rien n’a été écrit. Recommencez pour voir la suite.`,
  refused: (why: string) =>
    `Impossible d’écrire : ${why} Les fichiers sont comme avant. Vérifiez les droits sur le dossier, puis recommencez.`,
  refusedHalfWay: (why: string, files: string, copy: string) =>
    `Impossible d’écrire : ${why} Ces fichiers n’ont pas pu être remis comme avant : ${files}. Leur texte d’avant est dans ${copy}.`,
  undo: 'Annuler la mise à jour',
  undoItem: (instance: string, version: number) =>
    `${instance} : annuler la mise à jour, revenir à la version ${version}`,
  askUndo: (instance: string, version: number, number: number) =>
    `Rendre à « ${instance} » sa version ${version} : ${counted.fr(number, 'fichier reprend son contenu', 'fichiers reprennent leur contenu')} d’avant ?`,
  undoKept: (files: string) => `Changés depuis, ces fichiers restent tels quels : ${files}.`,
  undoTooLate: 'Cette mise à jour ne peut plus être annulée : d’autres changements l’ont suivie.',
  undone: (version: number, number: number) =>
    `Version ${version} de retour : ${counted.fr(number, 'fichier rendu', 'fichiers rendus')}.`,
  available: 'Mise à jour disponible',
  availableHint:
    'Une version plus récente de ces fichiers de départ existe. L’aperçu montre chaque fichier avant d’écrire, et vos changements sont gardés.',
};

/** What the update of a scaffold says. */
export type ScaffoldUpdateTexts = typeof fr;

const en: ScaffoldUpdateTexts = {
  marks: {
    unchanged: 'unchanged',
    updated: 'updated',
    merged: 'merged with your changes',
    conflict: 'conflict',
    'both-added': 'conflict: added on both sides',
    added: 'create',
    removed: 'remove',
    kept: 'left as it is',
  },
  left: {
    deleted: 'your team deleted it',
    edited: 'no longer provided, but you changed it',
    'base-lost': 'no longer provided, but its original is lost',
    theirs: 'yours, kept from the start',
    'already-there': 'no longer provided, but it was there before',
    'not-text': 'binary file or folder',
  },
  counts: {
    unchanged: (number) => `${number} unchanged`,
    updated: (number) => `${number} updated`,
    merged: (number) => `${number} merged`,
    conflict: (number) => `${number} in conflict`,
    'both-added': (number) => `${number} added on both sides`,
    added: (number) => `${number} to create`,
    removed: (number) => `${number} to remove`,
    kept: (number) => `${number} left as they are`,
  },
  yours: 'your file',
  newer: (version) => `version ${version}`,
  which: 'Which scaffolded files to update?',
  versions: (from, to) => `version ${from} → ${to}`,
  upToDate: 'Your scaffolded files are up to date.',
  fromTheFuture: (instance, version, ours) =>
    `“${instance}” comes from version ${version} of these files; this extension has version ${ours}. Update the extension.`,
  preview: (title, version) => `Update: ${title}, version ${version}`,
  update: (number) => `Update ${counted.en(number, 'file', 'files')}`,
  updateWithout: (conflicts) =>
    conflicts > 1 ? `Update all but the ${conflicts} conflicts` : 'Update all but the conflict',
  conflictsMarked: (number) =>
    counted.en(
      number,
      'file will get conflict markers, to be resolved',
      'files will get conflict markers, to be resolved',
    ),
  conflictsKept: (number) =>
    number > 1
      ? `These ${number} files keep your text; the next version will offer them again`
      : 'This file keeps your text; the next version will offer it again',
  dropped: (answers) => `Answers that are no longer of use, forgotten: ${answers}.`,
  noChange: (title, version) => `${title}: version ${version} changes none of your files. It is noted.`,
  done: (title, version, number) =>
    `${title}: version ${version}, ${counted.en(number, 'file', 'files')} changed.`,
  toResolve: (number, files) => `${counted.en(number, 'conflict', 'conflicts')} to resolve: ${files}.`,
  unresolved: (files) =>
    `Conflict markers of an update are left in ${files}. Resolve them, save, then try again.`,
  openFirst: 'Open the file',
  unsaved: (files) => `These files are not saved: ${files}. Save them, then try again.`,
  saveAll: 'Save all',
  changedMeanwhile: (file) =>
    `${file} changed since the preview: nothing was written. Try again to see what would be.`,
  refused: (why) =>
    `Cannot write: ${why} The files are as they were. Check the rights on the folder, then try again.`,
  refusedHalfWay: (why, files, copy) =>
    `Cannot write: ${why} These files could not be put back as they were: ${files}. What they held is in ${copy}.`,
  undo: 'Undo the update',
  undoItem: (instance, version) => `${instance}: undo the update, back to version ${version}`,
  askUndo: (instance, version, number) =>
    `Give “${instance}” back its version ${version}: ${counted.en(number, 'file gets', 'files get')} back what they held?`,
  undoKept: (files) => `Changed since, these files stay as they are: ${files}.`,
  undoTooLate: 'This update can no longer be undone: other changes followed it.',
  undone: (version, number) => `Version ${version} is back: ${counted.en(number, 'file', 'files')} restored.`,
  available: 'Update available',
  availableHint:
    'There is a newer version of these scaffolded files. The preview shows each file before anything is written, and your changes are kept.',
};

export const scaffoldUpdateTexts: Catalogue<ScaffoldUpdateTexts> = { fr, en };
