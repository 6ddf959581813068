import { answerFault } from './answers';
import { folderOf } from '../manifests/folder-path';
import { choicesOf, type Answers, type Question, type ScaffoldDefinition } from './definition';
import { parseImageReference } from './image-name';
import { ScaffoldError } from './scaffold-error';

/** What templates can name: texts are written, booleans open sections. */
export type Names = Readonly<Record<string, string | boolean>>;

/**
 * The names that templates can use, all declared here:
 * - each answer, under its question's id;
 * - for each value of a choice, whether it was chosen: `target` with the choice `cpin` gives `targetIsCpin`;
 * - for an image, its name in the project's space of the registry: `imageName`;
 * - for a path, its folder, `.` at the root: `dockerfileFolder`;
 * - for a folder, what comes before a path in it, and the way back: `folderPath` (`services/`) and `folderUp` (`../`), both
 *   empty at the root;
 * - what the chosen value `gives`: a stack, for example, gives its label and its commands;
 * - `fr` and `en`, whether the files speak that language.
 *
 * Throws a `ScaffoldError` when an answer is missing, wrong, or answers nothing: what is substituted was checked.
 */
export function namesFor(definition: ScaffoldDefinition, answers: Answers): Names {
  const names: Record<string, string | boolean> = {};
  for (const question of definition.questions) {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    const fault = answerFault(question, answer);
    if (fault !== undefined) throw new ScaffoldError({ kind: 'answer', question: question.id, fault });
    const text = String(answer);
    names[question.id] = text;
    if (question.kind === 'image') names[`${question.id}Name`] = nameInProject(text);
    if (question.kind === 'path') names[`${question.id}Folder`] = folderOf(text) || '.';
    if (question.kind === 'folder') {
      names[`${question.id}Path`] = text === '.' ? '' : `${text}/`;
      names[`${question.id}Up`] = text === '.' ? '' : '../'.repeat(text.split('/').length);
    }
    for (const value of choicesOf(question) ?? []) names[choiceName(question, value)] = value === answer;
  }
  addGiven(definition, answers, names);
  const unknown = Object.keys(answers).find((id) => !definition.questions.some((one) => one.id === id));
  if (unknown !== undefined) throw new ScaffoldError({ kind: 'unknown-answer', question: unknown });
  return names;
}

/** What follows the registry and the project: `demo/hello` of a Harbor is pushed by the pipeline as `hello`. */
function nameInProject(image: string): string {
  const repository = parseImageReference(image)?.repository ?? image;
  return repository.includes('/') ? repository.slice(repository.indexOf('/') + 1) : repository;
}

function choiceName({ id, kind }: Question, value: string): string {
  if (kind === 'language') return value;
  const words = value.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return `${id}Is${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
}

/** Adds what the chosen values give, once all other names are known: none may stand for two things. */
function addGiven(
  definition: ScaffoldDefinition,
  answers: Answers,
  names: Record<string, string | boolean>,
): void {
  for (const question of definition.questions) {
    if (question.kind !== 'choice') continue;
    const chosen = question.choices.find(({ value }) => value === answers[question.id]);
    for (const [name, text] of Object.entries(chosen?.gives ?? {})) {
      if (Object.hasOwn(names, name)) throw new ScaffoldError({ kind: 'duplicate-name', name });
      names[name] = text;
    }
  }
}
