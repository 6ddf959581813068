import { Document, isMap, parseDocument, type YAMLMap } from 'yaml';
import { entrySchema, type Declared, type Unreadable, type Verified } from './entry';
import { readEntry } from './read-entry';

/** What happens to an entry. */
export type EntryChange =
  | { readonly kind: 'declare'; readonly declared: Declared }
  | { readonly kind: 'verify'; readonly verified: Verified }
  | { readonly kind: 'undeclare' }
  | { readonly kind: 'forget' };

/** The text to write, undefined when the file should go, or a refusal: an unreadable file is never written. */
export type EntryEdit =
  | { readonly kind: 'write'; readonly text: string }
  | { readonly kind: 'remove' }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly why: Unreadable };

const header =
  ' Cloud π Native : le parcours. https://cloud-pi-native.fr\n Écrit par l’extension ; commentaires et clés ajoutés sont gardés.';

/**
 * Applies a change to the text of an entry as it is now, keeping comments and unknown keys.
 * `undeclare` drops the declaration; `forget` drops declaration and verification.
 *
 * @param file path, for the problems' sake
 * @param text the file's present text, or undefined when there is no file
 */
export function editEntry(file: string, text: string | undefined, change: EntryChange): EntryEdit {
  if (text !== undefined) {
    const reading = readEntry(file, text);
    if (reading.kind === 'unreadable') return { kind: 'refused', why: reading.why };
  }
  const document = text === undefined ? emptyEntry() : parseDocument(text);
  const removes = change.kind === 'undeclare' || change.kind === 'forget';
  if (removes && text === undefined) return { kind: 'same' };
  applyChange(document, change);
  if (removes && holdsNothing(document)) return { kind: 'remove' };
  const written = document.toString({ lineWidth: 0 });
  return written === text ? { kind: 'same' } : { kind: 'write', text: written };
}

function emptyEntry(): Document {
  const document = new Document({ schema: entrySchema });
  document.commentBefore = header;
  return document;
}

function applyChange(document: Document, change: EntryChange): void {
  switch (change.kind) {
    case 'declare':
      return merge(document, 'declared', { note: undefined, links: undefined, ...change.declared });
    case 'verify':
      return merge(document, 'verified', { commit: undefined, ...change.verified });
    case 'undeclare':
      document.delete('declared');
      return;
    case 'forget':
      document.delete('declared');
      document.delete('verified');
  }
}

/** Sets each value under a key and deletes the undefined ones, leaving what else people put there. */
function merge(document: Document, key: string, values: Record<string, unknown>): void {
  const present = document.get(key);
  if (!isMap(present)) {
    const kept = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    document.set(key, document.createNode(kept));
    return;
  }
  for (const [name, value] of Object.entries(values)) setOrDelete(document, present, name, value);
}

function setOrDelete(document: Document, map: YAMLMap, name: string, value: unknown): void {
  if (value === undefined) map.delete(name);
  else if (typeof value === 'object') map.set(name, document.createNode(value));
  else map.set(name, value);
}

/** Whether only our own `schema` key and header are left: nothing of anybody's is lost with the file. */
function holdsNothing(document: Document): boolean {
  const { contents } = document;
  if (!isMap(contents)) return false;
  const onlySchema = contents.items.length === 1 && document.has('schema');
  const comments = [document.commentBefore, document.comment, contents.commentBefore, contents.comment];
  return onlySchema && comments.every((comment) => !comment || comment === header);
}
