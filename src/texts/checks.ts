import type { Catalogue } from './catalogue';
import { applicationEn } from './checks/application-en';
import { applicationFr } from './checks/application-fr';
import { documentsEn } from './checks/documents-en';
import { documentsFr } from './checks/documents-fr';
import { productionEn } from './checks/production-en';
import { productionFr } from './checks/production-fr';

const fr = { ...documentsFr, ...applicationFr, ...productionFr };

/** What the checks say. */
export type ChecksTexts = typeof fr;

const en: ChecksTexts = { ...documentsEn, ...applicationEn, ...productionEn };

export const checksTexts: Catalogue<ChecksTexts> = { fr, en };
