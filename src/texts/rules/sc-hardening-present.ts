import type { Catalogue } from '../catalogue';

const fr = {
  title: 'Durcissement énoncé, en écart littéral avec EXI-ARCH-26',
  remedy:
    'Rien à corriger en général : cette forme passe sur toutes les cibles. Si votre marché lit EXI-ARCH-26 à la lettre, retirez ces champs pour OpenShift.',
  present: (title: string): string =>
    `${title} énonce son durcissement (allowPrivilegeEscalation, runAsNonRoot, capabilities.drop, seccompProfile) : écart littéral avec EXI-ARCH-26, mais compatible avec la SCC restricted-v2, exigé par le profil restricted de Kubernetes, et employé par la formation de 2026.`,
};

const en: typeof fr = {
  title: 'Hardening stated, against the letter of EXI-ARCH-26',
  remedy:
    'Nothing to mend in general: this form passes on every target. If your contract reads EXI-ARCH-26 to the letter, remove these fields for OpenShift.',
  present: (title) =>
    `${title} states its hardening (allowPrivilegeEscalation, runAsNonRoot, capabilities.drop, seccompProfile): a literal deviation from EXI-ARCH-26, but compatible with SCC restricted-v2, required by Kubernetes' restricted profile, and used by the 2026 training.`,
};

export const scHardeningPresentTexts: Catalogue<typeof fr> = { fr, en };
