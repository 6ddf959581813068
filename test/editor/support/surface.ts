import assert from 'node:assert/strict';
import {
  commands,
  extensions,
  TreeItemCheckboxState,
  window,
  type StatusBarItem,
  type TreeCheckboxChangeEvent,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import { contextKeys } from '../../../src/domain/walkthrough/steps';
import type { TreeNode } from '../../../src/editor/tree-nodes';

export const extensionId = 'cloud-pi-native.parcours';

/** What the extension gave to the editor to show: nobody can read it back from there. */
interface Surface {
  provider?: TreeDataProvider<TreeNode>;
  view?: TreeView<TreeNode>;
  /** How often the tree was drawn anew. */
  drawn: number;
  statusBar?: StatusBarItem;
  /** Whether the status-bar item is shown. */
  shown: boolean;
  /** The context keys that were set: what ticks the steps of walkthroughs. */
  readonly contexts: Map<string, unknown>;
  /** The commands of the editor that were run, with what they were given. */
  readonly ran: { readonly command: string; readonly parameters: readonly unknown[] }[];
  onTick?: (event: TreeCheckboxChangeEvent<TreeNode>) => unknown;
}
const surface: Surface = { shown: false, drawn: 0, contexts: new Map(), ran: [] };

/** Keeps what the extension is about to give to the editor; before it is activated. */
export function watchSurface(): void {
  assert.equal(
    extensions.getExtension(extensionId)?.isActive,
    false,
    'activated before the suites could watch',
  );
  const { createTreeView, createStatusBarItem } = window;
  const { executeCommand } = commands;
  Object.assign(commands, {
    executeCommand: (command: string, ...parameters: readonly unknown[]) => {
      const [key, value] = parameters;
      if (command === 'setContext') surface.contexts.set(String(key), value);
      else surface.ran.push({ command, parameters });
      return executeCommand(command, ...parameters);
    },
  });
  Object.assign(window, {
    createTreeView: (id: string, options: { treeDataProvider: TreeDataProvider<TreeNode> }) => {
      const view = createTreeView(id, options);
      if (id !== 'cpin.parcours') return view;
      surface.provider = options.treeDataProvider;
      options.treeDataProvider.onDidChangeTreeData?.(() => (surface.drawn += 1));
      surface.view = view;
      // A click on a box reaches the extension through this event alone.
      const listen = view.onDidChangeCheckboxState;
      Object.defineProperty(view, 'onDidChangeCheckboxState', {
        value: (listener: (event: TreeCheckboxChangeEvent<TreeNode>) => unknown) => {
          surface.onTick = listener;
          return listen(listener);
        },
      });
      return view;
    },
    createStatusBarItem: (...parameters: Parameters<typeof createStatusBarItem>) => {
      const item = createStatusBarItem(...parameters);
      const [id] = parameters as readonly unknown[];
      if (id !== 'cpin.level') return item;
      surface.statusBar = item;
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

/** The view *Parcours*: its description, message and badge. */
export function view(): TreeView<TreeNode> {
  return surface.view ?? assert.fail('the tree is not there yet');
}

/** How often the tree was drawn anew so far. */
export function timesDrawn(): number {
  return surface.drawn;
}

/** The status-bar item; undefined while it is hidden. */
export function statusBar(): StatusBarItem | undefined {
  return surface.shown ? surface.statusBar : undefined;
}

/** Whether the step of an achievement was told to be ticked. */
export function isStepTicked(achievement: string): boolean {
  return surface.contexts.get(contextKeys.done(achievement)) === true;
}

/** Where the last walkthrough was opened: its level and its step. */
export function walkthroughOpened(): string | undefined {
  const last = surface.ran.findLast(({ command }) => command === 'workbench.action.openWalkthrough');
  const [place] = last?.parameters ?? [];
  const { category, step } = (place ?? {}) as { readonly category?: string; readonly step?: string };
  return last === undefined ? undefined : `${category?.split('#')[1]}/${step}`;
}

/** The lines below a line of the tree, or the first ones. */
export async function lines(parent?: TreeNode): Promise<readonly TreeNode[]> {
  return (await surface.provider?.getChildren(parent)) ?? [];
}

/** How a line looks and sounds. */
export async function itemOf(node: TreeNode): Promise<TreeItem> {
  return (await surface.provider?.getTreeItem(node)) ?? assert.fail('no tree');
}

/** The line of an achievement; undefined when the tree does not show it. */
export async function findLine(achievement: string): Promise<TreeNode | undefined> {
  for (const level of await lines()) {
    if (level.kind !== 'level') continue;
    for (const node of await lines(level)) {
      if (node.kind === 'achievement' && node.achievement.id === achievement) return node;
    }
  }
  return undefined;
}

export async function line(achievement: string): Promise<TreeNode> {
  return (await findLine(achievement)) ?? assert.fail(`no line for ${achievement}`);
}

export async function item(achievement: string): Promise<TreeItem> {
  return itemOf(await line(achievement));
}

/** What a screen reader says of an achievement. */
export async function label(achievement: string): Promise<string> {
  return (await item(achievement)).accessibilityInformation?.label ?? '';
}

export async function isTicked(achievement: string): Promise<boolean> {
  const { checkboxState } = await item(achievement);
  const state = typeof checkboxState === 'object' ? checkboxState.state : checkboxState;
  return state === TreeItemCheckboxState.Checked;
}

/** Clicks the box of an achievement. */
export async function clickBox(achievement: string): Promise<void> {
  const to = (await isTicked(achievement)) ? TreeItemCheckboxState.Unchecked : TreeItemCheckboxState.Checked;
  surface.onTick?.({ items: [[await line(achievement), to]] });
}
