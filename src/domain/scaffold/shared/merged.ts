/** What adding a scaffold's part to a file that several components share comes to. */
export type Merged =
  /** The file with what it lacked; nothing that was there is touched. */
  | { readonly kind: 'merged'; readonly text: string }
  /** All of it is there already, as it is or as the team has it. */
  | { readonly kind: 'nothing' }
  /** The file cannot be read, or has a form where nothing can be added safely. */
  | { readonly kind: 'refused' };

/** What taking a scaffold's part back out of a shared file comes to. */
export type TakenBack =
  /** Nothing would be left but what the scaffold brought. */
  | { readonly kind: 'whole' }
  /** The file without the entries that are still as they were written; `left` names those that changed. */
  | { readonly kind: 'text'; readonly text: string; readonly left: readonly string[] };
