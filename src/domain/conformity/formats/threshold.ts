import { severities, type Severity } from '../finding';

/** Whether a severity is at least as grave as the one from which a check fails. */
export function isAsGrave(severity: Severity, failOn: Severity | 'never'): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}
