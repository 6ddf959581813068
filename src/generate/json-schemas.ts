import * as z from 'zod';
import { optionsFile, optionsPath } from '../domain/conformity/options-file';
import { achievementsFile, matrixFile, resourcesFile, walkthroughFile } from '../domain/content';
import { entryFile } from '../domain/progress/entry';
import { scaffoldFile } from '../domain/scaffold/definition';

const sources = {
  matrix: { schema: matrixFile, match: ['walkthroughs/matrix.yaml'] },
  achievements: { schema: achievementsFile, match: ['walkthroughs/achievements.yaml'] },
  resources: { schema: resourcesFile, match: ['walkthroughs/resources.yaml'] },
  walkthrough: { schema: walkthroughFile, match: ['walkthroughs/*/walkthrough.yaml'] },
  scaffold: { schema: scaffoldFile, match: ['scaffolds/*/scaffold.yaml'] },
  conformity: { schema: optionsFile, match: [optionsPath] },
  entry: { schema: entryFile, match: ['.cpin/achievements/*.yaml'] },
} as const;

/** A JSON Schema to ship: where it lies, what it says, and the files it is for. */
export interface ShippedSchema {
  readonly path: string;
  readonly match: readonly string[];
  readonly schema: object;
}

/** The JSON Schemas of the content and of `.cpin/`, for completion in editors with a YAML extension. */
export function jsonSchemas(): readonly ShippedSchema[] {
  return Object.entries(sources).map(([name, { schema, match }]) => ({
    path: `walkthroughs/schemas/${name}.schema.json`,
    match,
    schema: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  }));
}
