import type { ScaffoldTexts } from '../../texts/scaffold';

/** Why a path cannot be written to; `scaffoldTexts` has a sentence for each. */
export type PathRefusal =
  'empty' | 'absolute' | 'drive' | 'backslash' | 'outside' | 'reserved' | 'characters' | 'trailing';

export type TargetPath =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'refused'; readonly reason: PathRefusal };

/**
 * A path under the open folder, normalised (`/`, no `.`, no `..`; the folder itself is `.`), or why it is refused.
 * What works on one system and not on another is refused everywhere: a team's repository is cloned on all of them.
 */
export function targetPath(text: string): TargetPath {
  const refuse = (reason: PathRefusal): TargetPath => ({ kind: 'refused', reason });
  if (text.trim() === '') return refuse('empty');
  if (/^[A-Za-z]:/.test(text)) return refuse('drive');
  if (text.includes('\\')) return refuse('backslash');
  if (text.startsWith('/')) return refuse('absolute');
  const kept: string[] = [];
  for (const part of text.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (kept.pop() === undefined) return refuse('outside');
      continue;
    }
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u001f\u007f<>:"|?*]/.test(part)) return refuse('characters');
    if (/[. ]$/.test(part) || part.startsWith(' ')) return refuse('trailing');
    if (isReservedName(part)) return refuse('reserved');
    kept.push(part);
  }
  // A shell would take it for a home folder.
  if (kept[0]?.startsWith('~') === true) return refuse('absolute');
  return { kind: 'path', path: kept.length === 0 ? '.' : kept.join('/') };
}

/** A path under a folder of the root; `.` is the root itself. */
export function joinPath(folder: string, path: string): string {
  return folder === '.' ? path : `${folder}/${path}`;
}

/** A person's folder is refused: the sentence to show, or undefined when it is accepted. */
export function validateTargetPath(text: string, texts: ScaffoldTexts): string | undefined {
  const target = targetPath(text);
  return target.kind === 'refused' ? texts.path[target.reason] : undefined;
}

/** Names that are devices on Windows whatever their extension, and folders that belong to tools. */
export function isReservedName(name: string): boolean {
  const stem = (name.split('.')[0] ?? '').trimEnd().toLowerCase();
  if (/^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/.test(stem)) return true;
  return ['.git', '.cpin', 'node_modules'].includes(name.toLowerCase());
}
