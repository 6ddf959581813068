import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install';

/** The kinds of workspace that editor suites run in: each folder of `test/editor/` that bears such a name. */
export const workspaceKinds = [
  'no-folder',
  'one-folder',
  'manifests',
  'several-folders',
  'untrusted',
] as const;
export type WorkspaceKind = (typeof workspaceKinds)[number];

/** The languages that a kind is run in: what the editor refuses to whom it does not trust is no matter of words. */
export const languagesOf: Readonly<Record<WorkspaceKind, readonly ('fr' | 'en')[]>> = {
  'no-folder': ['fr', 'en'],
  'one-folder': ['fr', 'en'],
  manifests: ['fr', 'en'],
  'several-folders': ['fr', 'en'],
  untrusted: ['fr'],
};

/**
 * Makes a workspace of a kind.
 *
 * @param home an empty folder, which the workspace may fill
 * @returns what VS Code opens; undefined for a window without a folder
 */
export function makeWorkspace(kind: WorkspaceKind, home: string): string | undefined {
  switch (kind) {
    case 'no-folder':
      return undefined;
    case 'one-folder':
    case 'manifests':
    case 'untrusted':
      return sample(join(home, 'application'));
    case 'several-folders': {
      const folders = ['api', 'site'].map((name) => ({ path: sample(join(home, name)) }));
      const file = join(home, 'team.code-workspace');
      writeFileSync(file, JSON.stringify({ folders }));
      return file;
    }
  }
}

function sample(folder: string): string {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'test', 'fixtures', 'sample-workspace'), folder, { recursive: true });
  return folder;
}
