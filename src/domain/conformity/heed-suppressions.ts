import type { Finding } from './finding';
import { placedFinding, type Judging } from './judge';
import { nameOfRule, type Rule, type SourceFile } from './rule';
import { maySuppress, suppresses, suppressionsOf, type Suppression } from './suppression';

/** What suppressions are heeded in. */
export interface Heeding extends Judging {
  /** The files whose suppressions are judged themselves; a comment elsewhere is prose. */
  readonly files: readonly SourceFile[];
  /** Whether the whole folder was checked: else nothing is known of the rules that need all of it. */
  readonly whole: boolean;
  /** The text of any file. */
  text(path: string): string | undefined;
}

/** A suppression, and what became of it. */
export interface HeededSuppression extends Suppression {
  /** Its names that no rule bears. */
  readonly unknown: readonly string[];
  /** Its rules that have nothing to say where it stands. */
  readonly idle: readonly string[];
}

/**
 * Findings less those that a comment of their file suppresses, and what there is to say of the comments themselves; the
 * very list where there is no comment.
 */
export function heedSuppressions(findings: readonly Finding[], heeding: Heeding): readonly Finding[] {
  const paths = new Set([
    ...findings.map(({ place }) => place.path),
    ...heeding.files.map(({ path }) => path),
  ]);
  if (![...paths].some((path) => maySuppress(heeding.text(path) ?? ''))) return findings;
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = byFile.get(finding.place.path);
    if (own === undefined) byFile.set(finding.place.path, [finding]);
    else own.push(finding);
  }
  const judged = new Map(heeding.files.map((file) => [file.path, file]));
  return [...paths].flatMap((path) => {
    const own = byFile.get(path) ?? [];
    const suppressions = suppressionsOf(heeding.text(path) ?? '');
    if (suppressions.length === 0) return own;
    const file = judged.get(path);
    const said = file === undefined ? [] : saidOf(file, { suppressions, findings: own }, heeding);
    const valid = suppressions.filter(({ reason }) => reason !== '');
    return [...own, ...said].filter((finding) => !valid.some((each) => suppresses(each, finding)));
  });
}

interface InFile {
  readonly suppressions: readonly Suppression[];
  readonly findings: readonly Finding[];
}

function saidOf(file: SourceFile, { suppressions, findings }: InFile, heeding: Heeding): readonly Finding[] {
  const { rules, source } = heeding;
  const speakers = rules.filter((rule) => rule.reads === 'suppression');
  if (speakers.length === 0) return [];
  const known = new Map(rules.map((rule) => [nameOfRule(rule.id), rule]));
  const heeded = suppressions.map((suppression): HeededSuppression => {
    const own = suppression.rules.flatMap((name) => known.get(name) ?? []);
    return {
      ...suppression,
      unknown: suppression.rules.filter((name) => !known.has(name)),
      idle: own
        .filter((rule) => speaks(rule, heeding) && !findings.some((each) => covers(suppression, rule, each)))
        .map((rule) => nameOfRule(rule.id)),
    };
  });
  const situation = source.situation(source.find({ path: file.path }).environment);
  return speakers.flatMap((rule) =>
    rule
      .check({ ...file, suppressions: heeded }, situation)
      .flatMap((problem) => placedFinding(rule, { problem, situation, source })),
  );
}

/** Whether a rule would have said something, had there been something to say. */
function speaks(rule: Rule, { whole, source }: Heeding): boolean {
  if (rule.reads === 'suppression' || source.override(rule.id) === 'off') return false;
  return whole || (rule.reads !== 'deployed' && rule.reads !== 'repository');
}

function covers({ from, to }: Suppression, { id }: Rule, { rule, place }: Finding): boolean {
  return rule === id && place.line >= from && place.line <= to;
}
