import type { Catalogue } from './catalogue';
import { choicesTexts as choices, type ChoicesTexts } from './parcours/choices';
import { declaringTexts as declaring, type DeclaringTexts } from './parcours/declaring';
import { errorsTexts as errors, type ErrorsTexts } from './parcours/errors';
import { resettingTexts as resetting, type ResettingTexts } from './parcours/resetting';
import { sidebarTexts as sidebar, type SidebarTexts } from './parcours/sidebar';
import { standingTexts as standing, type StandingTexts } from './parcours/standing';
import { verifyingTexts as verifying, type VerifyingTexts } from './parcours/verifying';

/** What the sidebar, the status bar and the commands say: one file for each feature. */
export type ParcoursTexts = StandingTexts &
  SidebarTexts &
  ChoicesTexts &
  DeclaringTexts &
  VerifyingTexts &
  ResettingTexts &
  ErrorsTexts;

export const parcoursTexts: Catalogue<ParcoursTexts> = {
  fr: {
    ...standing.fr,
    ...sidebar.fr,
    ...choices.fr,
    ...declaring.fr,
    ...verifying.fr,
    ...resetting.fr,
    ...errors.fr,
  },
  en: {
    ...standing.en,
    ...sidebar.en,
    ...choices.en,
    ...declaring.en,
    ...verifying.en,
    ...resetting.en,
    ...errors.en,
  },
};
