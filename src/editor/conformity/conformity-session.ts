import type { Uri } from 'vscode';
import {
  Disposable,
  EventEmitter,
  RelativePattern,
  workspace,
  type TextDocument,
  type WorkspaceFolder,
} from 'vscode';
import type { Finding } from '../../domain/conformity/finding';
import { optionsPath } from '../../domain/conformity/options-file';
import { isForeign } from '../../domain/manifests/foreign-folders';
import { relativePath } from '../places';
import { isEnabled } from './conformity-settings';
import { FolderLinter } from './folder-linter';
import { LooseFiles, loosePathOf } from './loose-file';

/** An open document in its folder. */
export interface OpenFile {
  readonly document: TextDocument;
  readonly linter: FolderLinter;
  readonly path: string;
}

/** The folders of this window under the rules, and what tells views to look again. */
export class ConformitySession {
  private readonly folders = new Map<string, FolderLinter>();
  private readonly loose = new LooseFiles();
  private readonly changed = new EventEmitter<void>();
  private readonly touched = new EventEmitter<Uri | undefined>();
  private readonly disposables: Disposable[] = [this.changed, this.touched];
  private watchers: readonly Disposable[] = [];

  /** Settings, the team's file or what overlays gather changed: everything is to be judged again. */
  readonly onDidChange = this.changed.event;
  /** This file changed on disk, or what is known of the files did. */
  readonly onDidTouch = this.touched.event;

  constructor(private readonly report: (error: unknown) => void) {
    this.disposables.push(
      workspace.onDidChangeWorkspaceFolders(() => this.watch()),
      workspace.onDidChangeConfiguration((change) => {
        // Whether commands may run changes nothing of what was judged.
        if (change.affectsConfiguration('cpin') && !change.affectsConfiguration('cpin.conformity.render')) {
          this.reset();
        }
      }),
      new Disposable(() => this.watchers.forEach((each) => each.dispose())),
    );
    this.watch();
  }

  get all(): readonly FolderLinter[] {
    return (workspace.workspaceFolders ?? []).map((folder) => this.linterOf(folder));
  }

  /** The document as a file of its folder; undefined where the rules are off or nobody of the team writes. */
  openFile(document: TextDocument): OpenFile | undefined {
    const folder = workspace.getWorkspaceFolder(document.uri);
    if (folder === undefined || !isEnabled(document.uri)) return undefined;
    const path = relativePath(folder, document.uri);
    if (path === undefined || isForeign(path)) return undefined;
    return { document, linter: this.linterOf(folder), path };
  }

  /** The findings of an open document; none where the rules have nothing to say. */
  async findings(document: TextDocument): Promise<readonly Finding[]> {
    const file = this.openFile(document);
    if (file !== undefined) return file.linter.file(file.path, document.getText());
    const loose = isEnabled(document.uri) ? loosePathOf(document) : undefined;
    return loose === undefined ? [] : this.loose.findings(document, loose);
  }

  /** Judges everything again. */
  reset(): void {
    for (const folder of this.folders.values()) folder.reset();
    this.loose.reset();
    this.changed.fire();
  }

  /** Tells views to look again at what is judged. */
  touch(): void {
    this.touched.fire(undefined);
  }

  dispose(): void {
    this.disposables.forEach((each) => each.dispose());
  }

  private linterOf(folder: WorkspaceFolder): FolderLinter {
    const key = folder.uri.toString();
    const known = this.folders.get(key);
    if (known !== undefined) return known;
    const linter = new FolderLinter(folder, () => openTexts(folder));
    this.folders.set(key, linter);
    return linter;
  }

  /** Follows the files behind overlays, and the team's file. */
  private watch(): void {
    this.watchers.forEach((each) => each.dispose());
    // What is saved in this window is known without a watcher, which may be blind to a new folder.
    const saved = workspace.onDidSaveTextDocument(({ uri }) => {
      const folder = workspace.getWorkspaceFolder(uri);
      if (folder !== undefined) void this.onDisk(folder, uri).catch(this.report);
    });
    const watchers = (workspace.workspaceFolders ?? []).flatMap((folder) => {
      const files = workspace.createFileSystemWatcher(new RelativePattern(folder, '**/*'));
      const touch = (uri: Uri): void => void this.onDisk(folder, uri).catch(this.report);
      return [files, files.onDidCreate(touch), files.onDidChange(touch), files.onDidDelete(touch)];
    });
    this.watchers = [saved, ...watchers];
  }

  private async onDisk(folder: WorkspaceFolder, uri: Uri): Promise<void> {
    const path = relativePath(folder, uri);
    // Of a folder that goes, watchers tell the folder alone.
    if (path === optionsPath || optionsPath.startsWith(`${path}/`)) this.reset();
    if (path === undefined || isForeign(path)) return;
    await this.linterOf(folder).touch(path);
    this.touched.fire(uri);
  }
}

function openTexts(folder: WorkspaceFolder): ReadonlyMap<string, string> {
  return new Map(
    workspace.textDocuments.flatMap((document) => {
      const path = document.isClosed ? undefined : relativePath(folder, document.uri);
      return path === undefined || document.uri.scheme !== folder.uri.scheme
        ? []
        : [[path, document.getText()] as const];
    }),
  );
}
