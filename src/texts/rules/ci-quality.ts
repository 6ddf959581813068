import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Un contrôle de qualité dans le pipeline',
  remedy: 'Ajoutez un job qui teste ou mesure : .sonar:sonar-scanner du catalogue, ou vos tests.',
  none: 'Aucun job de ce pipeline ne teste ni ne mesure la qualité.',
  allowed: (job: string): string => `L’échec de ${job} n’arrête pas le pipeline : il ne protège de rien.`,
  allowedRemedy: 'Retirez allow_failure dès que le contrôle passe.',
};

const en: typeof fr = {
  title: 'A control of quality in the pipeline',
  remedy: 'Add a job that tests or measures: .sonar:sonar-scanner of the catalogue, or your tests.',
  none: 'No job of this pipeline tests or measures quality.',
  allowed: (job) => `The failure of ${job} does not stop the pipeline: it protects from nothing.`,
  allowedRemedy: 'Remove allow_failure as soon as the control passes.',
};

export const ciQualityTexts: Catalogue<typeof fr> = { fr, en };
