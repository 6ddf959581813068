import type { Language } from '../language';
import type { Place, Step } from '../manifests/value';
import type { Environment } from './environment';
import type { RuleId } from './rule';
import type { Target } from './target';

/** A sentence, said in the language that is asked for: building it is put off until somebody reads it. */
export type Said = (language: Language) => string;

export const severities = ['error', 'warning', 'information'] as const;
/** `error`: the platform refuses; `warning`: it accepts and records, or a requirement is missed; `information`: good to know. */
export type Severity = (typeof severities)[number];

/** A change of a text: what lies between two offsets is replaced. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A minimal change that removes a finding. */
export interface Fix {
  readonly title: Said;
  /** The file that it changes. */
  readonly path: string;
  /** Whether it needs no thought: "fix all" takes it. A skeleton to be completed is not such a fix. */
  readonly certain: boolean;
  /** The edits, in order and apart from one another, for the text that the finding was made from. */
  edits(text: string): readonly TextEdit[];
}

/** What a rule has to say at a place. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly place: Place;
  /** The object that it is about. */
  readonly object?: { readonly kind: string; readonly name: string; readonly namespace?: string };
  /** From the object's root, so that a finding on a render is traced back to where its part is written. */
  readonly path?: readonly Step[];
  readonly container?: string;
  readonly target: Target;
  /** The environments in which it holds. */
  readonly environments: readonly Environment[];
  readonly message: Said;
  readonly remedy: Said;
  readonly fix?: Fix;
}
