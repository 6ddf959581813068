/** What the operating system says of where programs are. */
export interface ProgramPath {
  /** The value of `PATH`. */
  readonly path: string;
  readonly windows: boolean;
  /** Whether a file is there and may be run. */
  isProgram(file: string): boolean;
}

/**
 * Which of some programs are there, each with the file to run. Relative folders of the path are passed over: they would
 * let a repository bring its own `helm`.
 */
export function programsOnPath<Program extends string>(
  programs: readonly Program[],
  { path, windows, isProgram }: ProgramPath,
): ReadonlyMap<Program, string> {
  const folders = path
    .split(windows ? ';' : ':')
    .filter((folder) => (windows ? /^[a-z]:[\\/]/i.test(folder) : folder.startsWith('/')));
  const found = new Map<Program, string>();
  for (const program of programs) {
    const name = windows ? `${program}.exe` : program;
    const file = folders
      .map((folder) => `${folder.replace(/[\\/]+$/, '')}${windows ? '\\' : '/'}${name}`)
      .find(isProgram);
    if (file !== undefined) found.set(program, file);
  }
  return found;
}
