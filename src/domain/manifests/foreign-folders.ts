/** Folders that hold nothing the team wrote: no check and no rule looks there. */
const foreignFolders = new Set([
  '.cpin',
  '.git',
  '.gradle',
  '.next',
  '.terraform',
  '.venv',
  '.vscode-test',
  '__pycache__',
  'build',
  'coverage',
  'dist',
  'node_modules',
  'out',
  'target',
  'vendor',
]);

/** Whether a folder of this name is passed over. */
export function isForeignFolder(name: string): boolean {
  return foreignFolders.has(name);
}

/** Whether a path lies in a folder that no check looks at. */
export function isForeign(path: string): boolean {
  return path.split('/').some(isForeignFolder);
}
