import {
  window,
  workspace,
  type Disposable,
  type Memento,
  type TextDocument,
  type Uri,
  type WorkspaceFolder,
} from 'vscode';
import type { NotRun, Rendering } from '../../domain/rendering/render-failure';
import {
  commandLine,
  commandOf,
  toolsFor,
  type RenderCommand,
  type RenderJob,
} from '../../domain/rendering/render-job';
import { renderingTexts } from '../../texts/rendering';
import { settings } from '../settings';
import type { ConformitySession } from './conformity-session';
import { renderSetting, setSetting } from './conformity-settings';
import type { FolderLinter } from './folder-linter';
import { installedTools, runTool, type Running } from './run-tool';

/** What is asked of the renderer. */
export interface RenderRequest {
  readonly jobs: readonly RenderJob[];
  /** Whether the person may be asked: not when a file is saved. */
  readonly mayAsk: boolean;
  readonly cancelled: () => boolean;
  report(done: number, total: number): void;
}

const acceptedKey = 'cpin.render.accepted';
/** How many commands the question shows; it offers to show the others. */
const mostShown = 12;
/** How long saving must pause before what is saved is rendered again, in milliseconds. */
const quiet = 800;

/**
 * Renders overlays and charts with the person's own tools: only commands that were shown and accepted, only in a trusted
 * workspace on this machine.
 */
export class Renderer implements Disposable {
  private readonly saved = new Map<FolderLinter, Set<string>>();
  private readonly disposables: Disposable[];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly session: ConformitySession,
    private readonly memento: Memento,
    private readonly report: (error: unknown) => void,
  ) {
    this.disposables = [workspace.onDidSaveTextDocument((document) => this.later(document))];
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.disposables.forEach((each) => each.dispose());
  }

  /** Runs what may be run, one command after the other. Every job comes back, with why when it did not run. */
  async render(folder: WorkspaceFolder, request: RenderRequest): Promise<readonly Rendering[]> {
    const tools = installedTools();
    const present = [...tools.keys()];
    const commands = request.jobs.map((job) => ({ job, command: commandOf(job, present) }));
    const why = await this.mayRun(folder, {
      ...request,
      commands: commands.flatMap(({ command }) => command ?? []),
    });
    const stop = new AbortController();
    const running: Running = { tools, root: folder.uri.fsPath, signal: stop.signal };
    const renderings: Rendering[] = [];
    for (const { job, command } of commands) {
      if (request.cancelled()) break;
      request.report(renderings.length, commands.length);
      if (command === undefined) {
        renderings.push({ job, command, outcome: { kind: 'no-tool', tools: toolsFor(job) } });
      } else if (why !== undefined || !this.isAccepted(folder, command)) {
        renderings.push({ job, command, outcome: { kind: 'not-run', why: why ?? 'declined' } });
      } else {
        const watch = setInterval(() => request.cancelled() && stop.abort(), 200);
        const outcome = await runTool(command, running).finally(() => clearInterval(watch));
        renderings.push({ job, command, outcome });
      }
    }
    return renderings;
  }

  /** Why nothing may be run; undefined when the accepted commands may. Asks where it is allowed to. */
  private async mayRun(
    folder: WorkspaceFolder,
    { commands, mayAsk }: { readonly commands: readonly RenderCommand[]; readonly mayAsk: boolean },
  ): Promise<NotRun | undefined> {
    if (!workspace.isTrusted) return 'untrusted';
    if (folder.uri.scheme !== 'file') return 'virtual';
    const setting = renderSetting(folder.uri);
    if (setting === 'never') return 'never';
    const unseen = commands.filter((command) => !this.isAccepted(folder, command));
    if (unseen.length === 0 || !mayAsk) return undefined;
    const { consent } = renderingTexts[settings.language()];
    const shown = unseen.slice(0, mostShown);
    const more = unseen.length - shown.length;
    const buttons = [consent.accept, ...(more > 0 ? [consent.show] : []), consent.never];
    const detail = consent.detail(shown, more);
    let answer = await window.showInformationMessage(consent.title, { modal: true, detail }, ...buttons);
    if (answer === consent.show) {
      await window.showTextDocument(
        await workspace.openTextDocument({ content: `${consent.detail(unseen, 0)}\n` }),
      );
      answer = await window.showInformationMessage(consent.shown, consent.accept, consent.never);
    }
    if (answer === consent.never) {
      await setSetting('render', 'never', folder.uri);
      return 'never';
    }
    if (answer === consent.accept) await this.accept(folder, unseen);
    return undefined;
  }

  private isAccepted(folder: WorkspaceFolder, command: RenderCommand): boolean {
    if (renderSetting(folder.uri) === 'always') return true;
    return this.memento.get<readonly string[]>(acceptedKey, []).includes(keyOf(folder, command));
  }

  private async accept(folder: WorkspaceFolder, commands: readonly RenderCommand[]): Promise<void> {
    const known = this.memento.get<readonly string[]>(acceptedKey, []);
    await this.memento.update(acceptedKey, [
      ...new Set([...known, ...commands.map((command) => keyOf(folder, command))]),
    ]);
  }

  private later(document: TextDocument): void {
    const file = this.session.openFile(document);
    if (file === undefined || !workspace.isTrusted) return;
    this.saved.set(file.linter, (this.saved.get(file.linter) ?? new Set()).add(file.path));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.again().catch(this.report), quiet);
  }

  /** Renders again what was rendered before and what was saved since is a part of. */
  private async again(): Promise<void> {
    const saved = new Map(this.saved);
    this.saved.clear();
    for (const [linter, paths] of saved) {
      const rendered = await linter.renderAgain([...paths], (jobs) =>
        this.render(linter.folder, { jobs, mayAsk: false, cancelled: () => false, report: () => undefined }),
      );
      if (rendered) this.session.touch();
    }
  }
}

function keyOf({ uri }: { readonly uri: Uri }, command: RenderCommand): string {
  return `${uri.toString()}\n${command.folder}\n${commandLine(command)}`;
}
