import type { CheckId } from '../content';
import type { ChecksTexts } from '../../texts/checks';

/**
 * The files of one folder, read-only. Paths are relative to the folder, with `/`; generated and foreign
 * folders (`node_modules`, `.git`, `.cpin`, build output) are left out by whoever provides the view.
 */
export interface WorkspaceView {
  /** Every file path, sorted; the provider caps the number and says so in `truncated`. */
  readonly paths: readonly string[];
  readonly truncated: boolean;
  /** The text of a file; undefined when it is gone, is not text, or is larger than the provider reads. */
  read(path: string): Promise<string | undefined>;
}

/** Why a check does not pass: where to look (line from 1) and what to do next, in the person's language. */
export interface Reason {
  readonly path?: string;
  readonly line?: number;
  readonly message: string;
  readonly remedy: string;
}

/**
 * What a check saw. `passed` names the files that prove it; `unavailable` never fails an achievement:
 * it can still be declared.
 */
export type Outcome =
  | { readonly kind: 'passed'; readonly words: string; readonly files: readonly string[] }
  | { readonly kind: 'failed'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'unavailable'; readonly why: string };

/** A check of the workspace's files. Its version is raised when it asks for more or less than before. */
export interface Check {
  readonly id: CheckId;
  readonly version: number;
  /** Whether a change of this path can change the outcome. */
  concerns(path: string): boolean;
  run(view: WorkspaceView, texts: ChecksTexts): Promise<Outcome>;
}
