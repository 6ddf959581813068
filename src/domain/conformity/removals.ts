import type { Mapping } from '../manifests/value';
import { removeKey } from './edits';
import type { TextEdit } from './finding';

/** Removes several keys of a mapping; what their edits share, as neighbours in `{…}` do, becomes one edit. */
export function removeKeys(text: string, mapping: Mapping, names: readonly string[]): readonly TextEdit[] {
  const edits = names
    .flatMap((name) => removeKey(text, mapping, name) ?? [])
    .sort((one, other) => one.start - other.start);
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last === undefined || edit.start >= last.end) joined.push(edit);
    else joined[joined.length - 1] = withoutComma(text, { ...last, end: Math.max(last.end, edit.end) });
  }
  return joined;
}

/** Nothing follows what is removed: the comma before it goes too. */
function withoutComma(text: string, edit: TextEdit): TextEdit {
  if (!/^\s*\}/.test(text.slice(edit.end))) return edit;
  const comma = /,\s*$/.exec(text.slice(0, edit.start))?.[0] ?? '';
  return { ...edit, start: edit.start - comma.length };
}
