import {
  commands,
  Disposable,
  EventEmitter,
  tasks,
  window,
  workspace,
  type ExtensionContext,
  type TaskProvider,
  type TextDocument,
  type TextDocumentContentProvider,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  type Uri,
} from 'vscode';
import {
  conformityCommandIds,
  parcoursCommandIds,
  programCommandIds,
  type CommandId,
  type ConformityCommandId,
  type ProgramCommandId,
} from './command-ids';

/** The parcours once it is loaded: it runs the commands, and writes the pages of evidence and of the lessons. */
export interface Runner {
  readonly pages: TextDocumentContentProvider;
  readonly lessons: TextDocumentContentProvider;
  run(id: CommandId, parameters: readonly unknown[]): Promise<unknown>;
}

/** The conformity rules once they are loaded: they run their commands, fill their tree and explain themselves. */
export interface ConformityRunner {
  readonly pages: TextDocumentContentProvider;
  readonly tree: TreeDataProvider<unknown> & {
    readonly onDidChangeTreeData: (listener: () => void) => unknown;
  };
  run(id: ConformityCommandId, parameters: readonly unknown[]): Promise<unknown>;
}

/** What runs programs of this machine, once it is loaded. */
export interface ProgramsRunner {
  readonly tasks: TaskProvider;
  run(id: ProgramCommandId): Promise<unknown>;
}

/** Registers every command of the parcours at once, and loads it behind the first use, right after activation. */
export function registerEntry(context: ExtensionContext, load: () => Promise<Runner>): void {
  for (const id of parcoursCommandIds) {
    const command = commands.registerCommand(id, async (...parameters: unknown[]) =>
      (await load()).run(id, parameters),
    );
    context.subscriptions.push(command);
  }
  context.subscriptions.push(
    servePages('cpin-evidence', async () => (await load()).pages),
    servePages('cpin-lesson', async () => (await load()).lessons),
  );
  // Every activation event means that the parcours is wanted (a view, a walkthrough, a folder with `.cpin/`):
  // load it as soon as the host is free, and keep activation itself out of it.
  setImmediate(() => void load());
}

/**
 * Registers the commands and the view of the rules, and loads them with the first command, the first look at the view,
 * or the first document that may be a manifest, an image or a pipeline: other windows never pay for them.
 */
export function registerConformity(
  context: ExtensionContext,
  load: (view: TreeView<unknown>) => Promise<ConformityRunner>,
): void {
  const changed = new EventEmitter<undefined>();
  let loading: Promise<ConformityRunner> | undefined;
  const loaded = (): Promise<ConformityRunner> => {
    loading ??= load(view).then((runner) => {
      runner.tree.onDidChangeTreeData(() => changed.fire(undefined));
      return runner;
    });
    return loading;
  };
  const view = window.createTreeView<unknown>('cpin.conformity', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => (await loaded()).tree.getChildren(node),
      getTreeItem: async (node): Promise<TreeItem> => (await loaded()).tree.getTreeItem(node),
      getParent: async (node) => (await loaded()).tree.getParent?.(node),
    },
  });
  const look = (document: TextDocument): void => {
    if (loading === undefined && mayConcern(document)) void loaded();
  };
  context.subscriptions.push(
    changed,
    view,
    servePages('cpin-rule', async () => (await loaded()).pages),
    workspace.onDidOpenTextDocument(look),
    ...conformityCommandIds.map((id) =>
      commands.registerCommand(id, async (...parameters: unknown[]) => (await loaded()).run(id, parameters)),
    ),
  );
  setImmediate(() => workspace.textDocuments.forEach(look));
}

/** Registers what runs programs of this machine; its first command, or the editor's list of tasks, loads it. */
export function registerPrograms(context: ExtensionContext, load: () => Promise<ProgramsRunner>): void {
  let loading: Promise<ProgramsRunner> | undefined;
  const loaded = (): Promise<ProgramsRunner> => (loading ??= load());
  context.subscriptions.push(
    ...programCommandIds.map((id) => commands.registerCommand(id, async () => (await loaded()).run(id))),
    tasks.registerTaskProvider('cpin', {
      provideTasks: async (token) => (await loaded()).tasks.provideTasks(token),
      resolveTask: async (task, token) => (await loaded()).tasks.resolveTask(task, token),
    }),
  );
}

/**
 * Serves pages from activation on, by a provider that is loaded with the first page: a preview that the editor brings
 * back after a restart asks before anything else does (activation event `onWebviewPanel:markdown.preview`).
 */
function servePages(scheme: string, load: () => Promise<TextDocumentContentProvider>): Disposable {
  const changed = new EventEmitter<Uri>();
  let loading: Promise<TextDocumentContentProvider> | undefined;
  const loaded = (): Promise<TextDocumentContentProvider> => {
    loading ??= load().then((provider) => {
      provider.onDidChange?.((uri) => changed.fire(uri));
      return provider;
    });
    return loading;
  };
  const registration = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri, token) => (await loaded()).provideTextDocumentContent(uri, token),
  });
  return Disposable.from(changed, registration);
}

/** Whether rules may read a document, told from its name and a glance at its text. */
function mayConcern(document: TextDocument): boolean {
  if (
    /(?:^|\/)(?:[^/]*dockerfile|containerfile|kustomization)[^/]*$|gitlab-ci[-.]dso/i.test(document.uri.path)
  )
    return true;
  return document.languageId === 'yaml' && /\bkind\b/.test(document.getText());
}
