import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Une description OpenAPI',
  remedy: 'Ajoutez openapi.yaml, ou une bibliothèque qui l’écrit (springdoc, fastapi, @nestjs/swagger).',
  none: 'Cette application a un back-end, et aucune description OpenAPI.',
  invalid: (keys: readonly string[]): string =>
    `Ce n’est pas une description OpenAPI valide : il manque ${keys.join(', ')}.`,
  invalidRemedy: 'Écrivez openapi: 3.0.3 ou plus, info avec title et version, et paths.',
};

const en: typeof fr = {
  title: 'An OpenAPI description',
  remedy: 'Add openapi.yaml, or a library that writes it (springdoc, fastapi, @nestjs/swagger).',
  none: 'This application has a back end, and no OpenAPI description.',
  invalid: (keys) => `This is no valid OpenAPI description: ${keys.join(', ')} is missing.`,
  invalidRemedy: 'Write openapi: 3.0.3 or later, info with title and version, and paths.',
};

export const openapiTexts: Catalogue<typeof fr> = { fr, en };
