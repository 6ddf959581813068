import {
  Disposable,
  RelativePattern,
  Uri,
  window,
  workspace,
  type FileSystemWatcher,
  type WorkspaceFolder,
} from 'vscode';
import { isForeign } from '../domain/manifests/foreign-folders';
import { relativePath } from './places';
import { dateOf, isFolder } from './text-files';

/** How often the date of the progress folder is looked at, in milliseconds. */
const pulse = 2000;
/** How long the team's files are believed unchanged when the person comes back to the window, in milliseconds. */
const trusted = 60_000;

/**
 * Tells when the progress of a folder may have changed. On Linux the editor's watcher is blind to what is in a folder
 * that was made together with its content (a first declaration, a checkout, `mkdir -p`), so the date of the folder is
 * looked at too: every write of ours, and of Git, changes it.
 */
export function watchEntries(folder: WorkspaceFolder, onChange: () => void): Disposable {
  const home = Uri.joinPath(folder.uri, '.cpin', 'achievements');
  const watcher = workspace.createFileSystemWatcher(
    // With the folders: when one goes, the editor tells of it alone and not of what was in it.
    new RelativePattern(folder, '{.cpin,.cpin/achievements,.cpin/achievements/*.yaml}'),
  );
  let seen: number | undefined;
  const look = async (): Promise<void> => {
    const now = await dateOf(home);
    if (now === seen) return;
    seen = now;
    onChange();
  };
  // Elsewhere than on a disk each look could cost a request.
  const timer = folder.uri.scheme === 'file' ? setInterval(() => void look(), pulse) : undefined;
  return Disposable.from(
    ...eventsOf(watcher, onChange),
    window.onDidChangeWindowState(({ focused }) => focused && onChange()),
    // Mended by hand in this window: written in place, the folder keeps its date.
    workspace.onDidSaveTextDocument(
      ({ uri }) => relativePath(folder, uri)?.startsWith('.cpin/') === true && onChange(),
    ),
    new Disposable(() => clearInterval(timer)),
  );
}

/** What a change of the team's files may concern: a path, or anything at all when a folder came or went. */
export type Touched = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'anything' };

/** Tells when the files that checks look at may have changed, by whomever. */
export function watchFiles(folder: WorkspaceFolder, onTouch: (touched: Touched) => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '**/*'));
  let lookedAt = Date.now();
  const touch = (uri: Uri, wasFolder = false): void => {
    const path = relativePath(folder, uri);
    if (path === undefined || isForeign(path)) return;
    onTouch(wasFolder ? { kind: 'anything' } : { kind: 'file', path });
  };
  const comeBack = (): void => {
    if (Date.now() - lookedAt < trusted) return;
    lookedAt = Date.now();
    onTouch({ kind: 'anything' });
  };
  return Disposable.from(
    watcher,
    watcher.onDidChange((uri) => touch(uri)),
    watcher.onDidCreate((uri) => void isFolder(uri).then((is) => touch(uri, is))),
    // Nobody can tell any more whether it was a folder.
    watcher.onDidDelete((uri) => touch(uri, true)),
    // What is done in this window is known without the watcher.
    workspace.onDidSaveTextDocument(({ uri }) => touch(uri)),
    window.onDidChangeWindowState(({ focused }) => focused && comeBack()),
  );
}

function eventsOf(watcher: FileSystemWatcher, listener: () => void): readonly Disposable[] {
  const { onDidCreate, onDidChange, onDidDelete } = watcher;
  return [watcher, ...[onDidCreate, onDidChange, onDidDelete].map((event) => event(() => listener()))];
}
