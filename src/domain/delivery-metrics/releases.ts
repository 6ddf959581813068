import type { Commit, GitHistory, Tag } from './git-history';

/** A tag that names a version: by convention, a delivery to production. */
export interface Release {
  readonly name: string;
  /** What comes before the version: `api-` in `api-1.4.2`; empty in most repositories. */
  readonly family: string;
  readonly version: readonly [major: number, minor: number, patch: number];
  readonly commit: string;
  readonly at: number;
  readonly annotated: boolean;
}

/** A release with what is new in it. */
export interface Delivery extends Release {
  /** The commits that no earlier release had; undefined when they cannot all be known. */
  readonly commits: readonly Commit[] | undefined;
  /** Whether it mends an earlier one, by convention; undefined when its commits are not known. */
  readonly repairs: boolean | undefined;
}

const releaseName =
  /^(?<family>(?:(?!v?\d+\.\d)\S*?[-_/@])?)v?(?<major>\d{1,9})\.(?<minor>\d{1,9})(?:\.(?<patch>\d{1,9}))?(?:\+[\w.-]+)?$/;

/** The release that a tag stands for; undefined for pre-releases (`1.0.0-rc.1`) and any other name. */
export function releaseOf(tag: Tag): Release | undefined {
  const { family = '', major, minor, patch = '0' } = releaseName.exec(tag.name)?.groups ?? {};
  if (major === undefined || minor === undefined) return undefined;
  return { ...tag, family, version: [Number(major), Number(minor), Number(patch)] };
}

/** The families of releases, those with most releases first. */
export function familiesOf(
  tags: readonly Tag[],
): readonly { readonly family: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const tag of tags) {
    const family = releaseOf(tag)?.family;
    if (family !== undefined) counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return [...counts]
    .map(([family, count]) => ({ family, count }))
    .sort((one, other) => other.count - one.count || (one.family < other.family ? -1 : 1));
}

/**
 * The deliveries of a family up to a moment, the oldest first, each with the commits that none before it had. The order
 * of tags and commits makes no difference.
 */
export function deliveriesOf(history: GitHistory, family: string, now: number): readonly Delivery[] {
  const releases = history.tags
    .flatMap((tag) => releaseOf(tag) ?? [])
    .filter((release) => release.family === family && release.at <= now)
    .sort(byTime);
  const commits = new Map(history.commits.map((commit) => [commit.id, commit]));
  const seen = new Set<string>();
  return releases.map((release, index): Delivery => {
    const found = newCommits(release.commit, commits, seen);
    const previous = releases[index - 1];
    // Before the first release lies the whole history: what of it is new cannot be told.
    const known = previous === undefined || found === 'unknown' ? undefined : found;
    const repairs =
      previous === undefined || known === undefined ? undefined : mends(release, previous, known);
    return { ...release, commits: known, repairs };
  });
}

function byTime(one: Release, other: Release): number {
  if (one.at !== other.at) return one.at - other.at;
  for (const index of [0, 1, 2] as const) {
    if (one.version[index] !== other.version[index]) return one.version[index] - other.version[index];
  }
  return one.name < other.name ? -1 : 1;
}

/** Walks back from a commit to those that were seen; `'unknown'` when it meets one that was not read. */
function newCommits(
  start: string,
  commits: ReadonlyMap<string, Commit>,
  seen: Set<string>,
): readonly Commit[] | 'unknown' {
  const found: Commit[] = [];
  const waiting = [start];
  let complete = true;
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const commit = commits.get(id);
    if (commit === undefined) {
      complete = false;
      continue;
    }
    found.push(commit);
    waiting.push(...commit.parents);
  }
  return complete ? found : 'unknown';
}

/**
 * The convention by which a release mends another: it takes something back or says that it is urgent, or it changes the
 * last number of the version only and has a correction.
 */
function mends(release: Release, previous: Release, commits: readonly Commit[]): boolean {
  if (commits.some(({ subject }) => isUrgent(subject))) return true;
  const [major, minor, patch] = release.version;
  const [majorBefore, minorBefore, patchBefore] = previous.version;
  const isPatch = major === majorBefore && minor === minorBefore && patch > patchBefore;
  return isPatch && commits.some(({ subject }) => isCorrection(subject));
}

function isUrgent(subject: string): boolean {
  return /^revert\b|\bhot-?fix\b|\bcorrectif urgent\b/i.test(subject);
}

function isCorrection(subject: string): boolean {
  return /^(?:bug-?)?fix(?:e[sd])?(?:\([^)]*\))?!?(?::|\s)|^(?:corrige|corrig(?:er|é)|correction|répare|réparer)(?:[\s:(]|$)/i.test(
    subject,
  );
}
