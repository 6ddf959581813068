import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A release of a little repository: its tag, how many days ago it was made, and the subjects of its commits. */
export interface LittleRelease {
  readonly tag: string;
  readonly daysAgo: number;
  readonly subjects: readonly string[];
}

/** Makes a real Git repository, each commit written a day before its release; gives its folder. */
export function littleRepository(releases: readonly LittleRelease[]): {
  readonly folder: string;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'cpin-repository-'));
  const git = (daysAgo: number, ...words: readonly string[]): void => {
    const date = `${Math.floor(Date.now() / 1000 - daysAgo * 86_400)} +0000`;
    execFileSync('git', words, {
      cwd: folder,
      stdio: 'pipe',
      env: {
        PATH: process.env['PATH'] ?? '',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Camille Martin',
        GIT_AUTHOR_EMAIL: 'camille@example.org',
        GIT_COMMITTER_NAME: 'Camille Martin',
        GIT_COMMITTER_EMAIL: 'camille@example.org',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      },
    });
  };
  git(0, 'init', '--quiet', '--initial-branch=main');
  for (const { tag, daysAgo, subjects } of releases) {
    for (const subject of subjects) {
      writeFileSync(join(folder, 'README.md'), `${subject}\n`);
      git(daysAgo + 1, 'add', '.');
      git(daysAgo + 1, 'commit', '--quiet', `--message=${subject}`);
    }
    git(daysAgo, 'tag', '--annotate', `--message=${tag}`, tag);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
