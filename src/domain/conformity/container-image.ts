import { parseImage, type ImageReference } from '../manifests/image-reference';
import { at, type Scalar } from '../manifests/value';
import type { Container } from '../manifests/workload';
import type { RuleSettings } from './situation';

/** The image of a container: as it is written, where, and split. */
export interface ContainerImage {
  readonly text: string;
  readonly scalar: Scalar;
  readonly reference: ImageReference;
}

/**
 * The image of a container. Undefined where none is named, and where something fills the name in before it is deployed
 * (`${IMAGE}`, `<image>`): nothing can be said of it.
 */
export function imageOf({ value }: Container): ContainerImage | undefined {
  const scalar = at(value, 'image');
  if (scalar?.kind !== 'scalar' || typeof scalar.value !== 'string' || scalar.value.trim() === '') {
    return undefined;
  }
  const text = scalar.value;
  return /[$<{]/.test(text) ? undefined : { text, scalar, reference: parseImage(text) };
}

/** Whether a container names no image at all. */
export function namesNoImage({ value }: Container): boolean {
  const image = at(value, 'image');
  return image === undefined || (image.kind === 'scalar' && String(image.value ?? '').trim() === '');
}

/**
 * The platform's registries: any Harbor of `numerique-interieur`, and the ministry's (values of cpin-external-cluster,
 * 2024-11; platform.md lists the hosts that were seen).
 */
const platformHost =
  /^(?:harbor\.(?:[a-z\d-]+\.)+numerique-interieur\.(?:com|fr)|registry\.dso\.interieur\.rie\.gouv\.fr)$/;

/** Whether an image comes from the platform's own registry, or from one that the team says is the platform's. */
export function isPlatformImage({ name, registry }: ImageReference, { registries }: RuleSettings): boolean {
  if (registry === undefined) return false;
  if (platformHost.test(registry)) return true;
  return registries.some((each) => {
    const prefix = each.replace(/^https?:\/\//, '').replace(/\/+$/, '');
    return prefix !== '' && name.startsWith(`${prefix}/`);
  });
}

/** Names that promise nothing: what stands behind them changes. */
const movingWords =
  /^(?:main|master|develop|development|dev|stable|edge|nightly|next|current|rolling|canary)$/i;
const branchSlug = /^(?:feature|feat|fix|bugfix|hotfix|chore|refactor|renovate|dependabot|issue)[-_./]/i;

/**
 * Whether a tag looks as if it moves: the name of a branch, a bare major version (`1`, `v2`, `16-alpine`), or a word without
 * a figure. A commit's hash, a full version and a job's number do not.
 */
export function isMutableTag(tag: string): boolean {
  if (/^[\da-f]{7,64}$/i.test(tag)) return false;
  if (movingWords.test(tag) || branchSlug.test(tag) || !/\d/.test(tag)) return true;
  return /^v?\d{1,3}(?:-[a-z][\w.-]*)?$/i.test(tag) && !/-[\da-f]{7,}$/i.test(tag);
}
