import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Une signature sur le condensé de l’image',
  remedy: 'Signez image@sha256:…, le condensé que la construction donne.',
  tag: (image: string): string =>
    `${image} est signé par son étiquette : elle peut désigner demain une autre image.`,
  key: (key: string): string =>
    `La clé de signature est un fichier (${key}) : elle ne doit pas être dans le dépôt.`,
  keyRemedy: 'Demandez à la Service Team une variable de CI, et écrivez --key env://COSIGN_PRIVATE_KEY.',
};

const en: typeof fr = {
  title: 'A signature on the digest of the image',
  remedy: 'Sign image@sha256:…, the digest that the build gives.',
  tag: (image) => `${image} is signed by its tag: tomorrow it may name another image.`,
  key: (key) => `The signing key is a file (${key}): it must not be in the repository.`,
  keyRemedy: 'Ask the Service Team for a CI variable, and write --key env://COSIGN_PRIVATE_KEY.',
};

export const imageSignatureTexts: Catalogue<typeof fr> = { fr, en };
