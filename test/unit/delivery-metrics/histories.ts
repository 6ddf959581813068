import type { Commit, GitHistory, Tag } from '../../../src/domain/delivery-metrics/git-history';

export const day = 86_400;
export const hour = 3600;
/** The moment of the tests: 2026-11-25, noon, in Universal Time. */
export const now = Date.UTC(2026, 10, 25, 12) / 1000;

/** The id of the n-th commit. */
export const id = (number: number): string => number.toString(16).padStart(40, '0');

/** A commit by its number, written so many seconds ago. */
export function commit(number: number, ago: number, more: Partial<Commit> = {}): Commit {
  return {
    id: id(number),
    parents: number === 1 ? [] : [id(number - 1)],
    authored: now - ago,
    subject: `feat: change ${number}`,
    ...more,
  };
}

/** A tag on the commit of a number, made so many seconds ago. */
export function tag(name: string, number: number, ago: number, more: Partial<Tag> = {}): Tag {
  return { name, commit: id(number), at: now - ago, annotated: true, ...more };
}

export function history(
  tags: readonly Tag[],
  commits: readonly Commit[],
  more: Partial<GitHistory> = {},
): GitHistory {
  return {
    head: id(commits.length),
    shallow: false,
    tags,
    commits,
    cut: { tags: false, commits: false },
    ...more,
  };
}

/**
 * Six releases, a fortnight apart, each of two commits that were written three days and one day before it. The fourth
 * one is mended by the fifth after two days; the last one is four days old.
 */
export function sample(): GitHistory {
  const releasedAgo = [74, 60, 46, 32, 30, 4].map((days) => days * day);
  const names = ['1.0.0', '1.1.0', '1.2.0', '1.3.0', '1.3.1', '1.4.0'];
  const commits = releasedAgo.flatMap((ago, index) => {
    const subject = names[index] === '1.3.1' ? 'fix(api): reads empty answers' : `feat: ${names[index]}`;
    return [commit(2 * index + 1, ago + 3 * day), commit(2 * index + 2, ago + day, { subject })];
  });
  return history(
    releasedAgo.map((ago, index) => tag(names[index] ?? '', 2 * index + 2, ago)),
    commits,
  );
}
