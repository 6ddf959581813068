import type { Place } from '../manifests/value';
import type { SourceFile } from './rule';

/** Tells the places of a text; asked in the order of the text, it reads it once. */
export function placer({ path, text }: SourceFile): (start: number, end: number) => Place {
  let line = 1;
  let from = 0;
  return (start, end) => {
    if (start < from) [line, from] = [1, 0];
    for (let at = text.indexOf('\n', from); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) {
      line += 1;
      from = at + 1;
    }
    return { path, line, start, end };
  };
}

/** The place between two offsets of a text. */
export function placeInText(file: SourceFile, start: number, end: number): Place {
  return placer(file)(start, end);
}

/** Where a pattern first matches; its first group when it has one, else the whole match. */
export function firstMatch(file: SourceFile, pattern: RegExp): Place | undefined {
  const match = new RegExp(pattern.source, `${pattern.flags}d`).exec(file.text);
  const [start, end] = match?.indices?.[1] ?? match?.indices?.[0] ?? [];
  return start === undefined || end === undefined ? undefined : placeInText(file, start, end);
}
