import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Sauvegardes orchestrées',
  remedy:
    'Ajoutez un ScheduledBackup ou spec.backup.barmanObjectStore (CloudNativePG), ou un CronJob de sauvegarde (pg_dump, restic…) vers un stockage S3 indépendant ; puis essayez la restauration.',
  missing: (title: string): string => `Rien dans ce qui est déployé ne sauvegarde les données de ${title}.`,
};

const en: typeof fr = {
  title: 'Orchestrated backups',
  remedy:
    'Add a ScheduledBackup or spec.backup.barmanObjectStore (CloudNativePG), or a backup CronJob (pg_dump, restic…) to independent S3 storage; then try to restore.',
  missing: (title) => `Nothing of what is deployed backs up the data of ${title}.`,
};

export const backupTexts: Catalogue<typeof fr> = { fr, en };
