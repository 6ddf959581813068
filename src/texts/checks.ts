import type { Catalogue } from './catalogue';

const fr = {
  notWritten: 'vérification non écrite',
};

/** What the checks say. */
export type ChecksTexts = typeof fr;

const en: ChecksTexts = {
  notWritten: 'check not written',
};

export const checksTexts: Catalogue<ChecksTexts> = { fr, en };
