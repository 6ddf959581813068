import type { Catalogue } from './catalogue';

/** A number and the noun phrase that goes with it. French counts nought as one (« 0 fichier »), English as many. */
type Counted = (number: number, one: string, many: string) => string;

export const counted: Catalogue<Counted> = {
  fr: (number, one, many) => `${number} ${number > 1 ? many : one}`,
  en: (number, one, many) => `${number} ${number === 1 ? one : many}`,
};
