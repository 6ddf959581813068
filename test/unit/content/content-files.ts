import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { achievementsFile, matrixFile, resourcesFile, walkthroughFile } from '../../../src/domain/content';
import type { Language } from '../../../src/domain/language';
import { readYaml } from '../../../src/domain/read-yaml';

/** Mocha runs at the root of the repository. */
export const fromRoot = (...path: string[]): string => join(process.cwd(), ...path);

/** A content file that must be right; its problems, with file and line, when it is not. */
function readRight<T>(file: string, schema: z.ZodType<T>): T {
  const reading = readYaml(file, readFileSync(fromRoot(file), 'utf8'), schema);
  if (reading.kind === 'read') return reading.value;
  throw new Error(reading.problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.message}`).join('\n'));
}

export const walkthroughFolders = readdirSync(fromRoot('walkthroughs'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^\d-/.test(entry.name))
  .map((entry) => entry.name)
  .sort();

export const readMatrix = () => readRight('walkthroughs/matrix.yaml', matrixFile);
export const readAchievements = () =>
  readRight('walkthroughs/achievements.yaml', achievementsFile).achievements;
export const readResources = () => readRight('walkthroughs/resources.yaml', resourcesFile).resources;
export const readWalkthroughs = () =>
  walkthroughFolders.map((folder) => readRight(`walkthroughs/${folder}/walkthrough.yaml`, walkthroughFile));

/** A text of the content, with the place that a person looks for it in. */
export interface Placed {
  readonly place: string;
  readonly text: string;
}

/** All texts of one language under a value, whatever its shape. */
export function textsOf(value: unknown, language: Language, place = ''): Placed[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === language && typeof inner === 'string'
      ? [{ place: `${place}.${key}`, text: inner }]
      : textsOf(inner, language, `${place}.${nameOf(inner) ?? key}`),
  );
}

function nameOf(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}

/** All that the parcours shows from its YAML files. */
export const allContent = () => ({
  matrix: readMatrix(),
  achievements: readAchievements(),
  resources: readResources(),
  walkthroughs: readWalkthroughs(),
});
