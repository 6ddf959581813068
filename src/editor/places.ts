import { workspace, type ExtensionContext, type Uri, type WorkspaceFolder } from 'vscode';
import { SharedView } from '../domain/checks/folder';
import { checks } from '../domain/checks/registry';
import type { Content } from '../domain/content';
import { TeamProgress, type EntryFiles, type Verifier } from '../domain/progress/team-progress';
import { checksTexts } from '../texts/checks';
import { folderEntryFiles, homelessEntryFiles } from './entry-files';
import { commitOf } from './git';
import { settings } from './settings';
import { viewFolder } from './workspace-view';

/** Where progress lives: a folder of the workspace, or the editor's own storage when none is open. */
export interface Place {
  readonly folder: WorkspaceFolder | undefined;
  readonly files: EntryFiles;
  readonly progress: TeamProgress;
}

/** A stable name of a place, for what is remembered about it. */
export function placeKey(place: Place): string {
  return place.folder?.uri.toString() ?? 'homeless';
}

export function folderPlace(content: Content, folder: WorkspaceFolder): Place {
  const files = folderEntryFiles(folder, settings.language);
  return place(content, files, folder);
}

export function homelessPlace(content: Content, context: ExtensionContext): Place {
  return place(content, homelessEntryFiles(context.globalState), undefined);
}

function place(content: Content, files: EntryFiles, folder: WorkspaceFolder | undefined): Place {
  const progress = new TeamProgress({
    achievements: content.achievements,
    files,
    verifier: folder === undefined ? undefined : verifierOf(folder),
    now: Date.now,
  });
  return { folder, files, progress };
}

function verifierOf(folder: WorkspaceFolder): Verifier {
  return {
    // Shared: the checks of one series read and parse each file once.
    view: async () => new SharedView(await viewFolder(folder)),
    run: (id, view) => checks[id].run(view, checksTexts[settings.language()]),
    version: (id) => checks[id].version,
    hash: sha256,
    commit: () => commitOf(folder.uri),
  };
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal: what `sha256sum` prints for the file. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The path of a file relative to a folder, with `/`; undefined when it lies elsewhere. */
export function relativePath(folder: WorkspaceFolder, uri: Uri): string | undefined {
  const base = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : undefined;
}

/** The path of a file relative to the folder of the workspace that holds it; undefined outside of all. */
export function relativePathOf(uri: Uri): string | undefined {
  const folder = workspace.getWorkspaceFolder(uri);
  return folder === undefined ? undefined : relativePath(folder, uri);
}
