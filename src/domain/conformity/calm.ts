import { severities, type Finding } from './finding';
import type { RuleId, Theme } from './rule';

/** A finding to show, with those that it stands for. */
export interface ShownFinding {
  readonly finding: Finding;
  /** What else is to be said of the same container and theme, the most serious first. */
  readonly also: readonly Finding[];
}

/**
 * At most one finding for a container and a theme: the most serious, which speaks for the others. What is not about a
 * container is shown as it is.
 */
export function calm(
  findings: readonly Finding[],
  themeOf: (rule: RuleId) => Theme,
): readonly ShownFinding[] {
  const groups = new Map<string, Finding[]>();
  for (const [index, finding] of findings.entries()) {
    const { container, object, place, rule } = finding;
    const key =
      container === undefined
        ? String(index)
        : [place.path, object?.kind, object?.namespace, object?.name, container, themeOf(rule)].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const [finding, ...also] = [...group].sort((one, other) => weight(one) - weight(other));
    return finding === undefined ? [] : [{ finding, also }];
  });
}

function weight({ severity }: Finding): number {
  return severities.indexOf(severity);
}
