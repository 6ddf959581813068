import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Java avec OpenJDK',
  remedy: 'Partez d’une image OpenJDK, comme docker.io/library/eclipse-temurin:21-jre.',
  oracle: (image: string): string =>
    `${image} est une image Oracle JDK, soumise à licence : le cadre recommande OpenJDK.`,
};

const en: typeof fr = {
  title: 'Java with OpenJDK',
  remedy: 'Start from an OpenJDK image, such as docker.io/library/eclipse-temurin:21-jre.',
  oracle: (image) => `${image} is an Oracle JDK image, under licence: the framework recommends OpenJDK.`,
};

export const languageTexts: Catalogue<typeof fr> = { fr, en };
