import type { Catalogue } from '../catalogue';
import { counted } from '../counted';

const fr = {
  verify: {
    title: 'Vérification…',
    passed: (title: string, words: string) => `Vérifiée : ${title}. ${words}`,
    failed: (title: string) => `Pas encore prouvée : ${title}.`,
    unavailable: (title: string, why: string) => `Ne peut pas être vérifiée ici : ${title}. ${why}`,
    noCheck: (title: string) => `« ${title} » ne se prouve pas par des fichiers : elle se déclare.`,
    noFolder: 'Ouvrez un dossier : les vérifications lisent ses fichiers.',
    summary: (passed: number, failed: number, other: number) =>
      `${counted.fr(passed, 'réalisation vérifiée', 'réalisations vérifiées')}, ${counted.fr(failed, 'pas encore prouvée', 'pas encore prouvées')}${other > 0 ? `, ${counted.fr(other, 'à déclarer', 'à déclarer')}` : ''}.`,
    openPlace: 'Ouvrir le fichier',
    showReasons: 'Voir pourquoi',
    openLesson: 'Ouvrir la leçon',
    declare: 'Déclarer',
    showEvidence: 'Voir la preuve',
  },
  evidence: {
    title: (title: string) => `Preuve : ${title}`,
    state: 'État',
    declared: 'Déclaration',
    verified: 'Vérification',
    date: 'Date',
    by: 'Par',
    note: 'Note',
    links: 'Liens',
    result: 'Constat',
    checks: 'Contrôles',
    checkVersion: (id: string, version: number) => `\`${id}\`, version ${version}`,
    commit: 'Commit Git',
    workTreeChanged: 'avec des changements que ce commit ne contient pas',
    files: 'Fichiers lus',
    file: 'Fichier',
    now: 'Aujourd’hui',
    same: 'identique',
    different: 'modifié, toujours valable',
    unknown: 'non revérifié',
    stale: 'Pourquoi à revérifier',
    failed: 'Dernière vérification',
    nothing: 'Rien n’est encore déclaré ni vérifié.',
    byHand: 'Vérifier à la main',
    recordedIn: 'Enregistré dans',
    place: (path: string, line: number) => `\`${path}\`, ligne ${line}`,
  },
};

/** What verifying says, and the page of evidence. */
export type VerifyingTexts = typeof fr;

const en: VerifyingTexts = {
  verify: {
    title: 'Verifying…',
    passed: (title, words) => `Verified: ${title}. ${words}`,
    failed: (title) => `Not proved yet: ${title}.`,
    unavailable: (title, why) => `Can’t be checked here: ${title}. ${why}`,
    noCheck: (title) => `“${title}” is not proved by files: it is declared.`,
    noFolder: 'Open a folder: the checks read its files.',
    summary: (passed, failed, other) =>
      `${counted.en(passed, 'achievement', 'achievements')} verified, ${failed} not proved yet${other > 0 ? `, ${other} to declare` : ''}.`,
    openPlace: 'Open the file',
    showReasons: 'See why',
    openLesson: 'Open the lesson',
    declare: 'Declare',
    showEvidence: 'Show the evidence',
  },
  evidence: {
    title: (title) => `Evidence: ${title}`,
    state: 'State',
    declared: 'Declaration',
    verified: 'Verification',
    date: 'Date',
    by: 'By',
    note: 'Note',
    links: 'Links',
    result: 'Seen',
    checks: 'Checks',
    checkVersion: (id, version) => `\`${id}\`, version ${version}`,
    commit: 'Git commit',
    workTreeChanged: 'with changes that this commit does not hold',
    files: 'Files that were read',
    file: 'File',
    now: 'Now',
    same: 'identical',
    different: 'changed, still valid',
    unknown: 'not checked again',
    stale: 'Why it must be verified again',
    failed: 'Last verification',
    nothing: 'Nothing is declared or verified yet.',
    byHand: 'Verify by hand',
    recordedIn: 'Recorded in',
    place: (path, line) => `\`${path}\`, line ${line}`,
  },
};

export const verifyingTexts: Catalogue<VerifyingTexts> = { fr, en };
