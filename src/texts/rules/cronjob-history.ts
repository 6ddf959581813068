import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Nombre de Jobs gardés par un CronJob',
  remedy:
    'Écrivez successfulJobsHistoryLimit et failedJobsHistoryLimit, avec les nombres qui vous conviennent.',
  missing: (title: string, limits: readonly string[]): string =>
    `${title} n’indique pas ${limits.join(' ni ')} : la plateforme écrira 5.`,
  fix: 'Écrire les nombres que la plateforme donnera : 5',
};

const en: typeof fr = {
  title: 'How many Jobs a CronJob keeps',
  remedy: 'Write successfulJobsHistoryLimit and failedJobsHistoryLimit, with the numbers that suit you.',
  missing: (title, limits) => `${title} does not give ${limits.join(' nor ')}: the platform will write 5.`,
  fix: 'Write the numbers that the platform will give: 5',
};

export const cronjobHistoryTexts: Catalogue<typeof fr> = { fr, en };
