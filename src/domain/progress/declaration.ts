import type { Language } from '../language';

/** Why a day typed by a person is refused. */
export type WrongDay = 'not-a-day' | 'future';

/**
 * Judges a day typed as YYYY-MM-DD.
 *
 * @param today the present day, in the same form
 * @returns undefined when it is a day that exists and has come
 */
export function judgeDay(text: string, today: string): WrongDay | undefined {
  const trimmed = text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return 'not-a-day';
  const time = Date.parse(`${trimmed}T00:00:00Z`);
  // 30 February parses as 1 or 2 March in some engines: only a day that prints the same exists.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== trimmed) return 'not-a-day';
  return trimmed > today ? 'future' : undefined;
}

/** The links of a text, separated by white space; `wrong` is the first that is no http(s) address. */
export function splitLinks(text: string): {
  readonly links: readonly string[];
  readonly wrong: string | undefined;
} {
  const links = text.split(/\s+/).filter((each) => each !== '');
  const wrong = links.find((each) => !/^https?:\/\/[^/\s]/.test(each) || !URL.canParse(each));
  return { links, wrong };
}

/**
 * A moment in the person's language (« 24 nov. 2026 »). A day without an hour is the same day everywhere, from Tahiti
 * to Nouméa; an instant is the day that it was where the person is.
 *
 * @param at a day (YYYY-MM-DD) or an instant, ISO 8601
 */
export function dayInWords(at: string, language: Language): string {
  return new Date(at).toLocaleDateString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(at.includes('T') ? {} : { timeZone: 'UTC' }),
  });
}

/** The present day where the person is, as YYYY-MM-DD. */
export function localDay(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
