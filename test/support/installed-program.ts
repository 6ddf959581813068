import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './shipped-scaffolds';

/** A program on the path, or built by `npm run test:oracle`; undefined when there is none. */
export function installedProgram(name: string): string | undefined {
  if (spawnSync(name, ['version']).error === undefined) return name;
  const built = join(repository, '.oracle/bin');
  const found = existsSync(built)
    ? readdirSync(built).find((file) => file.startsWith(`${name}-v`))
    : undefined;
  return found === undefined ? undefined : join(built, found);
}
