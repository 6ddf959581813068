/** What can be wrong in a name that the platform's console asks for. */
export type ConsoleNameFault = 'form' | 'length' | 'reserved' | 'url';

/** The console makes these repositories itself. */
const reserved: ReadonlySet<string> = new Set(['mirror', 'infra-apps', 'infra-observability']);

/** A project: 2 to 20 lower-case letters and digits (schemas of the console, cloud-pi-native-console). */
export function projectNameFault(name: string): ConsoleNameFault | undefined {
  return plainFault(name, 20);
}

/** An environment or a deployment: 2 to 11 lower-case letters and digits. */
export function environmentNameFault(name: string): ConsoleNameFault | undefined {
  return plainFault(name, 11);
}

/** The internal name of a repository: 2 to 20 lower-case letters, digits and inner hyphens. */
export function repositoryNameFault(name: string): ConsoleNameFault | undefined {
  if (!/^[a-z\d][a-z\d-]*[a-z\d]$/.test(name)) return 'form';
  if (name.length > 20) return 'length';
  return reserved.has(name) ? 'reserved' : undefined;
}

/** The address of an external repository: https, and `.git` at its end. */
export function repositoryUrlFault(url: string): ConsoleNameFault | undefined {
  return /^https:\/\/.*\.git$/.test(url) ? undefined : 'url';
}

function plainFault(name: string, most: number): ConsoleNameFault | undefined {
  if (!/^[a-z\d]+$/.test(name)) return 'form';
  return name.length < 2 || name.length > most ? 'length' : undefined;
}
