import { Uri, workspace } from 'vscode';
import * as z from 'zod';
import { recordPath } from '../domain/scaffold/record';
import type { App } from './app';
import type { FileChange } from './commands/apply-together';
import { encode, listFolder, readText } from './text-files';

const text = z.string().optional();

/** A copy of what an update changed, in the extension's own storage. Paths are relative to the folder. */
const copyFile = z.object({
  schema: z.literal(1),
  at: z.string(),
  folder: z.string(),
  instance: z.string(),
  version: z.int().describe('Before the update'),
  changes: z.array(z.object({ path: z.string(), from: text, to: text })),
});
type CopyFile = z.infer<typeof copyFile>;

/** An update that can be undone. */
export interface UpdateCopy {
  readonly uri: Uri;
  readonly instance: string;
  /** The version before the update. */
  readonly version: number;
  readonly changes: readonly FileChange[];
}

/** How many updates can be undone, over all folders; older copies go. */
const mostCopies = 30;

/** Keeps what an update is about to change. */
export async function keepUpdateCopy(
  app: App,
  folder: Uri,
  { instance, version, changes }: Omit<UpdateCopy, 'uri'>,
): Promise<UpdateCopy> {
  const at = new Date().toISOString();
  const copy: CopyFile = {
    schema: 1,
    at,
    folder: folder.toString(),
    instance,
    version,
    changes: [...changes],
  };
  const home = homeOf(app);
  await workspace.fs.createDirectory(home);
  const uri = Uri.joinPath(home, `${at.replaceAll(/[:.]/g, '-')}-${crypto.randomUUID().slice(0, 4)}.json`);
  await workspace.fs.writeFile(uri, encode(JSON.stringify(copy)));
  for (const name of (await copyNames(app)).slice(mostCopies)) {
    await workspace.fs.delete(Uri.joinPath(home, name));
  }
  return { uri, instance, version, changes };
}

export async function forgetUpdateCopy({ uri }: UpdateCopy): Promise<void> {
  await workspace.fs.delete(uri);
}

/** The last update of each instance in a folder, as long as its record is the one that the update wrote. */
export async function undoableUpdates(app: App, folder: Uri): Promise<readonly UpdateCopy[]> {
  const found = new Map<string, UpdateCopy>();
  for (const name of await copyNames(app)) {
    const uri = Uri.joinPath(homeOf(app), name);
    const file = await readText(uri);
    const copy = file.kind === 'text' ? parse(file.text) : undefined;
    if (copy === undefined) app.log.warn(`${uri.toString()}: not a copy of an update; left as it is.`);
    if (copy?.folder !== folder.toString() || found.has(copy.instance)) continue;
    const { instance, version } = copy;
    const changes = copy.changes.map(({ path, from, to }) => ({ path, from, to }));
    const path = recordPath(instance);
    const record = await readText(Uri.joinPath(folder, path));
    const written = changes.find((change) => change.path === path)?.to;
    if (record.kind === 'text' && record.text === written) {
      found.set(instance, { uri, instance, version, changes });
    }
  }
  return [...found.values()];
}

/** The names of the copies, newest first. */
async function copyNames(app: App): Promise<readonly string[]> {
  const names = (await listFolder(homeOf(app))).map(([name]) => name);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse();
}

function parse(json: string): CopyFile | undefined {
  try {
    return copyFile.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

function homeOf({ context }: App): Uri {
  return Uri.joinPath(context.globalStorageUri, 'scaffold-updates');
}
