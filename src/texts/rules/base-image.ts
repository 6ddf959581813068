import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Une image de base légère, à une version précise',
  remedy:
    'Donnez une étiquette précise à chaque image de FROM, et terminez par une image distroless, slim ou alpine.',
  noVersion: (image: string): string =>
    `FROM ${image} n’a pas d’étiquette : l’image de base change sans que rien ne le dise.`,
  latest: (image: string): string =>
    `FROM ${image} suit latest : l’image de base change sans que rien ne le dise.`,
  large: (image: string): string =>
    `L’image finale part de ${image}, qui contient un système entier ou des outils de construction.`,
  singleStage: (command: string): string =>
    `${command} construit dans l’image livrée : ses outils et ses sources y restent.`,
  multiStage:
    'Construisez dans une première étape, et copiez le résultat dans une image légère (COPY --from).',
  tools: (names: readonly string[]): string =>
    `L’image finale installe des outils dont l’application n’a pas l’usage : ${names.join(', ')}.`,
  toolsRemedy: 'Retirez-les, ou gardez-les dans une variante -debug de l’image.',
};

const en: typeof fr = {
  title: 'A light base image, at a precise version',
  remedy: 'Give each image of FROM a precise tag, and end with a distroless, slim or alpine image.',
  noVersion: (image) => `FROM ${image} has no tag: the base image changes without a word.`,
  latest: (image) => `FROM ${image} follows latest: the base image changes without a word.`,
  large: (image) => `The final image starts from ${image}, which holds a whole system or build tools.`,
  singleStage: (command) =>
    `${command} builds in the image that is delivered: its tools and sources stay there.`,
  multiStage: 'Build in a first stage, and copy the result into a light image (COPY --from).',
  tools: (names) => `The final image installs tools that the application does not use: ${names.join(', ')}.`,
  toolsRemedy: 'Remove them, or keep them in a -debug variant of the image.',
};

export const baseImageTexts: Catalogue<typeof fr> = { fr, en };
