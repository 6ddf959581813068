import type { ChecksTexts, Said } from '../../texts/checks';
import type { Path } from '../manifests/plain';
import type { Manifests } from '../manifests/read-manifests';
import type { Outcome, Reason } from './check';

/** What a check has gathered. */
export interface Findings {
  /** What is wrong in what was seen. */
  readonly wrong: readonly Reason[];
  /** What was not seen, but could come out of a template. */
  readonly missing: readonly Said[];
  readonly manifests: Manifests;
  readonly words: () => string;
  readonly files: readonly string[];
}

/** Passed when nothing is wrong nor missing; a template that could hold what is missing leaves it open. */
export function conclude({ wrong, missing, manifests, words, files }: Findings, texts: ChecksTexts): Outcome {
  if (wrong.length > 0) return { kind: 'failed', reasons: [...wrong, ...missing] };
  if (missing.length > 0) {
    const [template] = manifests.templates;
    if (template !== undefined) return { kind: 'unavailable', why: texts.helm(template) };
    return { kind: 'failed', reasons: missing };
  }
  return { kind: 'passed', words: words(), files: [...new Set(files)].sort() };
}

/** A reason with its place. */
export function reasonAt(
  place: { readonly path: string; lineOf(path: Path): number },
  path: Path,
  said: Said,
): Reason {
  return { path: place.path, line: place.lineOf(path), ...said };
}
