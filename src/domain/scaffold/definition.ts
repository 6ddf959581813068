import * as z from 'zod';
import { helpfulCommand, identifier, scaffoldId } from '../content';
import { bilingual, languages } from '../language';

const asked = {
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'camelCase name of a placeholder'),
  title: bilingual,
  help: bilingual.describe('Shown under the field: what it is for, and the rule it must follow'),
};

/** Kinds of questions; each has its validation in `answers.ts`. */
const question = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('dns-label'),
    default: z.string(),
    maxLength: z.int().positive().max(63).default(63),
    hyphens: z.boolean().default(true).describe('False for the names that the console wants without hyphen'),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('hostname'),
    default: z.string(),
    room: z
      .int()
      .min(0)
      .max(32)
      .default(0)
      .describe('Characters that the files may put in front: `preprod-`'),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('image'),
    default: z.string().describe('Registry and repository, without tag'),
  }),
  z
    .strictObject({ ...asked, kind: z.literal('path'), default: z.string() })
    .describe('A file under the folder that the person chose'),
  z
    .strictObject({ ...asked, kind: z.literal('folder'), default: z.string() })
    .describe('A folder under the one that the person chose; "." is that folder'),
  z
    .strictObject({ ...asked, kind: z.literal('web-address'), default: z.string() })
    .describe('A page or folder on the web, https, to which files add a path'),
  z.strictObject({ ...asked, kind: z.literal('port'), default: z.int().min(1025).max(65535) }),
  z.strictObject({
    ...asked,
    kind: z.literal('choice'),
    default: z.string(),
    choices: z
      .array(
        z.strictObject({
          value: z.string(),
          label: bilingual,
          help: bilingual.optional(),
          gives: z
            .record(z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'camelCase name of a placeholder'), z.string())
            .optional()
            .describe('Further texts for the templates, by placeholder; each choice gives the same ones'),
        }),
      )
      .min(2),
  }),
  z
    .strictObject({ ...asked, kind: z.literal('language') })
    .describe('In which language the files speak; the language of the person is proposed'),
]);
export type Question = z.infer<typeof question>;

/** The values that a question offers, or undefined when its answer is typed. */
export function choicesOf(question: Question): readonly string[] | undefined {
  if (question.kind === 'language') return languages;
  return question.kind === 'choice' ? question.choices.map(({ value }) => value) : undefined;
}

/** `scaffolds/<id>/scaffold.yaml`. Paths in `to` may hold placeholders `<% name %>`. */
export const scaffoldFile = z.strictObject({
  schema: z.literal(1),
  id: scaffoldId,
  version: z.int().positive().describe('Raised whenever the files change'),
  title: bilingual,
  description: bilingual,
  instance: z
    .string()
    .describe('Name of the instance, with placeholders: one record per instance in .cpin/scaffolds/'),
  existing: z
    .boolean()
    .default(false)
    .describe('For an application that exists: what its files tell is proposed as answers'),
  toFill: z
    .array(z.string())
    .default([])
    .describe(
      'Names of the documents that a person fills in first: shown in place of verifying what cannot be yet',
    ),
  achievements: z.array(identifier).describe('What the files can prove, verified afterwards'),
  command: helpfulCommand.optional().describe('Offered once the files are written'),
  questions: z.array(question).min(1),
  files: z
    .array(
      z.strictObject({
        from: z.string().min(1).describe('Path under scaffolds/<id>/files/'),
        to: z.string().min(1).describe('Path under the folder that the person chose'),
        when: z
          .record(z.string(), z.array(z.string()).min(1))
          .optional()
          .describe('Written only when each named answer is one of the listed values'),
        verbatim: z.boolean().default(false).describe('Copied without reading placeholders'),
      }),
    )
    .min(1),
});
export type ScaffoldDefinition = z.infer<typeof scaffoldFile>;

/** The answers, by question id; ports are numbers, all else text. */
export type Answers = Readonly<Record<string, string | number>>;

/** A file of a scaffold as shipped: where from, and its text with placeholders. */
export interface ScaffoldSource {
  readonly definition: ScaffoldDefinition;
  readonly templates: ReadonlyMap<string, string>;
}
