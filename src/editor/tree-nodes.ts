import type { Achievement, LevelId } from '../domain/content';
import type { OlderScaffold } from './scaffold-updates';

/** A line of the tree *Parcours*. */
export type TreeNode =
  | { readonly kind: 'up-next'; readonly achievement: Achievement | undefined }
  | { readonly kind: 'update'; readonly older: OlderScaffold }
  | { readonly kind: 'level'; readonly level: LevelId }
  | { readonly kind: 'achievement'; readonly achievement: Achievement }
  | { readonly kind: 'orphans' }
  | { readonly kind: 'orphan'; readonly id: string };

/** Tells the command of a line that it is run by a line with a box. */
export const lineOfTree = 'line';

/** The achievement of a line, when it has one. */
export function achievementOf(node: TreeNode): Achievement | undefined {
  return node.kind === 'achievement' || node.kind === 'up-next' ? node.achievement : undefined;
}

/** The name of a line, the same after every refresh. */
export function nodeId(node: TreeNode): string {
  switch (node.kind) {
    case 'level':
      return `level/${node.level}`;
    case 'update':
      return `update/${node.older.instance}`;
    case 'achievement':
      return `achievement/${node.achievement.id}`;
    case 'orphan':
      return `orphan/${node.id}`;
    default:
      return node.kind;
  }
}

/** Tells a line of the tree from the other things that commands are called with. */
export function isTreeNode(value: unknown): value is TreeNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    ['up-next', 'update', 'level', 'achievement', 'orphans', 'orphan'].includes(String(value.kind))
  );
}
