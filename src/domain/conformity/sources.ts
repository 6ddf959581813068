import type { Source } from './rule';

/** A row of the table of Kyverno policies. */
export function kyvernoRow(requirement: string): Source {
  return { page: 'documentation:docs/agreement/kyverno.md', requirement, date: '2025-07-24' };
}

/** A requirement of the framework of technical coherence: `EXI-ARCH-27 (P)`. */
export function cct(requirement: string): Source {
  return { page: 'cct-cloud-native:cct-exigences.md', requirement, date: '2024-06-23' };
}

/** A guide of the documentation; where the page bears no date, that of the snapshot that was read. */
export function guide(page: 'best-practices' | 'get-started', requirement?: string): Source {
  return {
    page: `documentation:docs/guide/${page}.md`,
    ...(requirement === undefined ? {} : { requirement }),
    date: '2026-04',
  };
}
