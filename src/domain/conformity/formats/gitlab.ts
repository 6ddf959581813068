import type { Severity } from '../finding';
import type { Told } from './told';

const severityNames: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'minor',
  information: 'info',
};

/**
 * The findings as a GitLab Code Quality report. https://docs.gitlab.com/ci/testing/code_quality/
 *
 * @param fingerprint a stable hash of a text: what a finding is about must keep it when lines move
 */
export function gitlabReport(findings: readonly Told[], fingerprint: (text: string) => string): string {
  const seen = new Map<string, number>();
  const issues = findings.map((finding) => {
    const { rule, severity, path, line, message, object = '' } = finding;
    const about = [rule, path, object, message].join('\n');
    const count = seen.get(about) ?? 0;
    seen.set(about, count + 1);
    return {
      description: message,
      check_name: rule,
      fingerprint: fingerprint(`${about}\n${String(count)}`),
      severity: severityNames[severity],
      location: { path, lines: { begin: line } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
