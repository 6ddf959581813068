import { checks } from '../../src/domain/checks/registry';
import type { CheckId } from '../../src/domain/content';
import type { Language } from '../../src/domain/language';
import { checksTexts } from '../../src/texts/checks';
import { memoryView } from './memory-view';

/** Files by path. */
export type Files = Readonly<Record<string, string>>;

/**
 * What a check says of files, on one line each: what a test compares. `✓ words | files`, `path:line message` for each
 * reason, `? why`. Non-breaking spaces are shown as plain ones, so that tests can be typed.
 */
export async function told(id: CheckId, files: Files, language: Language = 'fr'): Promise<readonly string[]> {
  const outcome = await checks[id].run(memoryView(files), checksTexts[language]);
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  if (outcome.kind === 'passed') return [plain(`✓ ${outcome.words} | ${outcome.files.join(' ')}`)];
  if (outcome.kind === 'unavailable') return [plain(`? ${outcome.why}`)];
  return outcome.reasons.map((reason) => {
    const place = reason.path === undefined ? '' : `${reason.path}:${reason.line ?? ''} `;
    return plain(`${place}${reason.message}`);
  });
}

/** The files with one text replaced; fails when the text is not there, so that a test can't quietly test nothing. */
export function changed(files: Files, path: string, from: string, to: string): Files {
  const text = files[path];
  if (text === undefined || !text.includes(from)) throw new Error(`${path} does not hold: ${from}`);
  return { ...files, [path]: text.replace(from, () => to) };
}
