import { window, workspace, type ExtensionContext } from 'vscode';
import type { App } from './app';
import { commandTable } from './commands/table';
import { serveEvidence } from './commands/evidence';
import { loadContent } from './content';
import type { Runner } from './entry';
import { tellError } from './error-boundary';
import { offerFrench, offerHomelessProgress } from './offers';
import { ScaffoldPreview } from './scaffold-preview';
import { Session } from './session';
import { showStatusBar } from './status-bar';
import { Ticks } from './ticks';
import { ParcoursTree } from './tree';

/** Builds and connects the parcours; the first use loads it. */
export async function openParcours(context: ExtensionContext): Promise<Runner> {
  const log = window.createOutputChannel('Cloud π Native', { log: true });
  const guard = async (task: () => Promise<unknown>): Promise<unknown> => {
    try {
      return await task();
    } catch (error) {
      return tellError(error, log);
    }
  };
  const report = (error: unknown): void => void tellError(error, log);

  const content = await loadContent(context);
  const session = new Session(content, context, report);
  const ticks = new Ticks(content, session, context, log);
  const preview = new ScaffoldPreview();
  const app: App = { context, content, session, ticks, preview, log };
  const tree = new ParcoursTree(app, guard);
  const statusBar = showStatusBar(app);
  const refresh = (): void => {
    tree.refresh();
    statusBar.refresh();
    void ticks.push();
  };
  context.subscriptions.push(
    log,
    preview,
    session,
    tree,
    statusBar,
    serveEvidence(app),
    session.onDidChange(refresh),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('cpin') && session.refresh()),
  );
  await guard(() => session.start());
  void guard(() => offerFrench(app));
  void guard(() => offerHomelessProgress(app));
  return {
    run: (id, [first, second]) => {
      // A key has no parameter: it is about the line that it was pressed on.
      const target = id === 'cpin.toggle' ? (first ?? tree.keyboardLine) : first;
      return guard(() => commandTable[id](app, target, second));
    },
  };
}
