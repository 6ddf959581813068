import * as z from 'zod';
import { identifier } from '../content';

/** The schema of `.cpin/achievements/*.yaml` that this version writes. */
export const entrySchema = 1;

/** A calendar day or an instant, ISO 8601. */
const moment = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/,
    'date (2026-11-24) or ISO 8601 instant',
  )
  .refine((text) => !Number.isNaN(Date.parse(text)), 'a day that exists');

const declared = z.looseObject({
  at: moment.describe('The day it was achieved; may be earlier than the declaration'),
  by: z.string().min(1).describe('Git identity, or « anonyme »'),
  note: z.string().optional(),
  links: z.array(z.url({ protocol: /^https?$/ })).optional(),
});
export type Declared = z.infer<typeof declared>;

const fileEvidence = z.looseObject({
  file: z.string().min(1).describe('Path in the workspace folder'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in hexadecimal'),
});

const clusterEvidence = z.looseObject({
  cluster: z.looseObject({
    context: z.string().min(1),
    namespace: z.string().optional(),
    kind: z.string().min(1),
    name: z.string().min(1),
  }),
  fields: z.record(z.string(), z.unknown()).optional(),
});

const verified = z.looseObject({
  at: moment,
  by: z.string().min(1),
  checks: z.array(z.looseObject({ id: identifier, version: z.int().positive() })).min(1),
  result: z.string().min(1).describe('What the check saw, in words'),
  evidence: z.array(z.union([fileEvidence, clusterEvidence])),
  commit: z
    .looseObject({
      id: z.string().min(1).describe('The Git commit that was checked out'),
      changed: z.boolean().describe('Whether the work tree had changes that no commit holds'),
    })
    .optional(),
});
export type Verified = z.infer<typeof verified>;

/** One file of `.cpin/achievements/`: what the team declared and what was verified. Unknown keys are kept. */
export const entryFile = z.looseObject({
  schema: z.literal(entrySchema),
  declared: declared.optional(),
  verified: verified.optional(),
});
export type Entry = z.infer<typeof entryFile>;

/** Why a progress file cannot be read. */
export type UnreadableKind = 'conflict-markers' | 'syntax' | 'newer-schema' | 'shape' | 'not-text';

/** A progress file that is left untouched; line from 1. */
export interface Unreadable {
  readonly kind: UnreadableKind;
  readonly line: number;
  readonly detail: string;
}

export type EntryReading =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'unreadable'; readonly why: Unreadable };
