import { window, type ExtensionContext, type TreeView } from 'vscode';
import { tellError } from '../error-boundary';
import type { ConformityCommandId } from '../command-ids';
import type { ConformityRunner } from '../entry';
import { checkWorkspace, openFinding } from './check-folder';
import { chooseEnvironment, chooseSituation, chooseTarget, turnOffRule } from './choose-situation';
import { registerActions } from './code-actions';
import { ConformitySession } from './conformity-session';
import { Diagnostics } from './diagnostics';
import { explainRule, explanationPages } from './explanation';
import { Renderer } from './renderer';
import { FindingsTree, type FindingNode } from './findings-tree';
import { registerHovers } from './hovers';
import { SituationStatus } from './situation-status';
import { registerSuppressionCompletion } from './suppression-completion';
import { tellWrongTeamFile } from './team-file';

/** Builds and connects the rules in the editor; the first manifest, image or command loads it. */
export function openConformity(context: ExtensionContext, view: TreeView<unknown>): ConformityRunner {
  const log = window.createOutputChannel('Cloud π Native : conformité', { log: true });
  const report = (error: unknown): void => void tellError(error, log);
  const session = new ConformitySession(report);
  const diagnostics = new Diagnostics(session, report);
  const tree = new FindingsTree(view);
  const status = new SituationStatus(session, report);
  const renderer = new Renderer(session, context.workspaceState, report);
  const checkAll = (): Promise<void> => checkWorkspace(session, tree, renderer);
  context.subscriptions.push(
    log,
    session,
    diagnostics,
    tree,
    status,
    renderer,
    registerActions(diagnostics),
    registerHovers(diagnostics),
    registerSuppressionCompletion(),
    tellWrongTeamFile(session, report),
    session.onDidTouch((uri) => void (uri && tree.outdateBy(uri).catch(report))),
    session.onDidChange(() => tree.outdate()),
  );
  const table: Readonly<Record<ConformityCommandId, (parameters: readonly unknown[]) => Promise<unknown>>> = {
    'cpin.checkWorkspace': checkAll,
    'cpin.explainRule': ([rule]) => explainRule(diagnostics, ruleOf(rule)),
    'cpin.chooseSituation': () => chooseSituation(checkAll),
    'cpin.chooseTarget': chooseTarget,
    'cpin.chooseEnvironment': chooseEnvironment,
    'cpin.turnOffRule': ([rule]) => turnOffRule(ruleOf(rule)),
    'cpin.openFinding': ([uri, start, end]) => openFinding(uri, start, end),
  };
  return {
    tree,
    pages: explanationPages(context),
    run: async (id, parameters) => {
      try {
        return await table[id](parameters);
      } catch (error) {
        return tellError(error, log);
      }
    },
  };
}

/** A rule's id, given as such or by the node of the tree that the command was called on. */
function ruleOf(parameter: unknown): unknown {
  if (typeof parameter !== 'object' || parameter === null) return parameter;
  const node = parameter as FindingNode;
  if (node.kind === 'rule') return node.rule;
  return node.kind === 'finding' ? node.placed.finding.rule : undefined;
}
