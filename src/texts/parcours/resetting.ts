import type { Catalogue } from '../catalogue';
import { counted } from '../counted';

const fr = {
  reset: {
    ask: (what: string) => `Remettre à zéro : ${what} ?`,
    detail: (number: number) =>
      `${counted.fr(number, 'fichier de progression est retiré', 'fichiers de progression sont retirés')} après copie. Vous pourrez annuler.`,
    confirm: 'Remettre à zéro',
    done: (number: number) =>
      `${counted.fr(number, 'réalisation remise à zéro', 'réalisations remises à zéro')}.`,
    nothing: 'Rien à remettre à zéro : aucune progression enregistrée.',
    kept: (number: number) =>
      `${counted.fr(number, 'fichier illisible a été laissé tel quel', 'fichiers illisibles ont été laissés tels quels')}.`,
    undo: 'Annuler',
    nothingToUndo: 'Aucune remise à zéro à annuler.',
    undone: (number: number) => `${counted.fr(number, 'réalisation rétablie', 'réalisations rétablies')}.`,
    askReplace: (number: number) =>
      `${counted.fr(number, 'réalisation a changé', 'réalisations ont changé')} depuis la remise à zéro. Remplacer par la copie ?`,
    replace: 'Remplacer',
    keep: 'Garder l’actuelle',
  },
};

/** What a reset and its undoing say. */
export type ResettingTexts = typeof fr;

const en: ResettingTexts = {
  reset: {
    ask: (what) => `Reset: ${what}?`,
    detail: (number) =>
      `${counted.en(number, 'progress file is', 'progress files are')} removed after a copy. You can undo this.`,
    confirm: 'Reset',
    done: (number) => `${counted.en(number, 'achievement', 'achievements')} reset.`,
    nothing: 'Nothing to reset: no progress is recorded.',
    kept: (number) =>
      `${counted.en(number, 'unreadable file was left as it is', 'unreadable files were left as they are')}.`,
    undo: 'Undo',
    nothingToUndo: 'No reset to undo.',
    undone: (number) => `${counted.en(number, 'achievement', 'achievements')} restored.`,
    askReplace: (number) =>
      `${counted.en(number, 'achievement has', 'achievements have')} changed since the reset. Replace with the copy?`,
    replace: 'Replace',
    keep: 'Keep the present one',
  },
};

export const resettingTexts: Catalogue<ResettingTexts> = { fr, en };
