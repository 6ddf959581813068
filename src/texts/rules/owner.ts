import type { Catalogue } from '../catalogue';

/** How a sentence names what bears a security context: a container, or its pod. */
export const ownerTexts: Catalogue<(container: string | undefined) => string> = {
  fr: (container) => (container === undefined ? 'Le pod' : `Le conteneur ${container}`),
  en: (container) => (container === undefined ? 'The pod' : `Container ${container}`),
};
