import type { Catalogue } from './catalogue';
import { applicationEn } from './checks/application-en';
import { applicationFr } from './checks/application-fr';
import { productionEn } from './checks/production-en';
import { productionFr } from './checks/production-fr';

const fr = { ...applicationFr, ...productionFr };

/** What the checks say. */
export type ChecksTexts = typeof fr;

const en: ChecksTexts = { ...applicationEn, ...productionEn };

export const checksTexts: Catalogue<ChecksTexts> = { fr, en };
