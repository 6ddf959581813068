import * as z from 'zod';
import { environments, gates } from './environment';
import { severities } from './finding';
import type { LintOptions } from './situation-source';
import { targets } from './target';

const environment = z.enum(environments);

/**
 * `.cpin/conformity.yaml`: what a team tells the rules, shared by its editors and its pipelines. The same words as the
 * settings `cpin.conformity.*`, which it comes before.
 */
export const optionsFile = z.strictObject({
  schema: z.literal(1),
  target: z.enum(targets).optional().describe('Where the project is deployed'),
  environments: z
    .record(z.string().min(1), environment)
    .optional()
    .describe('Globs from the root of the folder, each with the environment of the files that it matches'),
  gates: z
    .partialRecord(environment, z.enum(gates))
    .optional()
    .describe('The level expected of an environment, where it differs from dev L3, preprod L4, prod L5'),
  rules: z
    .record(z.string().regex(/^cpin\/[a-z\d-]+$/), z.enum([...severities, 'off']))
    .optional()
    .describe('Another severity for a rule, or off'),
  registries: z
    .array(z.string().min(1))
    .optional()
    .describe('Hosts of registries admitted besides those of the platform'),
  strictExiArch26: z
    .boolean()
    .optional()
    .describe('Whether EXI-ARCH-26 is read to the letter on cpin-openshift'),
  labelValues: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe('Values admitted for a label besides the list of the platform'),
});
export type OptionsFile = z.infer<typeof optionsFile>;

/** Where the file lies, from the root of the folder. */
export const optionsPath = '.cpin/conformity.yaml';

/** The options that a file asks for. */
export function lintOptions(file: Omit<OptionsFile, 'schema'>): LintOptions {
  const {
    target,
    environments: globs,
    gates: gatesOf,
    rules,
    registries,
    strictExiArch26,
    labelValues,
  } = file;
  return {
    ...(target === undefined ? {} : { target }),
    ...(globs === undefined ? {} : { environmentGlobs: globs }),
    ...(gatesOf === undefined ? {} : { gates: definedOnly(gatesOf) }),
    ...(rules === undefined ? {} : { rules }),
    settings: {
      ...(registries === undefined ? {} : { registries }),
      ...(strictExiArch26 === undefined ? {} : { strictExiArch26 }),
      ...(labelValues === undefined ? {} : { labelValues }),
    },
  };
}

/** Options over others, setting by setting. */
export function mergeOptions(under: LintOptions, over: LintOptions): LintOptions {
  return { ...under, ...over, settings: { ...under.settings, ...over.settings } };
}

function definedOnly<K extends string, V>(record: Partial<Record<K, V | undefined>>): Partial<Record<K, V>> {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Record<K, V>>;
}
