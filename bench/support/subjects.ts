import { LineCounter, parseAllDocuments } from 'yaml';
import { LineCounter as NextLineCounter, parseAllDocuments as parseNext } from 'yaml-3';
import { lintAll } from '../../src/domain/conformity/lint';
import { Linter } from '../../src/domain/conformity/linter';
import type { Finding } from '../../src/domain/conformity/finding';
import { speaker, type Rule } from '../../src/domain/conformity/rule';
import { conformityRules } from '../../src/domain/conformity/rules/registry';
import { situationSource } from '../../src/domain/conformity/situation-source';
import { validateObject } from '../../src/domain/kubernetes-schema/validate-object';
import type { CorpusFile } from '../../test/support/corpus/corpus';

/** The rules without the check of fields. */
export const rulesAlone: readonly Rule[] = conformityRules.filter(({ theme }) => theme !== 'validity');

/** The rules with the check of fields: the engine's own rule of it where it has one, else the check as a rule. */
export const rulesWithSchema: readonly Rule[] =
  rulesAlone.length < conformityRules.length ? conformityRules : [...rulesAlone, schemaRule()];

function schemaRule(): Rule {
  const texts = { fr: { title: 'Champs', remedy: '' }, en: { title: 'Fields', remedy: '' } };
  const say = speaker(texts);
  return {
    id: 'cpin/schema',
    theme: 'validity',
    sources: [],
    gate: undefined,
    severity: () => 'error',
    texts,
    reads: 'object',
    check: ({ root }) =>
      validateObject(root).map(({ path }) => ({ path, message: say(({ title }) => title) })),
  };
}

/**
 * The released parser alone, as an editor or a pipeline needs it, with the place of every node: what a check over `yaml`
 * cannot be quicker than. Returns the number of documents.
 */
export function parseAll(files: readonly CorpusFile[]): number {
  return documentsIn(
    files,
    (text) => parseAllDocuments(text, { lineCounter: new LineCounter(), logLevel: 'silent' }).length,
  );
}

/** The parser's next version alone, which reads manifests without a fault for us (docs/decisions/007). */
export function parseAllNext(files: readonly CorpusFile[]): number {
  return documentsIn(
    files,
    (text) => parseNext(text, { lineCounter: new NextLineCounter(), logLevel: 'silent' }).length,
  );
}

function documentsIn(files: readonly CorpusFile[], count: (text: string) => number): number {
  return files.reduce((sum, { path, text }) => (/\.ya?ml$/.test(path) ? sum + count(text) : sum), 0);
}

/** The whole check of a folder, as `cpin check` and the workspace command run it. */
export function checkAll(files: readonly CorpusFile[], rules: readonly Rule[]): readonly Finding[] {
  return lintAll(linterOf(files, rules));
}

export function linterOf(files: readonly CorpusFile[], rules: readonly Rule[]): Linter {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return new Linter({ rules, source: situationSource({}) }, { texts, paths: [...texts.keys()].sort() });
}

/** How much text files hold, in bytes. */
export function bytesOf(files: readonly CorpusFile[]): number {
  return files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}
