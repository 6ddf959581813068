import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Pas de volume pour les journaux',
  remedy: 'Écrivez les journaux sur la sortie standard, et retirez ce volume.',
  mounted: (title: string, path: string): string =>
    `${title} monte un volume sur ${path} : la plateforme ne collecte que la sortie standard.`,
};

const en: typeof fr = {
  title: 'No volume for logs',
  remedy: 'Write logs to the standard output, and remove this volume.',
  mounted: (title, path) =>
    `${title} mounts a volume on ${path}: the platform collects the standard output only.`,
};

export const logVolumeTexts: Catalogue<typeof fr> = { fr, en };
