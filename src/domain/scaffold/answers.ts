import { parse } from 'yaml';
import type { ScaffoldTexts } from '../../texts/scaffold';
import type { Language } from '../language';
import { choicesOf, type Answers, type Question } from './definition';
import { isAllowedRegistry, parseImageReference } from './image-name';
import { isReservedName, targetPath, type PathRefusal } from './target-path';

/** What can be wrong in an answer; `scaffoldTexts` has a sentence for each. */
export type AnswerFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly most: number }
  | { readonly kind: 'label' }
  | { readonly kind: 'label-without-hyphen' }
  | { readonly kind: 'reserved-name' }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'hostname' }
  | { readonly kind: 'hostname-label-too-long'; readonly most: number }
  | { readonly kind: 'image' }
  | { readonly kind: 'image-without-registry' }
  | { readonly kind: 'image-with-version' }
  | { readonly kind: 'image-registry'; readonly registry: string }
  | { readonly kind: 'path'; readonly reason: PathRefusal }
  | { readonly kind: 'path-characters' }
  | { readonly kind: 'web-address' }
  | { readonly kind: 'port' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

/** A person's answer is wrong: the sentence to show under the field, or undefined when it is right. */
export function validateAnswer(question: Question, value: unknown, texts: ScaffoldTexts): string | undefined {
  const fault = answerFault(question, value);
  return fault === undefined ? undefined : texts.answer(fault);
}

/** The typed form of what was typed in a field: ports become numbers, the rest is trimmed. Validate it afterwards. */
export function readAnswer(question: Question, text: string): string | number {
  const trimmed = text.trim();
  return question.kind === 'port' && /^[0-9]{1,5}$/.test(trimmed) ? Number(trimmed) : trimmed;
}

/** The answer that a question proposes to a person who speaks this language. */
export function proposedAnswer(question: Question, language: Language): string | number {
  return question.kind === 'language' ? language : question.default;
}

/** A proposed answer that bears the name of the application in place of the example's; undefined where none is borne. */
export function bornBy(question: Question, questions: readonly Question[], app: string): string | undefined {
  if (question.kind !== 'image' && question.kind !== 'hostname' && question.kind !== 'web-address')
    return undefined;
  const example = questions.find(({ id }) => id === 'app');
  if (example?.kind !== 'dns-label' || !question.default.includes(example.default)) return undefined;
  const proposal = question.default.replace(example.default, app);
  return answerFault(question, proposal) === undefined ? proposal : undefined;
}

/** Answers once a folder is chosen: the paths that were given from the open folder are given from that one. */
export function answersWithin(questions: readonly Question[], answers: Answers, folder: string): Answers {
  const within = questions.flatMap(({ id, kind }): readonly (readonly [string, string])[] => {
    const path = answers[id];
    return kind === 'path' && typeof path === 'string' && path.startsWith(`${folder}/`)
      ? [[id, path.slice(folder.length + 1)]]
      : [];
  });
  return { ...answers, ...Object.fromEntries(within) };
}

/** The answers that a scaffold proposes to a person who speaks this language. */
export function defaultAnswers(questions: readonly Question[], language: Language): Answers {
  return Object.fromEntries(questions.map((question) => [question.id, proposedAnswer(question, language)]));
}

/** What is wrong in an answer, or undefined. */
export function answerFault(question: Question, value: unknown): AnswerFault | undefined {
  if (value === '' || value === undefined) return { kind: 'empty' };
  if (question.kind === 'port') {
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= 1025 && value <= 65535;
    return fits ? undefined : { kind: 'port' };
  }
  if (typeof value !== 'string') return { kind: 'not-text' };
  switch (question.kind) {
    case 'dns-label':
      return labelFault(value, question.maxLength, question.hyphens);
    case 'hostname':
      return hostnameFault(value, question.room);
    case 'image':
      return imageFault(value);
    case 'path':
      return pathFault(value);
    case 'folder':
      return value === '.' ? undefined : pathFault(value);
    case 'web-address':
      return webAddressFault(value);
    case 'choice':
    case 'language': {
      const choices = choicesOf(question) ?? [];
      return choices.includes(value) ? undefined : { kind: 'choice', choices };
    }
  }
}

/** RFC 1123, and nothing that YAML or a file system takes for something else than a name. */
function labelFault(value: string, most: number, hyphens: boolean): AnswerFault | undefined {
  if (!(hyphens ? /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/ : /^[a-z0-9]+$/).test(value)) {
    return { kind: hyphens ? 'label' : 'label-without-hyphen' };
  }
  if (value.length > most) return { kind: 'too-long', most };
  if (isReservedName(value)) return { kind: 'reserved-name' };
  return isPlainText(value) ? undefined : { kind: 'not-text' };
}

/** Ingress hosts are lower-case domain names and never IP addresses: the last label is not a number. */
function hostnameFault(value: string, room: number): AnswerFault | undefined {
  const labels = value.split('.');
  const wellFormed = labels.every((label) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label));
  if (!wellFormed || labels.length < 2 || /^[0-9]+$/.test(labels.at(-1) ?? '')) return { kind: 'hostname' };
  if (!isPlainText(value)) return { kind: 'not-text' };
  const tooLong = labels.some((label, index) => label.length > (index === 0 ? 63 - room : 63));
  if (tooLong) return { kind: 'hostname-label-too-long', most: 63 - room };
  return value.length > 253 - room ? { kind: 'too-long', most: 253 - room } : undefined;
}

/** Plain enough to stand as it is in YAML, JSON and Markdown, and to be followed by a path. */
function webAddressFault(value: string): AnswerFault | undefined {
  if (value.length > 200) return { kind: 'too-long', most: 200 };
  const [, host = '', path = ''] = /^https:\/\/([^/]+)((?:\/[A-Za-z0-9._~-]+)*)$/.exec(value) ?? [];
  const name = host.replace(/:[0-9]{1,5}$/, '');
  const wellFormed = hostnameFault(name, 0) === undefined && !/\/\.{1,2}(?:\/|$)/.test(path);
  return wellFormed ? undefined : { kind: 'web-address' };
}

function imageFault(value: string): AnswerFault | undefined {
  const image = parseImageReference(value);
  if (image === undefined) return { kind: 'image' };
  if (image.tag !== undefined || image.digest !== undefined) return { kind: 'image-with-version' };
  if (image.registry === undefined) return { kind: 'image-without-registry' };
  return isAllowedRegistry(image.registry) ? undefined : { kind: 'image-registry', registry: image.registry };
}

/** A path inside the folder, written so that neither a shell nor YAML reads it as something else. */
function pathFault(value: string): AnswerFault | undefined {
  const target = targetPath(value);
  if (target.kind === 'refused') return { kind: 'path', reason: target.reason };
  if (target.path === '.') return { kind: 'path', reason: 'empty' };
  const plain = /^(?:[A-Za-z0-9_.][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_.][A-Za-z0-9_.-]*$/.test(value);
  return plain && target.path === value && isPlainText(value) ? undefined : { kind: 'path-characters' };
}

/** YAML 1.1 (kubectl, Argo CD) and 1.2 both read the value as text: neither `null` nor `no`, `1e3` or a date. */
function isPlainText(value: string): boolean {
  return (['1.1', '1.2'] as const).every((version) => typeof parse(value, { version }) === 'string');
}
