import { isAsGrave } from './threshold';
import type { Severity } from '../finding';
import type { Checked, Told } from './told';

/** The findings as JUnit XML: a test suite for each file, a test case for each finding, failed from a severity on. */
export function junitReport({ findings, unchecked }: Checked, failOn: Severity | 'never'): string {
  const files = new Map<string, Told[]>();
  for (const each of findings) files.set(each.path, [...(files.get(each.path) ?? []), each]);
  const failures = (all: readonly Told[]): number =>
    all.filter(({ severity }) => isAsGrave(severity, failOn)).length;
  const suites = [...files].map(([path, own]) =>
    [
      `  <testsuite name="${escaped(path)}" tests="${String(own.length)}" failures="${String(failures(own))}">`,
      ...own.map((each) => caseOf(each, failOn)),
      '  </testsuite>',
    ].join('\n'),
  );
  if (unchecked.length > 0) {
    const skipped = unchecked.map(
      ({ path, message }) =>
        `    <testcase classname="cpin/unchecked" name="${escaped(path)}" file="${escaped(path)}">\n      <skipped message="${escaped(message)}"/>\n    </testcase>`,
    );
    const count = String(unchecked.length);
    suites.push(
      [
        `  <testsuite name="cpin/unchecked" tests="${count}" failures="0" skipped="${count}">`,
        ...skipped,
        '  </testsuite>',
      ].join('\n'),
    );
  }
  // A report without a case looks broken to some readers: what passed is said.
  const passed =
    '  <testsuite name="cpin" tests="1" failures="0">\n    <testcase classname="cpin" name="cpin check"/>\n  </testsuite>';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cpin" tests="${String(Math.max(findings.length + unchecked.length, 1))}" failures="${String(failures(findings))}">`,
    ...(suites.length === 0 ? [passed] : suites),
    '</testsuites>',
    '',
  ].join('\n');
}

function caseOf(finding: Told, failOn: Severity | 'never'): string {
  const { rule, path, line, column, severity, message, remedy } = finding;
  const where = `${path}:${String(line)}:${String(column)}`;
  const head = `    <testcase classname="${escaped(rule)}" name="${escaped(where)}" file="${escaped(path)}" line="${String(line)}">`;
  const body = isAsGrave(severity, failOn)
    ? `      <failure type="${severity}" message="${escaped(message)}">${escaped(`${where}\n${message}\n${remedy}`)}</failure>`
    : `      <system-out>${escaped(`${severity}: ${message} ${remedy}`)}</system-out>`;
  return [head, body, '    </testcase>'].join('\n');
}

function escaped(text: string): string {
  const plain = [...text].filter((char) => char >= ' ' || char === '\n' || char === '\t').join('');
  return plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
