import type { Finding } from '../../src/domain/conformity/finding';
import { partPath, type AdmittedObject } from './admitted-objects';
import { liesIn, type Comparison, type ExpectedDifference } from './comparison';
import { verdictKey, type KyvernoVerdicts } from './run-kyverno';

export interface ComparisonResult {
  /** Objects that both judged. */
  readonly compared: number;
  readonly refused: number;
  /** Each as a sentence: what no expected difference explains, and expected differences that did not come. */
  readonly unexplained: readonly string[];
  /** How often each expected difference came. */
  readonly explained: ReadonlyMap<string, number>;
  /** Our findings about what Kyverno does not look at. */
  readonly beyond: readonly Finding[];
}

/** Our findings of one object, by file, kind and name. */
export type FindingsByObject = ReadonlyMap<string, readonly Finding[]>;

export function byObject(findings: readonly Finding[]): FindingsByObject {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.object === undefined) continue;
    const key = objectKey(finding.place.path, finding.object);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return groups;
}

function objectKey(file: string, { kind, name }: { readonly kind: string; readonly name: string }): string {
  return `${file} ${kind} ${name}`;
}

/** Compares one of our rules with Kyverno's verdicts on every object that Kyverno judged by the same policy. */
export function compare(
  comparison: Comparison,
  given: {
    readonly objects: readonly AdmittedObject[];
    readonly kyverno: KyvernoVerdicts;
    readonly ours: FindingsByObject;
  },
): ComparisonResult {
  const explained = new Map<string, number>(comparison.differences.map(({ title }) => [title, 0]));
  const unexplained: string[] = [];
  const beyond = new Set<Finding>();
  const seen = new Set<Finding>();
  let compared = 0;
  let refused = 0;
  for (const admitted of given.objects) {
    const findings = (given.ours.get(objectKey(admitted.file, admitted.written)) ?? []).filter(
      ({ rule, severity }) => rule === comparison.rule && comparison.severities.includes(severity),
    );
    for (const finding of findings) beyond.add(finding);
    const theirs = kyvernoVerdict(comparison, admitted, given.kyverno);
    if (theirs === undefined) continue;
    const verdict = judge(comparison, { admitted, findings, explained });
    for (const finding of verdict.used) seen.add(finding);
    compared += 1;
    if (theirs === 'fail') refused += 1;
    unexplained.push(...verdict.missing);
    if (verdict.refused === (theirs === 'fail')) continue;
    const says = theirs === 'fail' ? 'Kyverno refuses' : 'we refuse';
    unexplained.push(
      `${says} ${described(admitted)}: ${JSON.stringify(comparison.units(admitted).map(({ value }) => value))}`,
    );
  }
  return {
    compared,
    refused,
    unexplained,
    explained,
    beyond: [...beyond].filter((finding) => !seen.has(finding)),
  };
}

function kyvernoVerdict(
  { rule, policyRules }: Comparison,
  admitted: AdmittedObject,
  kyverno: KyvernoVerdicts,
): 'pass' | 'fail' | undefined {
  const policy = rule.slice('cpin/'.length);
  const verdicts = policyRules.map((each) => kyverno.get(verdictKey(policy, each, admitted)));
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.includes('pass') ? 'pass' : undefined;
}

interface Verdict {
  /** What Kyverno is expected to do, from our findings and the expected differences. */
  readonly refused: boolean;
  readonly missing: readonly string[];
  readonly used: readonly Finding[];
}

function judge(
  comparison: Comparison,
  given: {
    readonly admitted: AdmittedObject;
    readonly findings: readonly Finding[];
    readonly explained: Map<string, number>;
  },
): Verdict {
  const { admitted, findings, explained } = given;
  const missing: string[] = [];
  const used: Finding[] = [];
  let refused = false;
  for (const unit of comparison.units(admitted)) {
    const ours = findings.filter((finding) => liesIn(finding, [...partPath(admitted), ...unit.path]));
    used.push(...ours);
    const difference = comparison.differences.find(({ concerns }) => concerns(unit, admitted));
    if (difference === undefined) {
      refused ||= ours.length > 0;
      continue;
    }
    explained.set(difference.title, (explained.get(difference.title) ?? 0) + 1);
    refused ||= difference.refused === 'by Kyverno only';
    if (isThere(difference, ours)) continue;
    missing.push(`not so: ${difference.title}, in ${described(admitted)}: ${JSON.stringify(unit.value)}`);
  }
  return { refused, missing, used };
}

function isThere({ refused }: ExpectedDifference, ours: readonly Finding[]): boolean {
  return (refused === 'by us only') === ours.length > 0;
}

function described({ file, written, part }: AdmittedObject): string {
  return `${written.kind} ${written.name} (${part}) of ${file}`;
}
