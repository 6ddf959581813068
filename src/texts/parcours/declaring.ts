import type { Catalogue } from '../catalogue';

const fr = {
  declare: {
    title: (achievement: string) => `Déclarer : ${achievement}`,
    today: 'Déclarer : réalisée aujourd’hui',
    more: 'Préciser la date, une note, des liens…',
    verifyInstead: 'Vérifier plutôt dans le dossier',
    verifyHelp: 'Une vérification est plus probante qu’une déclaration',
    date: 'Date de réalisation (AAAA-MM-JJ)',
    dateWrong: 'Écrivez un jour qui existe, par exemple 2026-11-24.',
    dateFuture: 'Ce jour n’est pas encore venu.',
    note: 'Note (facultative) : ce qui a été fait, où le voir',
    links: 'Liens (facultatifs), séparés par des espaces',
    linkWrong: (link: string) => `« ${link} » n’est pas une adresse https:// ou http://.`,
    done: (title: string) => `Déclarée : ${title}.`,
  },
  undeclare: {
    askVerified: (title: string) => `Retirer cette vérification : ${title} ?`,
    askVerifiedDetail: 'La preuve enregistrée est retirée. Vous pourrez annuler.',
    remove: 'Retirer',
    done: (title: string) => `Retirée : ${title}.`,
  },
};

/** What is said while something is declared, or taken back. */
export type DeclaringTexts = typeof fr;

const en: DeclaringTexts = {
  declare: {
    title: (achievement) => `Declare: ${achievement}`,
    today: 'Declare: achieved today',
    more: 'Give the date, a note, links…',
    verifyInstead: 'Verify in the folder instead',
    verifyHelp: 'A verification proves more than a declaration',
    date: 'Date of the achievement (YYYY-MM-DD)',
    dateWrong: 'Write a day that exists, such as 2026-11-24.',
    dateFuture: 'This day has not come yet.',
    note: 'Note (optional): what was done, where to see it',
    links: 'Links (optional), separated by spaces',
    linkWrong: (link) => `“${link}” is not an https:// or http:// address.`,
    done: (title) => `Declared: ${title}.`,
  },
  undeclare: {
    askVerified: (title) => `Remove this verification: ${title}?`,
    askVerifiedDetail: 'The recorded evidence is removed. You can undo this.',
    remove: 'Remove',
    done: (title) => `Removed: ${title}.`,
  },
};

export const declaringTexts: Catalogue<DeclaringTexts> = { fr, en };
