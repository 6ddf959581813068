import {
  EventEmitter,
  MarkdownString,
  TreeItemCheckboxState,
  window,
  type Disposable,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import { levelIds, type LevelId } from '../domain/content';
import { isDone } from '../domain/progress/standing';
import { countLevel, forProfile, reachedLevels, upNext } from '../domain/progress/summary';
import { tickFromTree } from './commands/tick';
import { texts, type App } from './app';
import { settings } from './settings';
import { treeItem } from './tree-items';
import { achievementOf, type TreeNode } from './tree-nodes';

/** The tree *Parcours*: up next, the five levels, their achievements with boxes. */
export class ParcoursTree implements TreeDataProvider<TreeNode>, Disposable {
  private readonly changed = new EventEmitter<TreeNode | undefined>();
  private readonly view: TreeView<TreeNode>;
  /** What the lines showed when they were last drawn. */
  private drawn = '';
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly app: App,
    private readonly guard: (task: () => Promise<unknown>) => Promise<unknown>,
  ) {
    this.view = window.createTreeView('cpin.parcours', {
      treeDataProvider: this,
      manageCheckboxStateManually: true,
      showCollapseAll: true,
    });
    this.view.onDidChangeCheckboxState(({ items }) => this.onTick(items));
  }

  /**
   * Shows progress as it is now. Lines are drawn anew only where one of them changed: every saved file leads here, and a
   * click is lost on a line that is being drawn.
   */
  refresh(): void {
    const { session } = this.app;
    const { tree, profiles } = texts();
    const lines = JSON.stringify(this.linesBelow());
    if (lines !== this.drawn) this.changed.fire(undefined);
    this.drawn = lines;
    const profile = settings.profile();
    const several = session.folders.length > 1 ? session.active.folder?.name : undefined;
    this.view.description = [several, profile === undefined ? undefined : profiles[profile]]
      .filter((each) => each !== undefined)
      .join(' · ');
    const homeless = session.active.folder === undefined && !session.active.progress.isEmpty();
    this.view.message = homeless ? tree.homeless : '';
    this.view.badge = this.badge();
  }

  /** Draws every line anew: the editor has changed a box by itself, which must show the truth again. */
  private redraw(): void {
    this.drawn = '';
    this.refresh();
  }

  /** All that the lines below one show and tell. */
  private linesBelow(parent?: TreeNode): readonly unknown[] {
    return this.getChildren(parent).flatMap((node) => {
      const item = this.getTreeItem(node);
      const hover = item.tooltip instanceof MarkdownString ? item.tooltip.value : item.tooltip;
      return [item, hover, ...this.linesBelow(node)];
    });
  }

  getTreeItem(node: TreeNode): ReturnType<typeof treeItem> {
    return treeItem(this.app, node, this.currentLevel());
  }

  getChildren(node?: TreeNode): TreeNode[] {
    const { content, session, updates } = this.app;
    if (node === undefined) {
      if (session.active.folder === undefined && session.active.progress.isEmpty()) return [];
      const next = upNext(content.achievements, session.standings(), settings.profile());
      const orphans: TreeNode[] = session.active.progress.orphans().length > 0 ? [{ kind: 'orphans' }] : [];
      return [
        { kind: 'up-next', achievement: next },
        ...updates.available.map((older): TreeNode => ({ kind: 'update', older })),
        ...levelIds.map((level): TreeNode => ({ kind: 'level', level })),
        ...orphans,
      ];
    }
    if (node.kind === 'orphans')
      return session.active.progress.orphans().map((id) => ({ kind: 'orphan', id }));
    if (node.kind !== 'level') return [];
    return forProfile(content.achievements, settings.profile())
      .filter((each) => each.level === node.level)
      .map((achievement) => ({ kind: 'achievement', achievement }));
  }

  getParent(node: TreeNode): TreeNode | undefined {
    if (node.kind === 'achievement') return { kind: 'level', level: node.achievement.level };
    return node.kind === 'orphan' ? { kind: 'orphans' } : undefined;
  }

  dispose(): void {
    this.view.dispose();
    this.changed.dispose();
  }

  /** The level that the team is climbing. */
  private currentLevel(): LevelId {
    const { content, session } = this.app;
    const { declared } = reachedLevels(content.achievements, session.standings());
    return levelIds[Math.min(declared, levelIds.length - 1)] ?? 'awareness';
  }

  /** What is left of the current level; nothing where nobody asked for the parcours. */
  private badge(): TreeView<TreeNode>['badge'] {
    const { content, session } = this.app;
    if (session.active.progress.isEmpty()) return undefined;
    const level = this.currentLevel();
    const { done, total } = countLevel(content.achievements, session.standings(), level);
    if (done === total) return undefined;
    return { value: total - done, tooltip: texts().tree.badge(total - done, levelIds.indexOf(level) + 1) };
  }

  private onTick(items: readonly (readonly [TreeNode, TreeItemCheckboxState])[]): void {
    for (const [node, box] of items) {
      const achievement = achievementOf(node);
      if (achievement === undefined) continue;
      const ticked = box === TreeItemCheckboxState.Checked;
      const standing = this.app.session.standings().get(achievement.id);
      if (standing !== undefined && isDone(standing) === ticked) continue;
      // The box of what cannot be read never stays ticked, not even while its message is shown.
      if (standing?.state === 'unreadable') this.redraw();
      // Whatever comes of it (a refusal, an escape), the box must show the truth again.
      void this.guard(() => tickFromTree(this.app, achievement, ticked)).finally(() => this.redraw());
    }
  }
}
