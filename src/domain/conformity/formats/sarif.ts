import type { Severity } from '../finding';
import type { Checked, Told } from './told';

/** What SARIF says of a rule. */
export interface RuleDescription {
  readonly id: string;
  readonly title: string;
  readonly remedy: string;
  readonly helpUri: string;
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** The findings as SARIF 2.1.0. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarifReport(
  { findings, unchecked, version }: Checked,
  rules: readonly RuleDescription[],
): string {
  const used = rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
  const run = {
    tool: {
      driver: {
        name: 'cpin',
        version,
        rules: used.map(({ id, title, remedy, helpUri }) => ({
          id,
          shortDescription: { text: title },
          help: { text: remedy },
          helpUri,
        })),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: unchecked.map(({ path, message, reason }) => ({
          level: 'warning',
          message: { text: message },
          descriptor: { id: reason },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
        })),
      },
    ],
    results: findings.map((finding) => resultOf(finding, used)),
  };
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function resultOf(finding: Told, rules: readonly RuleDescription[]): object {
  const { rule, severity, message, remedy, path, line, column, endLine, endColumn } = finding;
  const ruleIndex = rules.findIndex(({ id }) => id === rule);
  return {
    ruleId: rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: `${message} ${remedy}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    properties: { environments: finding.environments },
  };
}

function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
