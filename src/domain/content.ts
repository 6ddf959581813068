import * as z from 'zod';
import { bilingual } from './language';

/** Identifiers are kebab-case: they end up in file names, context keys and command arguments. */
export const identifier = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'kebab-case identifier');

/** The five levels, in order; ids as in the programme's matrix. */
export const levelIds = [
  'awareness',
  'acculturation',
  'experimentation',
  'conformity',
  'performance',
] as const;
export const levelId = z.enum(levelIds);
export type LevelId = z.infer<typeof levelId>;

/** The five rows of the matrix, in order. */
export const rowIds = [
  'questions',
  'achievements',
  'general-culture',
  'cloud-native-common',
  'cpin-specific',
] as const;
export const rowId = z.enum(rowIds);
export type RowId = z.infer<typeof rowId>;

/** The programme's three profiles of learners. */
export const profileIds = ['governance', 'pm', 'tech'] as const;
export const profileId = z.enum(profileIds);
export type ProfileId = z.infer<typeof profileId>;

const level = z.strictObject({
  id: levelId,
  number: z.int().min(1).max(5),
  name: bilingual.describe('The level as the seed names it'),
  summary: bilingual.describe('One sentence: what the level is for'),
});

const filledCell = z.strictObject({
  level: levelId,
  row: rowId,
  words: bilingual.describe("The seed's own words (typos mended) and their faithful translation"),
});

const emptyCell = z.strictObject({
  level: levelId,
  row: rowId,
  empty: z.literal(true).describe('The seed leaves this cell empty'),
  later: z
    .strictObject({ words: bilingual, source: z.string().min(1) })
    .optional()
    .describe('What the programme itself put there afterwards: no part of the seed'),
});

/** `walkthroughs/matrix.yaml`: the seed's five levels and five rows. */
export const matrixFile = z.strictObject({
  schema: z.literal(1),
  source: bilingual.describe('Where the matrix comes from, with its date'),
  levels: z.array(level).length(5),
  rows: z.array(z.strictObject({ id: rowId, name: bilingual, note: bilingual.optional() })).length(5),
  cells: z.array(z.union([filledCell, emptyCell])).length(25),
});
export type Matrix = z.infer<typeof matrixFile>;
export type Cell = Matrix['cells'][number];

const coverage = z.union([
  z.strictObject({
    words: z.string().min(1).describe("French words of the level's achievements cell, verbatim"),
  }),
  z.strictObject({
    criterion: bilingual.describe('A sub-criterion that the programme lists for the level'),
    source: z.string().min(1),
  }),
]);

/** The checks that exist; `src/domain/checks/registry.ts` has one for each. */
export const checkIds = [
  'sponsor-documents',
  'hello-world',
  'rootless',
  'configuration',
  'environments',
  'https',
  'secrets',
  'good-practices',
  'delivery-pipeline',
  'resilience',
  'isolation',
  'observability',
] as const;
export const checkId = z.enum(checkIds);
export type CheckId = z.infer<typeof checkId>;

/** The scaffolds that exist: folders of `scaffolds/`. */
export const scaffoldIds = [
  'sponsor-documents',
  'local-cluster',
  'hello-world',
  'production-manifests',
  'production-operations',
] as const;
export const scaffoldId = z.enum(scaffoldIds);
export type ScaffoldId = z.infer<typeof scaffoldId>;

/** The commands that help with an achievement: each runs programs of the person's machine, once they were shown. */
export const helpfulCommands = ['cpin.prepareLocalCluster', 'cpin.writeDeliveryMetrics'] as const;
export const helpfulCommand = z.enum(helpfulCommands);
export type HelpfulCommand = z.infer<typeof helpfulCommand>;

const achievement = z.strictObject({
  id: identifier,
  level: levelId,
  required: z.boolean().describe('Whether the level asks for it'),
  profiles: z.array(profileId).min(1),
  title: bilingual.describe('Short: a line of the tree and a step of the walkthrough'),
  question: bilingual.describe('« Avez-vous déjà… ? »'),
  covers: z.array(coverage).min(1),
  how: bilingual.describe('What to do, in one to three sentences'),
  byHand: bilingual.describe('How a third party verifies it by hand'),
  scaffold: scaffoldId.optional(),
  command: helpfulCommand.optional().describe('A command that helps, offered in the step'),
  checks: z.array(checkId).default([]),
  validForMonths: z.int().positive().optional().describe('A verification older than this is stale'),
});
export type Achievement = z.infer<typeof achievement>;

/** `walkthroughs/achievements.yaml`: what can be achieved at each level and how it is proved. */
export const achievementsFile = z.strictObject({
  schema: z.literal(1),
  achievements: z.array(achievement).min(15).max(30),
});

const resource = z.strictObject({
  id: identifier,
  title: bilingual,
  url: z.url({ protocol: /^https$/ }),
  language: z.enum(['fr', 'en', 'mixed', 'unknown']),
  kind: z.enum(['doc', 'video', 'training', 'tool']),
  levels: z.array(z.int().min(1).max(5)).min(1),
  profiles: z.array(z.enum(['all', ...profileIds])).min(1),
  rows: z.array(rowId).min(1),
  access: z.enum(['open', 'login', 'paid', 'restricted']),
  note: bilingual.optional(),
});
export type Resource = z.infer<typeof resource>;

/** `walkthroughs/resources.yaml`: what to read, watch and practise. */
export const resourcesFile = z.strictObject({ schema: z.literal(1), resources: z.array(resource).min(1) });

const readingStep = z.strictObject({
  id: identifier,
  row: rowId.describe('The row of the matrix that this step teaches'),
  title: bilingual,
  text: bilingual.describe(
    'Stands alone: all that a screen reader or a narrow editor gets. One paragraph a line.',
  ),
});

/** `walkthroughs/<n>-<level>/walkthrough.yaml`: the steps that are not achievements, and their order. */
export const walkthroughFile = z.strictObject({
  schema: z.literal(1),
  level: levelId,
  title: bilingual,
  description: bilingual,
  opening: z.strictObject({ title: bilingual, text: bilingual }),
  readings: z.array(readingStep).min(1),
  closing: z.strictObject({ title: bilingual, text: bilingual }),
});
export type Walkthrough = z.infer<typeof walkthroughFile>;

/** All that the parcours knows, checked and in order. */
export interface Content {
  readonly matrix: Matrix;
  readonly achievements: readonly Achievement[];
  readonly resources: readonly Resource[];
  readonly walkthroughs: readonly Walkthrough[];
}
