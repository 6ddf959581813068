import type { SecurityContext } from '../manifests/security-context';
import type { Step } from '../manifests/value';
import type { ObjectProblem, Problem } from './rule';

/** A field at fault in a security context. */
export interface Fault {
  /** From the context. */
  readonly path: readonly Step[];
  /** How it is said: `runAsUser: 0`. */
  readonly words: string;
  /** Whether the key is at fault, whatever its value. */
  readonly onKey?: boolean;
}

/** One problem for all that is wrong in a security context: at the field where it is alone, else at the context's key. */
export function contextProblem(
  { path, container }: SecurityContext,
  faults: readonly [Fault, ...Fault[]],
  problem: Problem,
): ObjectProblem {
  const [first, second] = faults;
  return {
    ...problem,
    path: second === undefined ? [...path, ...first.path] : path,
    onKey: second !== undefined || first.onKey === true,
    ...(container === undefined ? {} : { container: container.name }),
  };
}

/** Whether a list of faults has any, for the compiler. */
export function hasFaults(faults: readonly Fault[]): faults is readonly [Fault, ...Fault[]] {
  return faults.length > 0;
}

/** The faults as a sentence lists them. */
export function wordsOf(faults: readonly Fault[]): string {
  return faults.map(({ words }) => words).join(', ');
}
