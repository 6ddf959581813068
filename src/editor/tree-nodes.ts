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

/** The name of a line, the same after every refresh. */
export function nodeId(node: TreeNode): string {
  switch (node.kind) {
    case 'level':
      return `level/${node.level}`;
    case 'achievement':
      return `achievement/${node.achievement.id}`;
    case 'orphan':
      return `orphan/${node.id}`;
    default:
      return node.kind;
  }
}

/**
 * The line whose selection changed, when it is the only one. The space bar selects or deselects the line that has the
 * focus, which no extension can ask for, before it runs our command.
 */
export function changedLine(before: readonly TreeNode[], after: readonly TreeNode[]): TreeNode | undefined {
  const absentFrom = (nodes: readonly TreeNode[]) => (node: TreeNode) =>
    !nodes.some((each) => nodeId(each) === nodeId(node));
  const changed = [...before.filter(absentFrom(after)), ...after.filter(absentFrom(before))];
  return changed.length === 1 ? changed[0] : undefined;
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
