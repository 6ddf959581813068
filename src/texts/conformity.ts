import type { Catalogue } from './catalogue';
import { en } from './conformity/en';
import { fr, type ConformityTexts } from './conformity/fr';

export type { ConformityTexts } from './conformity/fr';

/** What the live check says: problems, hovers, explanations, the view and the status bar. */
export const conformityTexts: Catalogue<ConformityTexts> = { fr, en };
