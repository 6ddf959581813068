import {
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
  type TreeDataProvider,
  type TreeView,
  type WorkspaceFolder,
} from 'vscode';
import { environments, type Environment } from '../../domain/conformity/environment';
import { severities, type Finding, type Severity } from '../../domain/conformity/finding';
import { nameOfRule, type RuleId } from '../../domain/conformity/rule';
import { ruleById } from '../../domain/conformity/rules/by-id';
import { failureItem, uncheckedItem } from './failure-items';
import type { RenderFailure } from '../../domain/rendering/render-failure';
import { conformityTexts, type ConformityTexts } from '../../texts/conformity';
import { settings } from '../settings';

/** A finding in its folder. */
export interface PlacedFinding {
  readonly folder: WorkspaceFolder;
  readonly finding: Finding;
}

/** What could not be checked, in its folder. */
export interface PlacedFailure {
  readonly folder: WorkspaceFolder;
  readonly failure: RenderFailure;
}

/** What the last check found, and whether files changed since. */
export interface CheckState {
  readonly findings: readonly PlacedFinding[];
  readonly failures: readonly PlacedFailure[];
  readonly checked: boolean;
  readonly outdated: boolean;
  readonly truncated: boolean;
  /** When the check began to read, in milliseconds since 1970: what was written before that is in it. */
  readonly since: number;
}

export type FindingNode =
  | { readonly kind: 'environment'; readonly environment: Environment }
  | { readonly kind: 'rule'; readonly environment: Environment; readonly rule: RuleId }
  | { readonly kind: 'finding'; readonly environment: Environment; readonly placed: PlacedFinding }
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'failure'; readonly placed: PlacedFailure };

const icons: Readonly<Record<Severity, ThemeIcon>> = {
  error: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  warning: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  information: new ThemeIcon('info'),
};

const nothingChecked: CheckState = {
  findings: [],
  failures: [],
  checked: false,
  outdated: false,
  truncated: false,
  since: 0,
};

/** The tree *Conformité*: what the last check of the folder found, by environment and by rule. */
export class FindingsTree implements TreeDataProvider<FindingNode> {
  private readonly changed = new EventEmitter<undefined>();
  private state: CheckState = nothingChecked;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly view: Pick<TreeView<unknown>, 'message' | 'badge'>) {}

  /** Shows what a check found. */
  show(state: CheckState): void {
    this.state = state;
    this.refresh();
  }

  /** Says that files changed since the last check, when a file did: watchers also tell late of what it has read. */
  async outdateBy(uri: Uri): Promise<void> {
    const { state } = this;
    const { since, findings, checked, outdated } = state;
    if (!checked || outdated) return;
    const gone = (): boolean =>
      findings.some(({ folder, finding }) => Uri.joinPath(folder.uri, finding.place.path).path === uri.path);
    const changed = await workspace.fs.stat(uri).then(({ mtime }) => mtime > since, gone);
    // Another check may have ended meanwhile: it may well have read what changed.
    if (this.state !== state) return this.outdateBy(uri);
    if (changed) this.outdate();
  }

  /** Says that what was judged is to be judged again. */
  outdate(): void {
    if (!this.state.checked || this.state.outdated) return;
    this.state = { ...this.state, outdated: true };
    this.refresh();
  }

  refresh(): void {
    const texts = conformityTexts[settings.language()];
    const { findings, checked, outdated, truncated } = this.state;
    const errors = findings.filter(({ finding }) => finding.severity === 'error').length;
    const messages = [
      ...(checked && this.visible().length === 0 && this.state.failures.length === 0
        ? [texts.view.clean]
        : []),
      ...(outdated ? [texts.view.outdated] : []),
      ...(truncated ? [texts.view.truncated] : []),
    ];
    if (messages.length > 0) this.view.message = messages.join(' ');
    else delete this.view.message;
    this.view.badge = errors > 0 ? { value: errors, tooltip: texts.view.badge(errors) } : undefined;
    this.changed.fire(undefined);
  }

  getChildren(node?: FindingNode): FindingNode[] {
    if (node === undefined) {
      const found = environments
        .filter((environment) => this.in(environment).length > 0)
        .reverse()
        .map((environment): FindingNode => ({ kind: 'environment', environment }));
      return this.state.failures.length > 0 ? [{ kind: 'unchecked' }, ...found] : found;
    }
    if (node.kind === 'unchecked') return this.state.failures.map((placed) => ({ kind: 'failure', placed }));
    if (node.kind === 'failure') return [];
    const { environment } = node;
    if (node.kind === 'environment') {
      const rules = [...new Set(this.in(environment).map(({ finding }) => finding.rule))];
      return rules
        .map((rule) => ({ kind: 'rule' as const, environment, rule }))
        .sort((one, other) => this.weight(one) - this.weight(other) || one.rule.localeCompare(other.rule));
    }
    if (node.kind === 'rule')
      return this.of(node).map((placed) => ({ kind: 'finding', environment, placed }));
    return [];
  }

  getTreeItem(node: FindingNode): TreeItem {
    const texts = conformityTexts[settings.language()];
    switch (node.kind) {
      case 'environment':
        return this.environmentItem(node.environment, texts);
      case 'rule':
        return this.ruleItem(node, texts);
      case 'finding':
        return findingItem(node.placed, texts);
      case 'unchecked':
        return uncheckedItem(this.state.failures.length);
      case 'failure':
        return failureItem(node.placed);
    }
  }

  getParent(node: FindingNode): FindingNode | undefined {
    if (node.kind === 'failure') return { kind: 'unchecked' };
    if (node.kind === 'unchecked') return undefined;
    const { environment } = node;
    if (node.kind === 'finding') return { kind: 'rule', environment, rule: node.placed.finding.rule };
    return node.kind === 'rule' ? { kind: 'environment', environment } : undefined;
  }

  dispose(): void {
    this.changed.dispose();
  }

  private environmentItem(environment: Environment, texts: ConformityTexts): TreeItem {
    const all = this.in(environment);
    const counts = texts.view.counts(countOf(all, 'error'), countOf(all, 'warning'));
    const item = new TreeItem(texts.environment[environment], TreeItemCollapsibleState.Expanded);
    item.id = environment;
    item.description = counts;
    item.iconPath = new ThemeIcon('server-environment');
    item.contextValue = 'environment';
    item.accessibilityInformation = {
      label: texts.view.environmentLabel(texts.environment[environment], counts),
    };
    return item;
  }

  private ruleItem(node: FindingNode & { kind: 'rule' }, texts: ConformityTexts): TreeItem {
    const all = this.of(node);
    const severity = severities[this.weight(node)] ?? 'information';
    const rule = ruleById(node.rule);
    const title = rule?.texts[settings.language()].title ?? nameOfRule(node.rule);
    const item = new TreeItem(title, TreeItemCollapsibleState.Collapsed);
    item.id = `${node.environment}/${node.rule}`;
    item.description = `${String(all.length)} · ${nameOfRule(node.rule)}`;
    item.iconPath = icons[severity];
    item.contextValue = 'rule';
    item.tooltip = rule?.texts[settings.language()].remedy;
    item.accessibilityInformation = {
      label: texts.view.ruleLabel(title, all.length, texts.severity[severity]),
    };
    return item;
  }

  private visible(): readonly PlacedFinding[] {
    return this.state.findings;
  }

  private in(environment: Environment): readonly PlacedFinding[] {
    return this.visible().filter(({ finding }) => finding.environments.includes(environment));
  }

  private of({ environment, rule }: FindingNode & { kind: 'rule' }): readonly PlacedFinding[] {
    return this.in(environment).filter(({ finding }) => finding.rule === rule);
  }

  private weight(node: FindingNode & { kind: 'rule' }): number {
    return Math.min(...this.of(node).map(({ finding }) => severities.indexOf(finding.severity)));
  }
}

function countOf(all: readonly PlacedFinding[], severity: Severity): number {
  return all.filter(({ finding }) => finding.severity === severity).length;
}

function findingItem({ folder, finding }: PlacedFinding, texts: ConformityTexts): TreeItem {
  const language = settings.language();
  const { place, severity } = finding;
  const message = finding.message(language);
  const item = new TreeItem(message, TreeItemCollapsibleState.None);
  item.description = `${place.path}:${String(place.line)}`;
  item.iconPath = icons[severity];
  item.contextValue = 'finding';
  item.tooltip = `${message}\n${finding.remedy(language)}`;
  item.accessibilityInformation = {
    label: texts.view.findingLabel(message, place.path, place.line, texts.severity[severity]),
  };
  item.command = {
    command: 'cpin.openFinding',
    title: message,
    arguments: [Uri.joinPath(folder.uri, place.path), place.start, place.end],
  };
  return item;
}
