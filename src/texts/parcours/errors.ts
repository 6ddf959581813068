import type { Catalogue } from '../catalogue';

const fr = {
  errors: {
    unexpected: (message: string) => `Erreur inattendue : ${message}`,
    showLog: 'Voir le journal',
    cannotWrite: (path: string, why: string) =>
      `Impossible d’écrire ${path} : ${why} Rien n’a été changé. Vérifiez les droits sur le dossier, puis recommencez.`,
    unreadable: (path: string, line: number, why: string) =>
      `${path}, ligne ${line} : ${why}. Le fichier est laissé tel quel : corrigez-le, puis recommencez.`,
    openFile: 'Ouvrir le fichier',
    unknownAchievement: (id: string) => `La réalisation « ${id} » n’existe pas dans ce parcours.`,
    unknownLevel: (id: string) => `Le niveau « ${id} » n’existe pas dans ce parcours.`,
    noLesson: (level: string, step: string) => `Il n’y a pas de leçon « ${step} » au niveau « ${level} ».`,
    noFolder: 'Ouvrez d’abord un dossier.',
    openFolder: 'Ouvrir un dossier…',
  },
};

/** What went wrong, and what to do next. */
export type ErrorsTexts = typeof fr;

const en: ErrorsTexts = {
  errors: {
    unexpected: (message) => `Unexpected error: ${message}`,
    showLog: 'Show the log',
    cannotWrite: (path, why) =>
      `Cannot write ${path}: ${why} Nothing was changed. Check the rights on the folder, then try again.`,
    unreadable: (path, line, why) =>
      `${path}, line ${line}: ${why}. The file is left as it is: mend it, then try again.`,
    openFile: 'Open the file',
    unknownAchievement: (id) => `There is no achievement “${id}” in this parcours.`,
    unknownLevel: (id) => `There is no level “${id}” in this parcours.`,
    noLesson: (level, step) => `There is no lesson “${step}” at level “${level}”.`,
    noFolder: 'Open a folder first.',
    openFolder: 'Open a folder…',
  },
};

export const errorsTexts: Catalogue<ErrorsTexts> = { fr, en };
