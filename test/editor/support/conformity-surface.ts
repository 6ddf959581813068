import assert from 'node:assert/strict';
import { window, type StatusBarItem, type TreeDataProvider, type TreeItem, type TreeView } from 'vscode';
import type { FindingNode } from '../../../src/editor/conformity/findings-tree';

/** What the rules gave to the editor to show: nobody can read it back from there. */
interface Surface {
  provider?: TreeDataProvider<FindingNode>;
  view?: TreeView<unknown>;
  item?: StatusBarItem;
  shown: boolean;
}
const surface: Surface = { shown: false };

/** Keeps what the rules are about to give to the editor; before the extension is activated. */
export function watchConformity(): void {
  const { createTreeView, createStatusBarItem } = window;
  Object.assign(window, {
    createTreeView: (id: string, options: { treeDataProvider: TreeDataProvider<FindingNode> }) => {
      const view = createTreeView(id, options);
      if (id === 'cpin.conformity') {
        surface.provider = options.treeDataProvider;
        surface.view = view;
      }
      return view;
    },
    createStatusBarItem: (...parameters: Parameters<typeof createStatusBarItem>) => {
      const item = createStatusBarItem(...parameters);
      if (String(parameters[0]) !== 'cpin.situation') return item;
      surface.item = item;
      const { show, hide } = item;
      return Object.assign(item, {
        show: () => {
          surface.shown = true;
          show.call(item);
        },
        hide: () => {
          surface.shown = false;
          hide.call(item);
        },
      });
    },
  });
}

/** The view *Conformité*: its message and badge. */
export function conformityView(): TreeView<unknown> {
  return surface.view ?? assert.fail('the view is not there yet');
}

/** The status-bar item that tells how the file is judged; undefined while it is hidden. */
export function situationItem(): StatusBarItem | undefined {
  return surface.shown ? surface.item : undefined;
}

export async function findingLines(parent?: FindingNode): Promise<readonly FindingNode[]> {
  return (await surface.provider?.getChildren(parent)) ?? [];
}

export async function findingItem(node: FindingNode): Promise<TreeItem> {
  return (await surface.provider?.getTreeItem(node)) ?? assert.fail('no tree');
}
