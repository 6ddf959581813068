import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  achievementsFile,
  levelIds,
  matrixFile,
  resourcesFile,
  walkthroughFile,
  type Content,
} from '../domain/content';
import { readYaml, type FileProblem } from '../domain/read-yaml';
import { folderOf } from '../domain/walkthrough/steps';

/** The content is wrong: every problem with its file and line. */
export class WrongContent extends Error {
  constructor(readonly problems: readonly FileProblem[]) {
    super(
      problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'),
    );
    this.name = 'WrongContent';
  }
}

/**
 * Reads and checks all of `walkthroughs/`.
 *
 * @param root the project's folder
 * @throws WrongContent with every problem of every file
 */
export function readContent(root: string): Content {
  const problems: FileProblem[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const reading = readYaml(file, readFileSync(join(root, file), 'utf8'), schema);
    if (reading.kind === 'read') return reading.value;
    problems.push(...reading.problems);
    return undefined;
  };
  const matrix = read('walkthroughs/matrix.yaml', matrixFile);
  const achievements = read('walkthroughs/achievements.yaml', achievementsFile)?.achievements;
  const resources = read('walkthroughs/resources.yaml', resourcesFile)?.resources;
  const walkthroughs = levelIds.map((level) =>
    read(`walkthroughs/${folderOf(level)}/walkthrough.yaml`, walkthroughFile),
  );
  const whole = walkthroughs.filter((each) => each !== undefined);
  if (problems.length > 0 || !matrix || !achievements || !resources) throw new WrongContent(problems);
  return { matrix, achievements, resources, walkthroughs: whole };
}
