import {
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
} from 'vscode';
import type { Achievement, LevelId } from '../domain/content';
import { isDone, type Standing, type State } from '../domain/progress/standing';
import { countLevel, forProfile } from '../domain/progress/summary';
import { scaffoldUpdateTexts } from '../texts/scaffold-update';
import { language, texts, titleOf, type App } from './app';
import type { OlderScaffold } from './scaffold-updates';
import { settings } from './settings';
import { detailOf } from './standing-words';
import { lineOfTree, nodeId, type TreeNode } from './tree-nodes';

/** Each state has an icon of its own shape: colour only adds to it. */
const icons: Readonly<Record<State, ThemeIcon>> = {
  'to-do': new ThemeIcon('circle-large-outline'),
  declared: new ThemeIcon('comment', new ThemeColor('charts.blue')),
  verified: new ThemeIcon('verified-filled', new ThemeColor('testing.iconPassed')),
  stale: new ThemeIcon('history', new ThemeColor('list.warningForeground')),
  unreadable: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
};

/** How a line of the tree looks, sounds and what it answers to. */
export function treeItem(app: App, node: TreeNode, currentLevel: LevelId): TreeItem {
  switch (node.kind) {
    case 'up-next':
      return upNextItem(node.achievement);
    case 'update':
      return updateItem(node.older);
    case 'level':
      return levelItem(app, node.level, currentLevel);
    case 'achievement':
      return achievementItem(app, node.achievement);
    case 'orphans': {
      const item = new TreeItem(texts().tree.orphans, TreeItemCollapsibleState.Collapsed);
      item.id = nodeId(node);
      item.iconPath = new ThemeIcon('archive');
      return item;
    }
    case 'orphan': {
      const item = new TreeItem(node.id, TreeItemCollapsibleState.None);
      item.id = nodeId(node);
      item.iconPath = new ThemeIcon('file');
      item.tooltip = texts().tree.orphanHint;
      item.command = { command: 'cpin.openEntry', title: '', arguments: [node.id] };
      return item;
    }
  }
}

function upNextItem(achievement: Achievement | undefined): TreeItem {
  const { tree } = texts();
  const item = new TreeItem(
    achievement === undefined ? tree.allDone : tree.upNext,
    TreeItemCollapsibleState.None,
  );
  item.id = nodeId({ kind: 'up-next', achievement });
  item.iconPath = new ThemeIcon(achievement === undefined ? 'check-all' : 'arrow-right');
  if (achievement === undefined) {
    item.tooltip = tree.allDoneHint;
    return item;
  }
  item.description = titleOf(achievement);
  item.tooltip = achievement.question[language()];
  item.accessibilityInformation = { label: tree.achievementLabel(tree.upNext, titleOf(achievement), '') };
  item.contextValue = 'upNext';
  item.command = { command: 'cpin.openStep', title: tree.upNext, arguments: [achievement.id] };
  return item;
}

/** Tells that a newer scaffold exists; no more than a line. */
function updateItem(older: OlderScaffold): TreeItem {
  const words = scaffoldUpdateTexts[language()];
  const item = new TreeItem(words.available, TreeItemCollapsibleState.None);
  item.id = nodeId({ kind: 'update', older });
  item.iconPath = new ThemeIcon('arrow-circle-up');
  const versions = words.versions(older.from, older.to);
  item.description = `${older.instance}, ${versions}`;
  item.tooltip = `${older.instance}, ${versions}. ${words.availableHint}`;
  item.contextValue = 'update';
  item.accessibilityInformation = { label: `${words.available}, ${older.instance}, ${versions}` };
  item.command = { command: 'cpin.updateScaffold', title: words.available, arguments: [older.instance] };
  return item;
}

function levelItem({ content, session }: App, level: LevelId, currentLevel: LevelId): TreeItem {
  const { tree } = texts();
  const found = content.matrix.levels.find((each) => each.id === level);
  const number = found?.number ?? 0;
  const name = found?.name[language()] ?? level;
  const { done, total, verified } = countLevel(content.achievements, session.standings(), level);
  const item = new TreeItem(
    tree.level(number, name),
    level === currentLevel ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = nodeId({ kind: 'level', level });
  item.description = tree.levelCount(done, total, verified);
  item.contextValue = 'level';
  const ofLevel = content.achievements.filter((each) => each.level === level);
  const hidden = ofLevel.length - forProfile(ofLevel, settings.profile()).length;
  const tooltip = new MarkdownString(
    `**${tree.level(number, name)}**\n\n${found?.summary[language()] ?? ''}`,
  );
  if (hidden > 0) tooltip.appendMarkdown(`\n\n${tree.hidden(hidden)}`);
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: tree.levelLabel(number, name, done, total, verified) };
  return item;
}

function achievementItem({ session }: App, achievement: Achievement): TreeItem {
  const { tree, state } = texts();
  const standing = session.standings().get(achievement.id) ?? { state: 'to-do' };
  const detail = detailOf(standing);
  const words = state[standing.state];
  const item = new TreeItem(titleOf(achievement), TreeItemCollapsibleState.None);
  item.id = nodeId({ kind: 'achievement', achievement });
  item.description = detail === '' || standing.state === 'stale' ? words : `${words} ${detail}`;
  if (standing.state === 'unreadable') item.description = `${words}, ${detail}`;
  item.iconPath = icons[standing.state];
  item.contextValue = contextValue(achievement, standing);
  item.checkboxState = {
    state: isDone(standing) ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: boxTooltip(standing),
    accessibilityInformation: { label: titleOf(achievement), role: 'checkbox' },
  };
  item.tooltip = tooltipOf(achievement, `${words}${detail === '' ? '' : `, ${detail}`}`);
  item.accessibilityInformation = { label: tree.achievementLabel(titleOf(achievement), words, detail) };
  item.command = {
    command: 'cpin.openStep',
    title: titleOf(achievement),
    arguments: [achievement.id, lineOfTree],
  };
  return item;
}

/** Words that the menus of package.json look for. */
function contextValue(achievement: Achievement, standing: Standing): string {
  const words = ['achievement', standing.state];
  if (achievement.checks.length > 0) words.push('verifiable');
  if (achievement.scaffold !== undefined) words.push('scaffoldable');
  if (standing.state !== 'to-do') words.push('recorded');
  return words.join(' ');
}

function boxTooltip(standing: Standing): string {
  const { tree } = texts();
  if (standing.state === 'unreadable') return tree.boxUnreadable;
  if (standing.state === 'stale') return tree.boxStale;
  return isDone(standing) ? tree.boxTicked : tree.boxUnticked;
}

function tooltipOf(achievement: Achievement, state: string): MarkdownString {
  const tooltip = new MarkdownString();
  tooltip.appendMarkdown(`**${titleOf(achievement)}**`).appendText(` (${state})\n\n`);
  tooltip.appendText(`${achievement.question[language()]}\n\n`);
  // The content marks code with double back-ticks, which Markdown knows too.
  tooltip.appendMarkdown(achievement.how[language()]);
  return tooltip;
}
