import { environments } from './environment';
import { severities, type Finding } from './finding';

/**
 * Findings without repetition: what several overlays say of the same place is said once, as the most serious of them,
 * with every environment in which it holds, from development to production. In the order of files and places.
 */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const merged: Finding[] = [];
  for (const finding of [...findings].sort(inOrder)) {
    const same = sameAmongLast(merged, finding);
    const known = merged[same];
    if (known === undefined) merged.push(finding);
    else merged[same] = together(known, finding);
  }
  return merged;
}

/** Where what a finding says was said already, at its place; -1 where it was not. */
function sameAmongLast(merged: readonly Finding[], finding: Finding): number {
  for (let index = merged.length - 1; index >= 0; index -= 1) {
    const known = merged[index];
    if (known === undefined || inOrder(known, finding) !== 0) return -1;
    const { place, object, container } = known;
    if (
      place.end === finding.place.end &&
      object?.kind === finding.object?.kind &&
      container === finding.container
    ) {
      return index;
    }
  }
  return -1;
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
