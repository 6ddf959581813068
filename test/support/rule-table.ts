import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import type { Finding } from '../../src/domain/conformity/finding';
import { applyEdits, fixableIn } from '../../src/domain/conformity/fix-all';
import { lint } from '../../src/domain/conformity/lint';
import type { RuleId } from '../../src/domain/conformity/rule';
import { conformityRules } from '../../src/domain/conformity/rules/registry';
import { situationSource, type LintOptions } from '../../src/domain/conformity/situation-source';
import type { Language } from '../../src/domain/language';

/** What a rule must say of files. */
export interface RuleCase {
  readonly title: string;
  /** One manifest, at `app.yaml`, or several files by path. */
  readonly text: string | Readonly<Record<string, string>>;
  readonly options?: LintOptions;
  readonly language?: Language;
  /** Each finding as `severity line [underlined text] message`; with several files, `path:line`. */
  readonly finds: readonly string[];
  /** The text once every fix of this rule is applied, certain or not. */
  readonly fixed?: string;
}

/** Declares a test for each case of a rule. */
export function ruleTable(id: RuleId, cases: readonly RuleCase[]): void {
  describe(`rule ${id}`, () => {
    for (const each of cases) it(each.title, () => check(id, each));
  });
}

/** The findings of one rule in some files. */
export function findingsOf(
  id: RuleId,
  files: Readonly<Record<string, string>>,
  options: LintOptions = {},
): readonly Finding[] {
  const [rule, ...others] = conformityRules.filter((each) => each.id === id);
  ok(rule !== undefined && others.length === 0, `${id} is not in the registry`);
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  // What a suppression suppressed is known from what all the others say.
  const rules = rule.reads === 'suppression' ? conformityRules : [rule];
  const findings = lint(sources, { rules, source: situationSource(options) });
  return findings.filter((each) => each.rule === id);
}

/** Every workload kind that holds a pod, around the lines of a pod's spec (no indent of their own at the start). */
export function onEveryWorkload(spec: string): ReadonlyMap<string, string> {
  const indented = (by: number): string => spec.trimEnd().replace(/^(?=.)/gm, ' '.repeat(by));
  const template = (by: number): string =>
    `template:\n  spec:\n`.replace(/^(?=.)/gm, ' '.repeat(by)) + indented(by + 4);
  const kinds: readonly (readonly [string, string])[] = [
    ['Deployment', 'apps/v1'],
    ['StatefulSet', 'apps/v1'],
    ['DaemonSet', 'apps/v1'],
    ['ReplicaSet', 'apps/v1'],
    ['ReplicationController', 'v1'],
    ['DeploymentConfig', 'apps.openshift.io/v1'],
    ['Job', 'batch/v1'],
  ];
  const head = (kind: string, version: string): string =>
    `apiVersion: ${version}\nkind: ${kind}\nmetadata:\n  name: api\nspec:\n`;
  return new Map([
    ['Pod', head('Pod', 'v1') + indented(2) + '\n'],
    ...kinds.map(([kind, version]) => [kind, head(kind, version) + template(2) + '\n'] as const),
    ['CronJob', `${head('CronJob', 'batch/v1')}  jobTemplate:\n    spec:\n${template(6)}\n`],
  ]);
}

/** Declares a test for each kind of workload: what a rule underlines in a pod's spec, with the severity before it. */
export function onWorkloads(id: RuleId, { spec, underlines, options }: WorkloadCase): void {
  describe(`rule ${id}, on every workload`, () => {
    for (const [kind, text] of onEveryWorkload(spec)) {
      it(kind, () => {
        const files = { 'app.yaml': text };
        const found = findingsOf(id, files, options).map(
          (each) => `${each.severity} ${underlined(each, files)}`,
        );
        deepStrictEqual(found, typeof underlines === 'function' ? underlines(kind) : underlines);
      });
    }
  });
}

export interface WorkloadCase {
  /** The lines of a pod's spec. */
  readonly spec: string;
  readonly underlines: readonly string[] | ((kind: string) => readonly string[]);
  readonly options?: LintOptions;
}

/** The text that a finding underlines. */
export function underlined({ place }: Finding, files: Readonly<Record<string, string>>): string {
  return (files[place.path] ?? '').slice(place.start, place.end);
}

function check(id: RuleId, { text, options, language = 'en', finds, fixed }: RuleCase): void {
  const files = typeof text === 'string' ? { 'app.yaml': text } : text;
  const findings = findingsOf(id, files, options);
  const told = findings.map((finding) => {
    const { place, severity, message } = finding;
    const line = typeof text === 'string' ? String(place.line) : `${place.path}:${String(place.line)}`;
    const source = files[place.path] ?? '';
    ok(place.start >= 0 && place.end <= source.length, 'a place lies in its file');
    strictEqual(place.line, source.slice(0, place.start).split('\n').length, 'a place is on its line');
    return `${severity} ${line} [${underlined(finding, files)}] ${message(language)}`;
  });
  deepStrictEqual(told, finds);
  if (fixed === undefined) return;
  const [[path, source] = ['', ''], ...others] = Object.entries(files);
  strictEqual(others.length, 0, 'a fix is shown on one file');
  strictEqual(applyEdits(source, fixableIn(findings, path, source)), fixed);
}
