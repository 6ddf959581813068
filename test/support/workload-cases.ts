import { deepStrictEqual } from 'node:assert';
import type { RuleId } from '../../src/domain/conformity/rule';
import type { LintOptions } from '../../src/domain/conformity/situation-source';
import { findingsOf, onEveryWorkload, underlined } from './rule-table';

/** What a rule underlines in a pod's spec, whatever runs the pod. */
export interface WorkloadCase {
  /** The lines of a pod's spec. */
  readonly spec: string;
  readonly options?: LintOptions;
  /** Each finding as `severity [underlined text]`, in order. */
  readonly finds: readonly string[];
}

/** Declares a test of a rule for every kind of workload. */
export function everyWorkload(id: RuleId, { spec, options, finds }: WorkloadCase): void {
  describe(`rule ${id}, on every workload`, () => {
    for (const [kind, text] of onEveryWorkload(spec)) {
      it(kind, () => {
        const files = { 'app.yaml': text };
        deepStrictEqual(
          findingsOf(id, files, options).map((each) => `${each.severity} [${underlined(each, files)}]`),
          finds,
        );
      });
    }
  });
}

/** A Pod around the lines of its spec, which are indented by two. */
export function podOf(spec: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec:\n${spec}`;
}
