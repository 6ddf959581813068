import type { Achievement, LevelId } from '../domain/content';

/** A line of the tree *Parcours*. */
export type TreeNode =
  | { readonly kind: 'up-next'; readonly achievement: Achievement | undefined }
  | { readonly kind: 'level'; readonly level: LevelId }
  | { readonly kind: 'achievement'; readonly achievement: Achievement }
  | { readonly kind: 'orphans' }
  | { readonly kind: 'orphan'; readonly id: string };

/** The achievement of a line, when it has one. */
export function achievementOf(node: TreeNode): Achievement | undefined {
  return node.kind === 'achievement' || node.kind === 'up-next' ? node.achievement : undefined;
}

/** Tells a line of the tree from the other things that commands are called with. */
export function isTreeNode(value: unknown): value is TreeNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    ['up-next', 'level', 'achievement', 'orphans', 'orphan'].includes(String(value.kind))
  );
}
