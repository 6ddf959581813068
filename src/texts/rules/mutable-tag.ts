import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Une version d’image qui ne bouge pas',
  remedy:
    'Étiquetez l’image avec CI_COMMIT_SHORT_SHA, CI_COMMIT_TAG ou CI_JOB_ID, et prenez les images des autres à leur version complète.',
  mutable: (image: string, tag: string): string =>
    `L’image ${image} porte l’étiquette ${tag}, qui peut changer de contenu : Argo CD ne voit alors rien de nouveau et ne redéploie pas.`,
};

const en: typeof fr = {
  title: 'An image version that does not move',
  remedy:
    'Tag the image with CI_COMMIT_SHORT_SHA, CI_COMMIT_TAG or CI_JOB_ID, and take the images of others at their full version.',
  mutable: (image, tag) =>
    `Image ${image} bears the tag ${tag}, whose content may change: Argo CD then sees nothing new and does not deploy again.`,
};

export const mutableTagTexts: Catalogue<typeof fr> = { fr, en };
