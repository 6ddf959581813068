import type { Catalogue } from '../catalogue';

const fr = {
  state: {
    'to-do': 'à faire',
    declared: 'déclarée',
    verified: 'vérifiée',
    stale: 'à revérifier',
    unreadable: 'illisible',
  },
  unreadable: {
    'conflict-markers': 'marques de conflit Git',
    syntax: 'YAML mal formé',
    'newer-schema': 'écrit par une version plus récente de l’extension',
    shape: 'contenu inattendu',
    'not-text': 'le fichier n’est pas du texte',
  },
};

/** What the states of an achievement are called. */
export type StandingTexts = typeof fr;

const en: StandingTexts = {
  state: {
    'to-do': 'to do',
    declared: 'declared',
    verified: 'verified',
    stale: 'to verify again',
    unreadable: 'unreadable',
  },
  unreadable: {
    'conflict-markers': 'Git conflict markers',
    syntax: 'malformed YAML',
    'newer-schema': 'written by a newer version of the extension',
    shape: 'unexpected content',
    'not-text': 'the file is not text',
  },
};

export const standingTexts: Catalogue<StandingTexts> = { fr, en };
