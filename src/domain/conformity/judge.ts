import type { Language } from '../language';
import { labelsOf, nameOf, type KubernetesObject } from '../manifests/kubernetes-object';
import { textAt, type Place } from '../manifests/value';
import { workloadOf, type Workload } from '../manifests/workload';
import { anchor } from './anchor';
import { isExpected, type EnvironmentClues, type FoundEnvironment } from './environment';
import type { Finding, Severity } from './finding';
import type { ObjectProblem, ObjectRule, Problem, Rule, WorkloadRule } from './rule';
import { indexOf } from './rule-index';
import type { Situation } from './situation';
import type { SituationSource } from './situation-source';

/** What the environment of an object is found from. */
export function cluesOf(object: KubernetesObject, workload?: Workload): EnvironmentClues {
  return {
    path: object.place.path,
    label: labelsOf(object).get('env') ?? workload?.podLabels.get('env'),
    namespace: textAt(object.root, 'metadata', 'namespace'),
  };
}

/**
 * What the rules of objects and workloads say of one object.
 *
 * @param environment the one to judge it for, when what gathers it (an overlay, a render) tells
 */
export function judgeObject(
  object: KubernetesObject,
  { rules, source, environment }: Judging & { readonly environment?: FoundEnvironment | undefined },
): readonly Finding[] {
  const workload = workloadOf(object);
  const found = environment ?? source.find(cluesOf(object, workload));
  const situation = source.situation(found.environment);
  const identity = identityOf(object);
  const findings: Finding[] = [];
  for (const rule of indexOf(rules).forObject(object.kind, workload !== undefined)) {
    const problems = objectProblems(rule, { object, workload, situation });
    for (const problem of problems) {
      const severity = severityOf(rule, { problem, situation, source });
      if (severity === 'off') continue;
      const { path, container } = problem;
      const place = problem.place ?? anchor(object.root, path, problem.onKey);
      const finding = { ...findingOf(rule, { problem, severity, situation }), place, object: identity, path };
      findings.push(container === undefined ? finding : { ...finding, container });
    }
  }
  return findings;
}

function identityOf(object: KubernetesObject): NonNullable<Finding['object']> {
  const namespace = textAt(object.root, 'metadata', 'namespace');
  return { kind: object.kind, name: nameOf(object), ...(namespace === undefined ? {} : { namespace }) };
}

/** The rules to follow, and where what is judged stands. */
export interface Judging {
  readonly rules: readonly Rule[];
  readonly source: SituationSource;
}

/** A finding of a rule that places its problems itself. */
export function placedFinding(
  rule: Rule,
  made: {
    readonly problem: Problem & { readonly place: Place };
    readonly situation: Situation;
    readonly source: SituationSource;
  },
): readonly Finding[] {
  const severity = severityOf(rule, made);
  if (severity === 'off') return [];
  return [{ ...findingOf(rule, { ...made, severity }), place: made.problem.place }];
}

interface ObjectInSituation {
  readonly object: KubernetesObject;
  readonly workload: Workload | undefined;
  readonly situation: Situation;
}

function objectProblems(
  rule: ObjectRule | WorkloadRule,
  { object, workload, situation }: ObjectInSituation,
): readonly ObjectProblem[] {
  if (rule.reads === 'workload') return workload === undefined ? [] : rule.check(workload, situation);
  return rule.check(object, situation);
}

/**
 * The severity of a problem: the team's word, else the problem's own, else the rule's; and information at most where
 * the gate of the environment does not ask for it yet.
 */
function severityOf(
  rule: Rule,
  {
    problem,
    situation,
    source,
  }: { readonly problem: Problem; readonly situation: Situation; readonly source: SituationSource },
): Severity | 'off' {
  const told = source.override(rule.id);
  if (told !== undefined) return told;
  const severity = (problem.severity ?? rule.severity)(situation);
  if (severity === 'off') return 'off';
  return isExpected(problem.gate ?? rule.gate, situation.gate) ? severity : 'information';
}

function findingOf(
  rule: Rule,
  {
    problem,
    severity,
    situation,
  }: { readonly problem: Problem; readonly severity: Severity; readonly situation: Situation },
): Omit<Finding, 'place'> {
  const { message, fix } = problem;
  const finding = {
    rule: rule.id,
    severity,
    target: situation.target,
    environments: [situation.environment],
    message,
    remedy: problem.remedy ?? ((language: Language) => rule.texts[language].remedy),
  };
  return fix === undefined ? finding : { ...finding, fix };
}
