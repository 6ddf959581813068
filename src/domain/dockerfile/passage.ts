import type { Place } from '../manifests/value';
import type { Located } from './dockerfile';

/** Where a part of a passage is written, from its offsets in the passage. */
export function placeWithin({ text, place }: Located, start: number, end: number): Place {
  const line = place.line + (text.slice(0, start).match(/\n/g)?.length ?? 0);
  return { path: place.path, line, start: place.start + start, end: place.start + end };
}

/** Each match of a pattern in a passage: its first group when it has one, else the whole match. */
export function matchesIn(passage: Located, pattern: RegExp): readonly Located[] {
  const all = new RegExp(pattern.source, `${pattern.flags.replace(/[dg]/g, '')}dg`);
  return [...passage.text.matchAll(all)].flatMap(({ indices }) => {
    const [start, end] = indices?.[1] ?? indices?.[0] ?? [];
    if (start === undefined || end === undefined) return [];
    return [{ text: passage.text.slice(start, end), place: placeWithin(passage, start, end) }];
  });
}
