import type { Catalogue } from '../catalogue';
import { counted } from '../counted';

const fr = {
  pick: {
    level: 'Quel niveau ouvrir ?',
    levelToVerify: 'Quel niveau vérifier ?',
    achievementToVerify: 'Quelle réalisation vérifier ?',
    achievementToDeclare: 'Quelle réalisation déclarer ?',
    achievementEvidence: 'De quelle réalisation montrer la preuve ?',
    achievementToReset: 'Que remettre à zéro ?',
    profile: 'Quel profil afficher ?',
    folder: 'Quel dossier suivre ?',
    language: 'Langue du parcours',
    wholeLevel: (number: number, name: string) => `Tout le niveau ${number}, ${name}`,
    everything: 'Tout le parcours',
    currentLevel: 'niveau en cours',
  },
  identity: {
    title: 'Comment signer vos déclarations et vérifications ?',
    git: (who: string) => `Signer « ${who} »`,
    gitHelp: 'Identité Git',
    other: 'Signer d’un autre nom…',
    anonymous: 'Rester anonyme',
    anonymousHelp: '« anonyme » est écrit à la place du nom',
    name: 'Votre nom, tel qu’il sera écrit dans .cpin/',
    nameWrong: 'Écrivez un nom.',
    anonymousName: 'anonyme',
    chosen: (who: string) => `Vos prochaines déclarations seront signées « ${who} ».`,
  },
  language: {
    offer: 'Cloud π Native : le parcours existe en français. Le lire en français ?',
    french: 'En français',
    english: 'Keep English',
    offerDone:
      'La barre latérale et les messages sont en français. Les pas à pas et la palette suivent la langue d’affichage de VS Code : installez le module linguistique français, puis changez-la.',
    displayLanguage: 'Changer la langue d’affichage…',
    auto: 'Comme VS Code',
    fr: 'Français',
    en: 'English',
  },
  offer: {
    homeless: (number: number, folder: string) =>
      `${counted.fr(number, 'réalisation enregistrée', 'réalisations enregistrées')} sans dossier. Reprendre dans « ${folder} » ?`,
    take: 'Reprendre dans ce dossier',
    later: 'Non',
    taken: (number: number, left: number) =>
      `${counted.fr(number, 'réalisation reprise', 'réalisations reprises')} dans .cpin/.${left > 0 ? ` Le dossier en avait déjà ${left} ; les vôtres restent dans votre éditeur.` : ''}`,
  },
};

/** What is asked before a command knows what it is about, and by whom. */
export type ChoicesTexts = typeof fr;

const en: ChoicesTexts = {
  pick: {
    level: 'Which level to open?',
    levelToVerify: 'Which level to verify?',
    achievementToVerify: 'Which achievement to verify?',
    achievementToDeclare: 'Which achievement to declare?',
    achievementEvidence: 'Show the evidence of which achievement?',
    achievementToReset: 'What to reset?',
    profile: 'Which profile to show?',
    folder: 'Which folder to follow?',
    language: 'Language of the parcours',
    wholeLevel: (number, name) => `The whole of level ${number}, ${name}`,
    everything: 'The whole parcours',
    currentLevel: 'current level',
  },
  identity: {
    title: 'How do you sign declarations and verifications?',
    git: (who) => `Sign “${who}”`,
    gitHelp: 'Git identity',
    other: 'Sign with another name…',
    anonymous: 'Stay anonymous',
    anonymousHelp: '“anonymous” is written instead of a name',
    name: 'Your name, as it will be written in .cpin/',
    nameWrong: 'Write a name.',
    anonymousName: 'anonymous',
    chosen: (who) => `Your next declarations will be signed “${who}”.`,
  },
  language: {
    offer: 'Cloud π Native : le parcours existe en français. Read it in French?',
    french: 'En français',
    english: 'Keep English',
    offerDone:
      'The sidebar and the messages are now in French. Walkthroughs and palette follow the display language of VS Code: install the French language pack, then change it.',
    displayLanguage: 'Change the display language…',
    auto: 'Same as VS Code',
    fr: 'Français (French)',
    en: 'English (anglais)',
  },
  offer: {
    homeless: (number, folder) =>
      `${counted.en(number, 'achievement was', 'achievements were')} recorded without a folder. Take over in “${folder}”?`,
    take: 'Take over in this folder',
    later: 'No',
    taken: (number, left) =>
      `${counted.en(number, 'achievement', 'achievements')} taken over into .cpin/.${left > 0 ? ` The folder already had ${left}; yours stay in your editor.` : ''}`,
  },
};

export const choicesTexts: Catalogue<ChoicesTexts> = { fr, en };
