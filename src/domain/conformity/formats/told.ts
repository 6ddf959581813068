import type { Language } from '../../language';
import type { Finding, Severity } from '../finding';

/** A finding in words, as every format needs it. Lines and columns start at 1; columns count UTF-16 units. */
export interface Told {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly remedy: string;
  readonly environments: readonly string[];
  readonly object?: string;
}

/** A file that no rule could judge, in words: silence about it is no good news. */
export interface Unchecked {
  readonly path: string;
  /** `template`: a Helm template; `partial`: a kustomization that draws on what is not there; `large`: more than is read; `render`: a tool that failed or is missing. */
  readonly reason: 'large' | 'partial' | 'render' | 'template';
  readonly message: string;
}

/** What a run of the checks yields. */
export interface Checked {
  readonly findings: readonly Told[];
  /** What could not be checked, or not whole. */
  readonly unchecked: readonly Unchecked[];
  /** How many files the rules looked at. */
  readonly files: number;
  readonly target: string;
  /** The version of the tool. */
  readonly version: string;
}

/** Puts findings in words. `textOf` gives the text that a finding's offsets are counted in. */
export function tell(
  findings: readonly Finding[],
  { language, textOf }: { readonly language: Language; readonly textOf: (path: string) => string },
): readonly Told[] {
  return findings.map(({ rule, severity, place, message, remedy, environments, object }) => {
    const text = textOf(place.path);
    const end = Math.min(Math.max(place.end, place.start), text.length);
    const inside = text.slice(place.start, end).split('\n');
    const column = place.start - (text.lastIndexOf('\n', place.start - 1) + 1) + 1;
    const last = inside.at(-1) ?? '';
    return {
      rule,
      severity,
      path: place.path,
      line: place.line,
      column,
      endLine: place.line + inside.length - 1,
      endColumn: inside.length === 1 ? column + last.length : last.length + 1,
      message: message(language),
      remedy: remedy(language),
      environments,
      ...(object === undefined ? {} : { object: `${object.kind} ${object.name}`.trim() }),
    };
  });
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Pick<Told, 'severity'>[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => findings.filter((each) => each.severity === severity).length;
  return { error: count('error'), warning: count('warning'), information: count('information') };
}
