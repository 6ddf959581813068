import { window, workspace, type ExtensionContext } from 'vscode';
import type { App } from './app';
import { commandTable } from './commands/table';
import { evidencePages } from './commands/evidence';
import { loadContent } from './content';
import type { Runner } from './entry';
import { tellError } from './error-boundary';
import { inOrder } from './entry-files';
import { lessonPages } from './lesson-pages';
import { offerFrench, offerHomelessProgress } from './offers';
import { ScaffoldPreview } from './scaffold-preview';
import { ScaffoldUpdates } from './scaffold-updates';
import { Session } from './session';
import { SpaceBar } from './space-bar';
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
  const updates = new ScaffoldUpdates(context);
  const app: App = { context, content, session, ticks, preview, updates, spaceBar: new SpaceBar(), log };
  const tree = new ParcoursTree(app, guard);
  const statusBar = showStatusBar(app);
  const refresh = (): void => {
    tree.refresh();
    statusBar.refresh();
    void ticks.push();
    void guard(async () => (await updates.look(session.active.folder?.uri)) && tree.refresh());
  };
  const offers = inOrder();
  const offerHomeless = (): void => void offers(() => guard(() => offerHomelessProgress(app)));
  context.subscriptions.push(
    log,
    preview,
    session,
    tree,
    statusBar,
    session.onDidChange(refresh),
    workspace.onDidChangeWorkspaceFolders(() => {
      void guard(() => session.start()).then(offerHomeless);
    }),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('cpin') && session.refresh()),
  );
  await guard(() => session.start());
  void guard(() => offerFrench(app));
  offerHomeless();
  return {
    pages: evidencePages(app),
    lessons: lessonPages(context),
    run: (id, [first, second]) => guard(() => commandTable[id](app, first, second)),
  };
}
