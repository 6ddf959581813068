import type { Catalogue } from '../catalogue';
import { counted } from '../counted';

const fr = {
  tree: {
    upNext: 'À suivre',
    allDone: 'Tout est fait',
    allDoneHint: 'Toutes les réalisations affichées sont déclarées ou vérifiées.',
    level: (number: number, name: string) => `${number}. ${name}`,
    levelCount: (done: number, total: number, verified: number) =>
      `${done} sur ${total}${verified > 0 ? `, ${counted.fr(verified, 'vérifiée', 'vérifiées')}` : ''}`,
    levelLabel: (number: number, name: string, done: number, total: number, verified: number) =>
      `Niveau ${number}, ${name} : ${done} sur ${total} réalisations faites, dont ${counted.fr(verified, 'vérifiée', 'vérifiées')}`,
    hidden: (number: number) =>
      counted.fr(number, 'réalisation masquée par le profil', 'réalisations masquées par le profil'),
    achievementLabel: (title: string, state: string, detail: string) =>
      `${title}, ${state}${detail === '' ? '' : ` : ${detail}`}`,
    boxTicked: 'Faite. Décocher retire la déclaration.',
    boxUnticked: 'À faire. Cocher déclare la réalisation.',
    boxStale: 'À revérifier. Cocher relance la vérification, ou déclare.',
    boxUnreadable: 'Fichier illisible. Cocher l’ouvre.',
    orphans: 'Réalisations inconnues',
    orphanHint: 'Cette réalisation n’existe plus dans le parcours. Son fichier est gardé tel quel.',
    on: (day: string) => `le ${day}`,
    by: (who: string) => `par ${who}`,
    changed: 'preuve modifiée depuis, toujours valable',
    expired: (months: number) => `date de plus de ${months} mois`,
    line: (line: number) => `ligne ${line}`,
    profile: (name: string) => `Profil : ${name}`,
    folder: (name: string) => `Dossier : ${name}`,
    homeless: 'Aucun dossier ouvert : la progression est gardée dans votre éditeur.',
    badge: (number: number, level: number) =>
      `${counted.fr(number, 'réalisation reste', 'réalisations restent')} pour atteindre le niveau ${level}`,
  },
  statusBar: {
    text: (verified: number, declared: number) => `CPiN : vérifié ${verified}, déclaré ${declared}`,
    label: (verified: number, declared: number) =>
      `Cloud π Native : niveau atteint vérifié ${verified} sur 5, déclaré ${declared} sur 5. Ouvrir le parcours.`,
  },
  profiles: {
    all: 'Tous les profils',
    governance: 'Gouvernance',
    pm: 'Pilotage',
    tech: 'Réalisation technique',
  },
  profileHelp: {
    all: 'Montrer toutes les réalisations',
    governance: 'Décider, orienter, financer',
    pm: 'Organiser l’équipe, le contrat, le calendrier',
    tech: 'Construire, déployer, exploiter',
  },
};

/** What the sidebar and the status bar say. */
export type SidebarTexts = typeof fr;

const en: SidebarTexts = {
  tree: {
    upNext: 'Up next',
    allDone: 'All done',
    allDoneHint: 'Every achievement shown is declared or verified.',
    level: (number, name) => `${number}. ${name}`,
    levelCount: (done, total, verified) =>
      `${done} of ${total}${verified > 0 ? `, ${verified} verified` : ''}`,
    levelLabel: (number, name, done, total, verified) =>
      `Level ${number}, ${name}: ${done} of ${total} achievements done, ${verified} of them verified`,
    hidden: (number) =>
      counted.en(number, 'achievement hidden by the profile', 'achievements hidden by the profile'),
    achievementLabel: (title, state, detail) => `${title}, ${state}${detail === '' ? '' : `: ${detail}`}`,
    boxTicked: 'Done. Unticking removes the declaration.',
    boxUnticked: 'To do. Ticking declares the achievement.',
    boxStale: 'To verify again. Ticking verifies again, or declares.',
    boxUnreadable: 'Unreadable file. Ticking opens it.',
    orphans: 'Unknown achievements',
    orphanHint: 'This achievement is no longer part of the parcours. Its file is kept as it is.',
    on: (day) => `on ${day}`,
    by: (who) => `by ${who}`,
    changed: 'evidence changed since, still valid',
    expired: (months) => `more than ${months} months old`,
    line: (line) => `line ${line}`,
    profile: (name) => `Profile: ${name}`,
    folder: (name) => `Folder: ${name}`,
    homeless: 'No folder open: your progress is kept in your editor.',
    badge: (number, level) =>
      `${counted.en(number, 'achievement', 'achievements')} left to reach level ${level}`,
  },
  statusBar: {
    text: (verified, declared) => `CPiN: verified ${verified}, declared ${declared}`,
    label: (verified, declared) =>
      `Cloud π Native: level reached, verified ${verified} of 5, declared ${declared} of 5. Open the parcours.`,
  },
  profiles: {
    all: 'All profiles',
    governance: 'Governance',
    pm: 'Project management',
    tech: 'Technical delivery',
  },
  profileHelp: {
    all: 'Show every achievement',
    governance: 'Decide, steer, fund',
    pm: 'Organise the team, the contract, the calendar',
    tech: 'Build, deploy, operate',
  },
};

export const sidebarTexts: Catalogue<SidebarTexts> = { fr, en };
