import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Le secret du registre de la plateforme',
  remedy:
    'Ajoutez au pod, ou à son compte de service, imagePullSecrets avec le nom registry-pull-secret : la plateforme crée ce secret dans chaque environnement.',
  absent: (image: string): string =>
    `L’image ${image} vient du registre de la plateforme, mais le pod ne nomme pas registry-pull-secret : elle ne sera pas téléchargée.`,
  perhapsAccount: (image: string, account: string): string =>
    `L’image ${image} vient du registre de la plateforme : le compte de service ${account} doit nommer registry-pull-secret, puisque le pod ne le fait pas.`,
  other: (image: string, name: string): string =>
    `L’image ${image} vient du registre de la plateforme, dont le secret s’appelle registry-pull-secret, et non ${name}.`,
  fix: 'Nommer registry-pull-secret',
};

const en: typeof fr = {
  title: 'The secret of the platform’s registry',
  remedy:
    'Give the pod, or its service account, imagePullSecrets with the name registry-pull-secret: the platform creates this secret in each environment.',
  absent: (image) =>
    `Image ${image} comes from the platform’s registry, but the pod does not name registry-pull-secret: it will not be pulled.`,
  perhapsAccount: (image, account) =>
    `Image ${image} comes from the platform’s registry: service account ${account} must name registry-pull-secret, since the pod does not.`,
  other: (image, name) =>
    `Image ${image} comes from the platform’s registry, whose secret is called registry-pull-secret, not ${name}.`,
  fix: 'Name registry-pull-secret',
};

export const pullSecretTexts: Catalogue<typeof fr> = { fr, en };
