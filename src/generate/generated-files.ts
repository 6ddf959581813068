import * as z from 'zod';
import { languages } from '../domain/language';
import { generatedPrefix, type GeneratedManifest } from '../domain/walkthrough/manifest';
import type { ShippedSchema } from './json-schemas';

const packageFile = z.looseObject({ contributes: z.looseObject({}) });
const textsFile = z.record(z.string(), z.string());

/** The manifest's texts by language: French is the default of every display language but English. */
export const textFiles = { fr: 'package.nls.json', en: 'package.nls.en.json' } as const;

/**
 * Every generated file and its text, given the files as they are: the manifest and its texts keep what is written
 * by hand. Writing the result twice changes nothing.
 *
 * @param read the present text of a path relative to the project
 */
export function generatedFiles(
  manifest: GeneratedManifest,
  schemas: readonly ShippedSchema[],
  read: (path: string) => string,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const present = packageFile.parse(JSON.parse(read('package.json')));
  const contributes = {
    ...present.contributes,
    walkthroughs: manifest.walkthroughs,
    yamlValidation: schemas.flatMap(({ path, match }) =>
      match.map((fileMatch) => ({ fileMatch, url: `./${path}` })),
    ),
  };
  files.set('package.json', json({ ...present, contributes }));
  for (const language of languages) {
    const byHand = Object.entries(textsFile.parse(JSON.parse(read(textFiles[language])))).filter(
      ([key]) => !key.startsWith(generatedPrefix),
    );
    files.set(textFiles[language], json({ ...Object.fromEntries(byHand), ...manifest.texts[language] }));
  }
  for (const { path, schema } of schemas) files.set(path, json(schema));
  return files;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
