import type { WorkspaceView } from '../../src/domain/checks/check';

/** A folder held in memory: its files by path. */
export function memoryView(
  files: Readonly<Record<string, string>>,
  { truncated = false }: { truncated?: boolean } = {},
): WorkspaceView {
  return {
    paths: Object.keys(files).sort(),
    truncated,
    read: (path) => Promise.resolve(files[path]),
  };
}
