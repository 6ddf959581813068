import type { Finding, Severity } from '../../src/domain/conformity/finding';
import type { RuleId } from '../../src/domain/conformity/rule';
import type { Json } from '../support/corpus/application';
import { at, list, podPathOf, type AdmittedObject } from './admitted-objects';

export type Path = readonly (string | number)[];

/** The part of an object that a verdict is about: a container, or a field. */
export interface Unit {
  /** From the root of the admitted object. */
  readonly path: Path;
  readonly value: Json | undefined;
}

/** A documented disagreement: it must be there wherever `concerns` says so, and nowhere else. */
export interface ExpectedDifference {
  /** The title of its paragraph in docs/decisions. */
  readonly title: string;
  /** Who refuses. */
  readonly refused: 'by us only' | 'by Kyverno only';
  readonly concerns: (unit: Unit, admitted: AdmittedObject) => boolean;
}

/** One of our rules, beside the rules of the Kyverno policy that says the same. */
export interface Comparison {
  readonly rule: RuleId;
  /** Refused by Kyverno when one of them fails. */
  readonly policyRules: readonly string[];
  /** The severities of ours that stand for the same. */
  readonly severities: readonly Severity[];
  readonly units: (admitted: AdmittedObject) => readonly Unit[];
  readonly differences: readonly ExpectedDifference[];
}

/** The verdict about one field. */
export function field(...path: Path): Comparison['units'] {
  return ({ object }) => [{ path, value: at(object, path) }];
}

/** The verdict about one field of the pod, wherever the object keeps its pod template. */
export function podField(...path: Path): Comparison['units'] {
  return (admitted) => field(...podPathOf(admitted.object), 'spec', ...path)(admitted);
}

/** A verdict a container; the object is refused when one of them is. */
export function eachContainer(...lists: readonly string[]): Comparison['units'] {
  return ({ object }) =>
    lists.flatMap((name) => {
      const path = [...podPathOf(object), 'spec', name];
      return list(at(object, path)).map((value, index) => ({ path: [...path, index], value }));
    });
}

/** Whether a finding lies in a part of the object that it is about. */
export function liesIn({ path = [] }: Finding, part: Path): boolean {
  return part.every((step, index) => String(path[index]) === String(step));
}
