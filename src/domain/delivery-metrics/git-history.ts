import type { ProgramCommand } from '../programs/program-command';

/** A commit, as far as the metrics need it. Dates are seconds since the epoch. */
export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly authored: number;
  readonly subject: string;
}

/** A tag and the commit that it leads to. */
export interface Tag {
  readonly name: string;
  readonly commit: string;
  /** When it was made; for a lightweight tag Git knows the date of its commit only. */
  readonly at: number;
  readonly annotated: boolean;
}

/** What was read of a repository. */
export interface GitHistory {
  /** The commit that is checked out. */
  readonly head: string;
  /** A shallow clone: what came before is not there. */
  readonly shallow: boolean;
  readonly tags: readonly Tag[];
  readonly commits: readonly Commit[];
  /** As many tags, or commits, as may be read: older ones were left out. */
  readonly cut: { readonly tags: boolean; readonly commits: boolean };
}

/** The most tags and commits that are read: what is older is left out, and the note says so. */
export const mostRead = { tags: 2000, commits: 20_000 } as const;

/** How long each command may take, in seconds, and how much it may say, in megabytes. */
export const gitLimits = { seconds: 60, megabytes: 32 } as const;

/** What the commands run with: they take no lock, ask nothing, and fetch nothing. */
export const gitEnvironment = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
} as const;

/** The commands that read the history: none writes anything. */
export const gitCommands = {
  head: { program: 'git', arguments: ['rev-parse', 'HEAD', '--is-shallow-repository'] },
  tags: {
    program: 'git',
    arguments: [
      'for-each-ref',
      `--count=${String(mostRead.tags)}`,
      '--sort=-creatordate',
      '--format=%(refname)%00%(objecttype)%00%(objectname)%00%(*objectname)%00%(creatordate:unix)',
      'refs/tags',
    ],
  },
  commits: {
    program: 'git',
    arguments: [
      'log',
      '-z',
      `--max-count=${String(mostRead.commits)}`,
      '--no-show-signature',
      '--format=%H%x00%P%x00%at%x00%s',
      'HEAD',
      '--tags',
    ],
  },
} as const satisfies Readonly<Record<string, ProgramCommand<'git'>>>;

/** What the commands printed. */
export interface GitOutput {
  readonly head: string;
  readonly tags: string;
  readonly commits: string;
}

/** Reads what the commands printed. Never throws: a line that is damaged is left out. */
export function readHistory({ head, tags, commits }: GitOutput): GitHistory {
  const [id = '', shallow] = head.trim().split(/\s+/);
  const readTags = readTagLines(tags);
  const readCommits = readCommitFields(commits);
  return {
    head: id,
    shallow: shallow === 'true',
    tags: readTags,
    commits: readCommits,
    cut: { tags: readTags.length >= mostRead.tags, commits: readCommits.length >= mostRead.commits },
  };
}

function readTagLines(text: string): readonly Tag[] {
  return text.split(/\r?\n/).flatMap((line): readonly Tag[] => {
    const [reference = '', type, object = '', peeled = '', date] = line.split('\0');
    const at = seconds(date);
    const annotated = type === 'tag';
    const commit = annotated ? peeled : object;
    // A tag may lead to a file or a tree, which nobody deploys.
    if (at === undefined || !isId(commit) || !(annotated || type === 'commit')) return [];
    return [{ name: reference.replace(/^refs\/tags\//, ''), commit, at, annotated }];
  });
}

const fieldsOfCommit = 4;

function readCommitFields(text: string): readonly Commit[] {
  const fields = text.split('\0');
  const commits: Commit[] = [];
  for (let index = 0; index + fieldsOfCommit <= fields.length; index += fieldsOfCommit) {
    const [id = '', parents = '', date, subject = ''] = fields.slice(index, index + fieldsOfCommit);
    const authored = seconds(date);
    if (!isId(id) || authored === undefined) continue;
    commits.push({ id, parents: parents.split(' ').filter(isId), authored, subject });
  }
  return commits;
}

/** SHA-1, or SHA-256 in newer repositories. */
function isId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

function seconds(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
