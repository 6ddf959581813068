import { deepStrictEqual } from 'node:assert';
import type { CheckId } from '../../src/domain/content';
import type { Language } from '../../src/domain/language';
import { told, type Files } from './run-check';

/** What a check must say of files, line by line as `told` writes it. */
export interface CheckCase {
  readonly title: string;
  readonly files: Files;
  readonly language?: Language;
  readonly says: readonly string[];
}

/** Declares a test for each case of a check. */
export function checkTable(id: CheckId, cases: readonly CheckCase[]): void {
  describe(`check ${id}`, () => {
    for (const { title, files, language, says } of cases) {
      it(title, async () => {
        deepStrictEqual(await told(id, files, language), says);
      });
    }
  });
}
