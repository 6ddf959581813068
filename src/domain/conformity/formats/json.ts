import { countsOf, type Checked } from './told';

/** The findings as JSON, for a program of the team's own. Its shape is documented in docs/command-line.md. */
export function jsonReport(checked: Checked): string {
  const { findings, unchecked, files, target, version } = checked;
  return `${JSON.stringify({ version: 1, tool: { name: 'cpin', version }, target, files, counts: countsOf(findings), findings, unchecked }, null, 2)}\n`;
}
