import * as z from 'zod';

/** The languages that the parcours speaks; French is the first. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that users read, in every language. */
export const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
export type Bilingual = Readonly<z.infer<typeof bilingual>>;

/**
 * The language to speak: the setting when it names one, else the display language when we have it,
 * else French (a French administration's tool, whatever its editor).
 *
 * @param setting value of `cpin.language`: `auto`, `fr` or `en`
 * @param displayLanguage the editor's, as a BCP 47 tag
 */
export function chooseLanguage(setting: string, displayLanguage: string): Language {
  const wanted = setting === 'auto' ? displayLanguage : setting;
  return /^en\b/i.test(wanted) ? 'en' : 'fr';
}
