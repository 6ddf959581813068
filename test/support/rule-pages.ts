import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentNamed } from '../../src/domain/conformity/environment';
import type { LintOptions } from '../../src/domain/conformity/situation-source';
import { targets } from '../../src/domain/conformity/target';
import type { Language } from '../../src/domain/language';

const folder = join(__dirname, '../../../docs/rules');

/** The headings of every rule's page, in order, below its title. */
export const headings: Readonly<Record<Language, readonly string[]>> = {
  fr: ['Ce qui est demandé', 'Pourquoi', 'Corriger', 'Exemples'],
  en: ['What is asked', 'Why', 'How to fix it', 'Examples'],
};

/** French typography puts a non-breaking space before the colon. */
const captions: Readonly<Record<Language, { readonly accepted: RegExp; readonly refused: RegExp }>> = {
  fr: { accepted: /^Accepté[ \u00a0]:$/m, refused: /^Refusé[ \u00a0]:$/m },
  en: { accepted: /^Accepted:$/m, refused: /^Refused:$/m },
};

/** An example of a page: its files by path, and where they are judged. */
export interface PageExample {
  readonly files: Readonly<Record<string, string>>;
  readonly options: LintOptions;
}

/** The names of all pages: `require-labels.fr.md`. */
export function pageNames(): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.md') && !name.startsWith('README'));
}

export function readPage(rule: string, language: Language): string {
  return readFileSync(join(folder, `${rule}.${language}.md`), 'utf8');
}

/**
 * What a page shows as accepted and as refused. A fence may say `path=` (default `app.yaml`), `env=` (default prod) and
 * `target=` (default cpin-openshift): ```` ```yaml path=.gitlab-ci-dso.yml ````. Fences in a row are files of one folder.
 */
export function examplesOf(
  page: string,
  language: Language,
): { accepted: PageExample; refused: PageExample } {
  const { accepted, refused } = captions[language];
  // French puts a no-break space before a colon.
  const [, after = ''] = page.replaceAll('\u00a0:', ' :').split(accepted);
  const [good = '', bad = ''] = after.split(refused);
  return { accepted: exampleIn(good), refused: exampleIn(bad) };
}

function exampleIn(part: string): PageExample {
  const files: Record<string, string> = {};
  let options: LintOptions = { environment: 'prod' };
  for (const [, info = '', text = ''] of part.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)) {
    const word = (name: string): string | undefined => new RegExp(`\\b${name}=(\\S+)`).exec(info)?.[1];
    files[word('path') ?? (info.startsWith('dockerfile') ? 'Dockerfile' : 'app.yaml')] = text;
    const target = targets.find((each) => each === word('target'));
    const environment = environmentNamed(word('env'));
    options = {
      ...options,
      ...(target === undefined ? {} : { target }),
      ...(environment === undefined ? {} : { environment }),
    };
  }
  return { files, options };
}
