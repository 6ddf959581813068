import { mergeText, withLineEndsOf, type ConflictNames } from './merge-text';
import { sameText, withUnixLines } from './plan';
import type { ScaffoldRecord } from './record';
import type { RenderedFile } from './render';

/** A file of the team as it is now. What is no text is never merged. */
export type CurrentFile = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'not-text' };

/** Why an update leaves a file as it is, although the newer scaffold would have it otherwise. */
export type WhyLeft =
  /** The team deleted it. */
  | 'deleted'
  /** It is no longer in the scaffold, and the team changed it. */
  | 'edited'
  /** It is no longer in the scaffold, and nobody can tell any more whether the team changed it. */
  | 'base-lost'
  /** When it was scaffolded, the team kept its own. */
  | 'theirs'
  /** It is no longer in the scaffold, and was there before it. */
  | 'already-there'
  /** A binary file or a folder. */
  | 'not-text';

interface Common {
  /** Under the scaffold's folder. */
  readonly path: string;
  /** What the newer scaffold gives; absent when it no longer has the file. */
  readonly newer?: string;
}

interface Conflicting extends Common {
  readonly existing: string;
  /** The two texts as one, with markers. */
  readonly text: string;
  readonly conflicts: number;
}

/** What an update would do to a file. */
export type UpdatedFile =
  | (Common & { readonly status: 'unchanged'; readonly existing: string })
  | (Common & { readonly status: 'added'; readonly text: string })
  | (Common & { readonly status: 'updated' | 'merged'; readonly existing: string; readonly text: string })
  | (Conflicting & { readonly status: 'conflict' | 'both-added' })
  | (Common & { readonly status: 'removed'; readonly existing: string })
  | (Common & { readonly status: 'kept'; readonly why: WhyLeft; readonly existing?: string });
export type UpdateStatus = UpdatedFile['status'];

/** What an update is computed from. */
export interface UpdateInput {
  readonly record: ScaffoldRecord;
  /** The recorded base texts, by path under the scaffold's folder; damaged ones are noticed. */
  readonly base: ReadonlyMap<string, string>;
  /** The team's files, by the same paths; absent when there is none. */
  readonly current: ReadonlyMap<string, CurrentFile>;
  /** What the newer scaffold gives for the same answers. */
  readonly newer: readonly RenderedFile[];
  readonly names: ConflictNames;
  readonly sha256: (text: string) => string;
}

/**
 * What a newer scaffold would change, file by file, sorted by path. Nothing is written.
 *
 * Three texts tell who changed what: the recorded base, the team's, the newer one. What one side alone changed is taken,
 * what both changed otherwise is a conflict with both. Without a base that can be trusted, all that differs is one.
 */
export function planUpdate(input: UpdateInput): readonly UpdatedFile[] {
  const newer = new Map(input.newer.map(({ path, text }) => [path, text]));
  const paths = [...new Set([...Object.keys(input.record.files), ...newer.keys()])];
  paths.sort((a, b) => (a < b ? -1 : 1));
  return paths.flatMap((path) => {
    const text = newer.get(path);
    const file = text === undefined ? outdated(input, path) : wanted(input, path, text);
    return file === undefined ? [] : [file];
  });
}

/** Whether an update writes or removes a file. */
export function isChanged({ status }: UpdatedFile): boolean {
  return status !== 'unchanged' && status !== 'kept';
}

/** A file that the newer scaffold has. */
function wanted(input: UpdateInput, path: string, newer: string): UpdatedFile {
  const was = recorded(input, path);
  const current = input.current.get(path);
  const common = { path, newer };
  if (current === undefined) {
    return was === undefined
      ? { ...common, status: 'added', text: newer }
      : { ...common, status: 'kept', why: 'deleted' };
  }
  if (!isText(current)) return { ...common, status: 'kept', why: 'not-text' };
  const existing = current.text;
  const base = baseOf(input, path, existing);
  const settled = sameText(existing, newer) || (base !== undefined && sameText(base, newer));
  if (settled) return { ...common, status: 'unchanged', existing };
  if (was?.kept === 'theirs') return { ...common, status: 'kept', why: 'theirs', existing };
  if (base !== undefined && sameText(base, existing)) {
    return { ...common, status: 'updated', existing, text: withLineEndsOf(existing, newer) };
  }
  const { text, conflicts } = mergeText(base, existing, newer, input.names);
  if (text === existing) return { ...common, status: 'unchanged', existing };
  if (conflicts === 0) return { ...common, status: 'merged', existing, text };
  return { ...common, status: was === undefined ? 'both-added' : 'conflict', existing, text, conflicts };
}

/** A file that the newer scaffold no longer has: it goes only when the scaffold wrote it and nobody changed it. */
function outdated(input: UpdateInput, path: string): UpdatedFile | undefined {
  const current = input.current.get(path);
  if (current === undefined) return undefined;
  if (!isText(current)) return { path, status: 'kept', why: 'not-text' };
  const existing = current.text;
  const base = baseOf(input, path, existing);
  const why = ((): WhyLeft | undefined => {
    const kept = recorded(input, path)?.kept;
    if (kept !== undefined) return kept === 'theirs' ? 'theirs' : 'already-there';
    if (base === undefined) return 'base-lost';
    return sameText(base, existing) ? undefined : 'edited';
  })();
  return why === undefined ? { path, status: 'removed', existing } : { path, status: 'kept', why, existing };
}

function recorded({ record }: UpdateInput, path: string): ScaffoldRecord['files'][string] | undefined {
  return Object.hasOwn(record.files, path) ? record.files[path] : undefined;
}

/** The base text of a file when it is the one that was recorded; a file that nobody changed is its own base. */
function baseOf(input: UpdateInput, path: string, existing: string): string | undefined {
  const digest = recorded(input, path)?.sha256;
  const candidates = [input.base.get(path), existing];
  return candidates.find((text) => text !== undefined && input.sha256(withUnixLines(text)) === digest);
}

/** Git's own rule: a file with a NUL is binary. */
function isText(file: CurrentFile): file is Extract<CurrentFile, { kind: 'text' }> {
  return file.kind === 'text' && !file.text.includes('\u0000');
}
