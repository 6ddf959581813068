import type { WorkspaceView } from '../../src/domain/checks/check';

/** A folder in memory: texts by path. */
export function memoryView(files: Readonly<Record<string, string>>): WorkspaceView {
  return {
    paths: Object.keys(files).sort(),
    truncated: false,
    read: (path) => Promise.resolve(files[path]),
  };
}
