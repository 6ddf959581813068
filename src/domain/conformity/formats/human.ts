import type { CommandLineTexts } from '../../../texts/command-line';
import { countsOf, type Checked, type Told } from './told';
import { uncheckedLines } from './unchecked-lines';

const colours = { error: 31, warning: 33, information: 36 } as const;

/** The findings file by file for a person, with what to do, and a summary. */
export function humanReport(
  checked: Checked,
  {
    texts,
    colour,
    rendering,
  }: { readonly texts: CommandLineTexts; readonly colour: boolean; readonly rendering: boolean },
): string {
  const paint = (code: number, text: string): string =>
    colour ? `\u001b[${String(code)}m${text}\u001b[0m` : text;
  const files = new Map<string, Told[]>();
  for (const each of checked.findings) files.set(each.path, [...(files.get(each.path) ?? []), each]);
  const parts = [...files].map(([path, findings]) => {
    const lines = findings.flatMap(({ line, column, severity, rule, message, remedy, environments }) => [
      `  ${String(line)}:${String(column)}  ${paint(colours[severity], texts.severity[severity])}  ${message}`,
      `      ${paint(2, `${remedy} [${environments.length === 0 ? rule : `${rule} · ${environments.join(', ')}`}]`)}`,
    ]);
    return [paint(1, path), ...lines, ''].join('\n');
  });
  if (checked.unchecked.length > 0) {
    const lines = uncheckedLines(checked.unchecked, { texts, rendering }).map((line) => `  ${line}`);
    parts.push([paint(1, texts.notChecked), ...lines, ''].join('\n'));
  }
  const counts = countsOf(checked.findings);
  const summary = texts.summary({
    ...counts,
    files: checked.files,
    target: checked.target,
    unchecked: checked.unchecked.length,
  });
  return [...parts, summary, ''].join('\n');
}
