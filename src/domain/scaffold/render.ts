import Mustache from 'mustache';
import { languages } from '../language';
import { choicesOf, type Answers, type ScaffoldDefinition, type ScaffoldSource } from './definition';
import { inLanguage } from './language-lines';
import { namesFor, type Names } from './names';
import { ScaffoldError } from './scaffold-error';
import { targetPath } from './target-path';

/** A file that a scaffold yields: its path under the folder that the person chose, and its text. */
export interface RenderedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The files that a scaffold yields for these answers, sorted by path. Throws a `ScaffoldError` on what the
 * scaffold's authors got wrong: a name that nobody declared, a file that is not shipped, two files in one place.
 */
export function render(source: ScaffoldSource, answers: Answers): readonly RenderedFile[] {
  const { definition, templates } = source;
  const names = namesFor(definition, answers);
  const language = languages.find((one) => names[one] === true);
  const files: RenderedFile[] = [];
  for (const file of definition.files) {
    if (!isWanted(file.when, answers, definition)) continue;
    const shipped = templates.get(file.from);
    if (shipped === undefined) throw new ScaffoldError({ kind: 'missing-template', file: file.from });
    const template = language === undefined ? shipped : inLanguage(shipped, language);
    const place = targetPath(fillIn(definition.id, file.to, names));
    const reason = place.kind === 'refused' ? place.reason : place.path === '.' ? 'empty' : undefined;
    if (place.kind === 'refused' || reason !== undefined) {
      throw new ScaffoldError({ kind: 'path', file: file.to, reason: reason ?? 'empty' });
    }
    const text = file.verbatim ? template : fillIn(file.from, template, names);
    files.push({ path: place.path, text });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  refuseSharedPlaces(files);
  return files;
}

/** The instance's name, which names its record: for example `hello-world-hello`. */
export function instanceName(definition: ScaffoldDefinition, answers: Answers): string {
  return fillIn('instance', definition.instance, namesFor(definition, answers));
}

/**
 * A template with its placeholders `<% name %>` replaced, and nothing else: no escaping, no code. Names are read
 * before anything is replaced, since Mustache turns unknown ones into nothing.
 */
export function fillIn(file: string, template: string, names: Names): string {
  const writer = new Mustache.Writer();
  let tokens: readonly Token[];
  try {
    tokens = writer.parse(template, ['<%', '%>']) as unknown as readonly Token[];
  } catch (error) {
    throw new ScaffoldError({
      kind: 'syntax',
      file,
      detail: error instanceof Error ? error.message : String(error),
    });
  }
  checkTokens(file, tokens, names);
  return writer.render(template, names, undefined, { tags: ['<%', '%>'], escape: String });
}

/** Mustache's token: its kind, the name or text, the place, and for sections the tokens inside. */
type Token = readonly [kind: string, name: string, start: number, end: number, inside?: unknown];

function checkTokens(file: string, tokens: readonly Token[], names: Names): void {
  for (const [kind, name, , , inside] of tokens) {
    if (kind === 'text' || kind === '!') continue;
    const isSection = kind === '#' || kind === '^';
    if (!isSection && kind !== 'name') {
      throw new ScaffoldError({ kind: 'syntax', file, detail: `"${kind}${name}" is not a placeholder` });
    }
    if (!Object.hasOwn(names, name)) throw new ScaffoldError({ kind: 'unknown-name', file, name });
    if (isSection !== (typeof names[name] === 'boolean')) {
      throw new ScaffoldError({ kind: 'misused-name', file, name });
    }
    if (isSection) checkTokens(file, inside as readonly Token[], names);
  }
}

function isWanted(
  when: Readonly<Record<string, readonly string[]>> | undefined,
  answers: Answers,
  definition: ScaffoldDefinition,
): boolean {
  return Object.entries(when ?? {}).every(([id, values]) => {
    const question = definition.questions.find((one) => one.id === id);
    const choices = question === undefined ? undefined : choicesOf(question);
    if (choices === undefined) {
      throw new ScaffoldError({ kind: 'unknown-name', file: 'scaffold.yaml', name: id });
    }
    const stranger = values.find((value) => !choices.includes(value));
    if (stranger !== undefined) {
      throw new ScaffoldError({ kind: 'unknown-name', file: 'scaffold.yaml', name: `${id}: ${stranger}` });
    }
    return values.includes(String(answers[id]));
  });
}

/** Two files in one place: the same path, whatever its case, or a file where another needs a folder. */
function refuseSharedPlaces(files: readonly RenderedFile[]): void {
  const seen = new Map<string, string>();
  for (const { path } of files) {
    const other = seen.get(path.toLowerCase());
    if (other !== undefined) throw new ScaffoldError({ kind: 'duplicate-path', file: path, other });
    seen.set(path.toLowerCase(), path);
  }
  for (const { path } of files) {
    const parts = path.toLowerCase().split('/');
    for (let length = 1; length < parts.length; length += 1) {
      const other = seen.get(parts.slice(0, length).join('/'));
      if (other !== undefined) throw new ScaffoldError({ kind: 'duplicate-path', file: path, other });
    }
  }
}
