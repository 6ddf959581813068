import { Uri, window, type ExtensionContext, type WorkspaceFolder } from 'vscode';
import type { LocalCluster } from '../../domain/local-cluster/cluster-steps';
import { recordedCluster } from '../../domain/local-cluster/recorded-cluster';
import { recordPath } from '../../domain/scaffold/record';
import { localClusterTexts } from '../../texts/local-cluster';
import { HumanError } from '../human-error';
import { showQuickPick } from '../quick-input';
import { loadRecord } from '../scaffold-records';
import { loadScaffold } from '../scaffold-source';
import { settings } from '../settings';
import { isFolder } from '../text-files';

/** A local cluster, and the workspace folder whose scaffold tells of it. */
export interface PlacedCluster {
  readonly root: WorkspaceFolder;
  readonly local: LocalCluster;
}

/**
 * The local clusters whose files lie in folders.
 *
 * @throws HumanError when a record cannot be read, or has answers that nobody may give
 */
export async function localClustersIn(
  context: ExtensionContext,
  folders: readonly WorkspaceFolder[],
): Promise<readonly PlacedCluster[]> {
  const { definition } = await loadScaffold({ context }, 'local-cluster');
  const found: PlacedCluster[] = [];
  for (const root of folders) {
    const record = await loadRecord(root.uri, 'local-cluster');
    if (record === undefined) continue;
    const local = recordedCluster(record, definition);
    if (local === undefined) throw wrongRecord(root);
    // Files that are gone are to be scaffolded again.
    if (await isFolder(Uri.joinPath(root.uri, local.folder))) found.push({ root, local });
  }
  return found;
}

/** The cluster that a command is about; undefined when there is none, `'gave-up'` when the person chose none. */
export async function chooseCluster(
  clusters: readonly PlacedCluster[],
): Promise<PlacedCluster | 'gave-up' | undefined> {
  if (clusters.length <= 1) return clusters[0];
  const items = clusters.map((placed) => ({
    label: placed.local.cluster,
    description: placed.local.tool,
    detail: placed.root.name,
    placed,
  }));
  const placeHolder = localClusterTexts[settings.language()].whichFolder;
  return (await showQuickPick(items, { placeHolder }))?.placed ?? 'gave-up';
}

function wrongRecord({ uri }: WorkspaceFolder): HumanError {
  const words = localClusterTexts[settings.language()];
  const path = recordPath('local-cluster');
  return new HumanError(words.wrongRecord(path), {
    label: words.openRecord,
    run: () => window.showTextDocument(Uri.joinPath(uri, path)),
  });
}
