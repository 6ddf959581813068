import { environments } from './environment';
import { severities, type Finding } from './finding';

/**
 * Findings without repetition: what several overlays say of the same place is said once, as the most serious of them,
 * with every environment in which it holds, from development to production. In the order of files and places.
 */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const { rule, place, object, container } = finding;
    const key = [rule, place.path, place.start, place.end, object?.kind, container].join('\n');
    const known = merged.get(key);
    merged.set(key, known === undefined ? finding : together(known, finding));
  }
  return [...merged.values()].sort(inOrder);
}

function together(one: Finding, other: Finding): Finding {
  const [most, least] = weight(other) < weight(one) ? [other, one] : [one, other];
  const held = environments.filter((each) => [most, least].some((told) => told.environments.includes(each)));
  return { ...most, environments: held };
}

function weight({ severity }: Finding): number {
  return severities.indexOf(severity);
}

function inOrder(one: Finding, other: Finding): number {
  if (one.place.path !== other.place.path) return one.place.path < other.place.path ? -1 : 1;
  if (one.place.start !== other.place.start) return one.place.start - other.place.start;
  return one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0;
}
