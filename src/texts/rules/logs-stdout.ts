import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Journaux sur la sortie standard',
  remedy: 'Écrivez les journaux sur la sortie standard, au format GELF, sinon JSON.',
  toFile:
    'Ces journaux vont dans un fichier : la plateforme ne les collecte pas, et ils disparaissent avec le pod.',
  plain: 'Ces journaux sont du texte simple : la plateforme les collecte, mais n’en lit pas les champs.',
  plainRemedy: 'Choisissez un encodeur GELF, ou à défaut JSON.',
};

const en: typeof fr = {
  title: 'Logs on the standard output',
  remedy: 'Write logs to the standard output, as GELF, else as JSON.',
  toFile: 'These logs go to a file: the platform does not collect them, and they vanish with the pod.',
  plain: 'These logs are plain text: the platform collects them, but cannot read their fields.',
  plainRemedy: 'Choose a GELF encoder, or else JSON.',
};

export const logsStdoutTexts: Catalogue<typeof fr> = { fr, en };
