import type { Source } from './rule';

/** The requirement on what a manifest imposes on OpenShift, and the profile that vanilla clusters enforce. */
export const exiArch26: Source = {
  page: 'cct-cloud-native:cct-exigences.md',
  requirement: 'EXI-ARCH-26 (I)',
  date: '2024-06-23',
};
export const pssRestricted: Source = {
  page: 'cpin-external-cluster:charts-socle/kyverno/templates',
  requirement: 'byoc-ns-psa (Pod Security Standards, restricted)',
  date: '2024-11-07',
};
export const pssOptional: Source = {
  page: 'infra-app:apps/kyverno-rules/templates',
  requirement: 'add-pss-restricted-to-dso-console',
  date: '2025-03-20',
};

/** Nothing secret in clear in Git. */
export const secretSources: readonly Source[] = [
  { page: 'cct-cloud-native:cct-exigences.md', requirement: 'EXI-ARCH-5 (P)', date: '2024-06-23' },
  { page: 'documentation: secrets-management.md', date: '2026' },
];
