import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Durée de conservation des Jobs terminés',
  remedy:
    'Écrivez ttlSecondsAfterFinished, avec la durée qui vous convient ; avec Argo CD, faites plutôt du Job un hook, qui n’est pas recréé.',
  job: (title: string): string =>
    `${title} n’indique pas ttlSecondsAfterFinished : la plateforme le supprimera 15 minutes après sa fin.`,
  cronJob: (title: string): string =>
    `${title} n’indique pas ttlSecondsAfterFinished : la plateforme supprimera chacun de ses Jobs 15 minutes après sa fin.`,
  fix: 'Écrire la durée que la plateforme donnera : 900 secondes',
};

const en: typeof fr = {
  title: 'How long finished Jobs are kept',
  remedy:
    'Write ttlSecondsAfterFinished, with the time that suits you; with Argo CD, make the Job a hook instead, which is not created again.',
  job: (title) =>
    `${title} does not give ttlSecondsAfterFinished: the platform will delete it 15 minutes after its end.`,
  cronJob: (title) =>
    `${title} does not give ttlSecondsAfterFinished: the platform will delete each of its Jobs 15 minutes after its end.`,
  fix: 'Write the time that the platform will give: 900 seconds',
};

export const jobTtlTexts: Catalogue<typeof fr> = { fr, en };
