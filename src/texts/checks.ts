import type { Catalogue } from './catalogue';
import { checksEn } from './checks-en';
import { checksFr, type ChecksTexts } from './checks-fr';

export type { ChecksTexts, Said } from './checks-fr';

export const checksTexts: Catalogue<ChecksTexts> = { fr: checksFr, en: checksEn };
