import type { AnswerFault } from './answers';
import type { PathRefusal } from './target-path';

/** What only the authors of a scaffold, or of the code that fills it in, can have done wrong. */
export type ScaffoldFault =
  | { readonly kind: 'unknown-name'; readonly file: string; readonly name: string }
  | { readonly kind: 'duplicate-name'; readonly name: string }
  | { readonly kind: 'misused-name'; readonly file: string; readonly name: string }
  | { readonly kind: 'syntax'; readonly file: string; readonly detail: string }
  | { readonly kind: 'missing-template'; readonly file: string }
  | { readonly kind: 'path'; readonly file: string; readonly reason: PathRefusal }
  | { readonly kind: 'duplicate-path'; readonly file: string; readonly other: string }
  | { readonly kind: 'answer'; readonly question: string; readonly fault: AnswerFault }
  | { readonly kind: 'unknown-answer'; readonly question: string };

/** A mistake in a scaffold, or in the answers that it was given unchecked: thrown, never shown as a person's fault. */
export class ScaffoldError extends Error {
  override readonly name = 'ScaffoldError';
  constructor(readonly fault: ScaffoldFault) {
    super(describe(fault));
  }
}

function describe(fault: ScaffoldFault): string {
  switch (fault.kind) {
    case 'unknown-name':
      return `${fault.file}: no question and no derived name is called "${fault.name}".`;
    case 'duplicate-name':
      return `scaffold.yaml: "${fault.name}" is given by a choice, and is already the name of something else.`;
    case 'misused-name':
      return `${fault.file}: "${fault.name}" is used as a section although it is a text, or the reverse.`;
    case 'syntax':
      return `${fault.file}: ${fault.detail}.`;
    case 'missing-template':
      return `${fault.file}: listed in the scaffold, but not shipped.`;
    case 'path':
      return `${fault.file}: this path is refused (${fault.reason}).`;
    case 'duplicate-path':
      return `${fault.file}: two files would have the same place (${fault.other}).`;
    case 'answer':
      return `The answer to "${fault.question}" was not checked (${fault.fault.kind}).`;
    case 'unknown-answer':
      return `"${fault.question}" is no question of this scaffold.`;
  }
}
