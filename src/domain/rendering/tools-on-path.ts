import { renderTools, type RenderTool } from './render-job';

/** What the operating system says of where programs are. */
export interface ProgramPath {
  /** The value of `PATH`. */
  readonly path: string;
  readonly windows: boolean;
  /** Whether a file is there and may be run. */
  isProgram(file: string): boolean;
}

/**
 * The tools that are there, each with the file to run. Relative folders of the path are passed over: they would let a
 * repository bring its own `helm`.
 */
export function toolsOnPath({ path, windows, isProgram }: ProgramPath): ReadonlyMap<RenderTool, string> {
  const folders = path
    .split(windows ? ';' : ':')
    .filter((folder) => (windows ? /^[a-z]:[\\/]/i.test(folder) : folder.startsWith('/')));
  const found = new Map<RenderTool, string>();
  for (const tool of renderTools) {
    const name = windows ? `${tool}.exe` : tool;
    const file = folders
      .map((folder) => `${folder.replace(/[\\/]+$/, '')}${windows ? '\\' : '/'}${name}`)
      .find(isProgram);
    if (file !== undefined) found.set(tool, file);
  }
  return found;
}
