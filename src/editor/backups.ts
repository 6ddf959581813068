import { Uri, workspace } from 'vscode';
import * as z from 'zod';
import type { App } from './app';
import { placeKey, type Place } from './places';
import { encode, listFolder, readText } from './text-files';

/** A copy of entries as they were before a reset, in the extension's own storage: Git knows nothing of it. */
const backupFile = z.object({
  schema: z.literal(1),
  at: z.string(),
  place: z.string(),
  entries: z.record(z.string(), z.string()),
});
export type Backup = z.infer<typeof backupFile>;

/** How many copies are kept for each place; older ones go. */
const mostBackups = 50;

/** Keeps a dated copy of entries. */
export async function keepBackup(
  app: App,
  place: Place,
  entries: ReadonlyMap<string, string>,
): Promise<void> {
  const at = new Date().toISOString();
  const backup: Backup = { schema: 1, at, place: placeKey(place), entries: Object.fromEntries(entries) };
  const home = folderOf(app);
  await workspace.fs.createDirectory(home);
  const name = `${at.replaceAll(/[:.]/g, '-')}-${crypto.randomUUID().slice(0, 4)}.json`;
  await workspace.fs.writeFile(Uri.joinPath(home, name), encode(JSON.stringify(backup)));
  for (const old of (await backupsOf(app, place)).slice(mostBackups)) await workspace.fs.delete(old.uri);
}

/** The newest copy of a place, and what forgets it once it is put back. */
export async function newestBackup(
  app: App,
  place: Place,
): Promise<{ readonly backup: Backup; readonly forget: () => Thenable<void> } | undefined> {
  const [newest] = await backupsOf(app, place);
  return newest && { backup: newest.backup, forget: () => workspace.fs.delete(newest.uri) };
}

async function backupsOf(app: App, place: Place): Promise<readonly { uri: Uri; backup: Backup }[]> {
  const home = folderOf(app);
  const names = (await listFolder(home)).map(([name]) => name).filter((name) => name.endsWith('.json'));
  const found: { uri: Uri; backup: Backup }[] = [];
  for (const name of names.sort().reverse()) {
    const uri = Uri.joinPath(home, name);
    const file = await readText(uri);
    const backup = file.kind === 'text' ? parse(file.text) : undefined;
    if (backup?.place === placeKey(place)) found.push({ uri, backup });
    else if (backup === undefined) app.log.warn(`${uri.toString()}: not a backup; left as it is.`);
  }
  return found;
}

function parse(text: string): Backup | undefined {
  try {
    return backupFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function folderOf({ context }: App): Uri {
  return Uri.joinPath(context.globalStorageUri, 'backups');
}
