import { accessSync, constants, statSync } from 'node:fs';
import { programsOnPath } from '../domain/programs/programs-on-path';

/** Which of some programs are on the path of this process, each with the file to run. Nothing is run to know it. */
export function installedPrograms<Program extends string>(
  programs: readonly Program[],
): ReadonlyMap<Program, string> {
  return programsOnPath(programs, {
    path: process.env['PATH'] ?? '',
    windows: process.platform === 'win32',
    isProgram,
  });
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    // Not there, or not for us to run: the next folder of the path may have it.
    return false;
  }
}
