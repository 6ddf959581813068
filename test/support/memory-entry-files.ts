import type { EntryFiles } from '../../src/domain/progress/team-progress';

/** Entries in memory, with the contract of the real ones. */
export function memoryEntryFiles(texts: Record<string, string | undefined> = {}): EntryFiles & {
  readonly texts: Map<string, string | undefined>;
} {
  const entries = new Map(Object.entries(texts));
  return {
    texts: entries,
    pathOf: (id) => `.cpin/achievements/${id}.yaml`,
    readAll: () => Promise.resolve(new Map(entries)),
    update(id, edit) {
      const next = edit(entries.get(id));
      if (next === undefined) entries.delete(id);
      else if (next !== 'keep') entries.set(id, next);
      return Promise.resolve();
    },
  };
}
