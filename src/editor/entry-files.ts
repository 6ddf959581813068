import { FileType, Uri, workspace, type Memento, type WorkspaceFolder } from 'vscode';
import type { EntryFiles } from '../domain/progress/team-progress';
import { progressReadme } from '../texts/progress-readme';
import type { Language } from '../domain/language';
import { listFolder, readText, writeAtomically } from './text-files';

const entryName = /^([a-z][a-z0-9-]*)\.yaml$/;

/** Stands for a file that is no text, so that every edit of it is refused. */
const notText = '\u0000';

/** Runs tasks one after the other, whatever becomes of each. */
export function inOrder(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}

/** The progress of a workspace folder: `.cpin/achievements/`. */
export function folderEntryFiles(folder: WorkspaceFolder, language: () => Language): EntryFiles {
  const home = Uri.joinPath(folder.uri, '.cpin');
  const uriOf = (id: string): Uri => Uri.joinPath(home, 'achievements', `${id}.yaml`);
  const queue = inOrder();
  return {
    pathOf: (id) => `.cpin/achievements/${id}.yaml`,
    async readAll() {
      const entries = new Map<string, string | undefined>();
      for (const [name, type] of await listFolder(Uri.joinPath(home, 'achievements'))) {
        const id = entryName.exec(name)?.[1];
        if (id === undefined || (type & FileType.Directory) !== 0) continue;
        const file = await readText(uriOf(id));
        if (file.kind !== 'absent') entries.set(id, file.kind === 'text' ? file.text : undefined);
      }
      return entries;
    },
    update: (id, edit) =>
      queue(async () => {
        const file = await readText(uriOf(id));
        const present = file.kind === 'text' ? file.text : file.kind === 'not-text' ? notText : undefined;
        const next = edit(present);
        if (next === 'keep' || next === present) return;
        if (next === undefined) {
          await workspace.fs.delete(uriOf(id));
          return;
        }
        await writeAtomically(uriOf(id), next);
        const readme = Uri.joinPath(home, 'README.md');
        if ((await readText(readme)).kind === 'absent')
          await writeAtomically(readme, progressReadme[language()]);
      }),
  };
}

/** How long the editor may take to tell its own storage what it was just given, in milliseconds. */
const echo = 100;

/**
 * Stores a value, and stores it again when it is gone a moment later: the editor echoes each change of its storage to
 * the windows that made it, and an echo that comes late undoes the change after.
 */
async function keep(memento: Memento, key: string, value: Record<string, string>): Promise<void> {
  const wanted = JSON.stringify(value);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await memento.update(key, value);
    await new Promise((resolve) => setTimeout(resolve, echo));
    if (JSON.stringify(memento.get(key)) === wanted) return;
  }
  throw new Error(`The editor did not store ${key}.`);
}

/** The progress of somebody who has no folder open: the editor's own storage. */
export function homelessEntryFiles(memento: Memento): EntryFiles {
  const key = 'cpin.homelessProgress';
  const read = (): Record<string, string> => memento.get<Record<string, string>>(key, {});
  const queue = inOrder();
  return {
    pathOf: (id) => `${id}.yaml`,
    readAll: () => Promise.resolve(new Map(Object.entries(read()))),
    update: (id, edit) =>
      queue(async () => {
        const { [id]: present, ...others } = read();
        const next = edit(present);
        if (next === 'keep') return;
        await keep(memento, key, next === undefined ? others : { ...others, [id]: next });
      }),
  };
}
