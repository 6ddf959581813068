import { extensions, type Uri } from 'vscode';
import type { Verified } from '../domain/progress/entry';

/** What we use of the API of VS Code's own Git extension (version 1). */
interface GitRepository {
  readonly state: {
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly workingTreeChanges: readonly unknown[];
    readonly indexChanges: readonly unknown[];
    readonly untrackedChanges?: readonly unknown[];
  };
  status(): Promise<void>;
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): {
    getRepository(uri: Uri): GitRepository | null;
    openRepository(uri: Uri): Promise<GitRepository | null>;
  };
}

/** The repository of a folder, through VS Code's Git; undefined without Git, without trust or without repository. */
async function repositoryOf(uri: Uri): Promise<GitRepository | undefined> {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  if (git === undefined) return undefined;
  try {
    const api = await git.activate();
    if (!api.enabled) return undefined;
    return api.getAPI(1).getRepository(uri) ?? (await api.getAPI(1).openRepository(uri)) ?? undefined;
  } catch {
    // A broken or disabled Git must never stand in the way of recording progress.
    return undefined;
  }
}

/** The commit that is checked out in a folder, and whether the work tree has changes. */
export async function commitOf(uri: Uri): Promise<Verified['commit']> {
  const repository = await repositoryOf(uri);
  await repository?.status();
  const id = repository?.state.HEAD?.commit;
  if (repository === undefined || id === undefined) return undefined;
  const { workingTreeChanges, indexChanges, untrackedChanges = [] } = repository.state;
  return { id, changed: workingTreeChanges.length + indexChanges.length + untrackedChanges.length > 0 };
}

/** The Git identity of a folder (« Camille Martin <camille@example.fr> »), when one is set. */
export async function identityOf(uri: Uri): Promise<string | undefined> {
  const repository = await repositoryOf(uri);
  if (repository === undefined) return undefined;
  const read = async (key: string): Promise<string> =>
    (await repository.getConfig(key)) || (await repository.getGlobalConfig(key));
  try {
    const name = (await read('user.name')).trim();
    const mail = (await read('user.email')).trim();
    if (name === '') return mail === '' ? undefined : mail;
    return mail === '' ? name : `${name} <${mail}>`;
  } catch {
    // `git config` fails where a key is unset: there is no identity.
    return undefined;
  }
}
