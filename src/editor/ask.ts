import { QuickInputButtons, window, type Disposable, type QuickPickItem } from 'vscode';
import { bornBy, proposedAnswer, readAnswer, validateAnswer } from '../domain/scaffold/answers';
import type { Answers, Question } from '../domain/scaffold/definition';
import { scaffoldTexts } from '../texts/scaffold';
import { scaffoldingTexts } from '../texts/scaffolding';
import { languages } from '../domain/language';
import { language, texts } from './app';

type Reply =
  { readonly kind: 'answer'; readonly value: string | number } | { readonly kind: 'back' | 'gave-up' };

type Choice = QuickPickItem & { readonly value: string };

interface Asked {
  readonly title: string;
  readonly question: Question;
  readonly value: string | number;
  readonly first: boolean;
}

/**
 * Asks the questions one after the other, each answer judged as it is typed; one can go back.
 *
 * @param guesses what to propose in place of a question's own default, by question
 * @returns undefined when the person gave up
 */
export async function askQuestions(
  title: string,
  questions: readonly Question[],
  guesses: Answers = {},
): Promise<Answers | undefined> {
  const answers: Record<string, string | number> = {};
  let step = 0;
  while (step < questions.length) {
    const question = questions[step];
    if (question === undefined) break;
    const reply = await ask({
      title: scaffoldingTexts[language()].step(title, step + 1, questions.length),
      question,
      value:
        answers[question.id] ??
        borne(questions, question, { answers, guesses }) ??
        guesses[question.id] ??
        proposedAnswer(question, language()),
      first: step === 0,
    });
    if (reply.kind === 'gave-up') return undefined;
    if (reply.kind === 'answer') answers[question.id] = reply.value;
    step += reply.kind === 'back' ? -1 : 1;
  }
  return answers;
}

/** The names that bear the application's follow the one that was typed, unless it is the one that was guessed. */
function borne(
  questions: readonly Question[],
  question: Question,
  { answers, guesses }: { readonly answers: Answers; readonly guesses: Answers },
): string | undefined {
  const { app } = answers;
  return typeof app === 'string' && app !== guesses.app ? bornBy(question, questions, app) : undefined;
}

function ask(asked: Asked): Promise<Reply> {
  const items = choiceItems(asked.question);
  return items === undefined ? askText(asked) : askChoice(asked, items);
}

/** What a question lets one choose from, or undefined when its answer is typed. */
function choiceItems(question: Question): readonly Choice[] | undefined {
  if (question.kind === 'language') {
    return languages.map((value) => ({ value, label: texts().language[value] }));
  }
  if (question.kind !== 'choice') return undefined;
  return question.choices.map(({ value, label, help }) => ({
    value,
    label: label[language()],
    ...(help === undefined ? {} : { detail: help[language()] }),
  }));
}

function askText({ title, question, value, first }: Asked): Promise<Reply> {
  const input = window.createInputBox();
  input.title = title;
  input.prompt = `${question.title[language()]}. ${question.help[language()]}`;
  input.value = String(value);
  input.ignoreFocusOut = true;
  input.buttons = first ? [] : [QuickInputButtons.Back];
  const fault = (text: string): string | undefined =>
    validateAnswer(question, readAnswer(question, text), scaffoldTexts[language()]);
  return reply(input, (settle) => [
    input.onDidChangeValue((text) => {
      input.validationMessage = fault(text);
    }),
    input.onDidAccept(() => {
      input.validationMessage = fault(input.value);
      if (input.validationMessage === undefined) {
        settle({ kind: 'answer', value: readAnswer(question, input.value) });
      }
    }),
    input.onDidTriggerButton(() => settle({ kind: 'back' })),
  ]);
}

function askChoice({ title, question, value, first }: Asked, items: readonly Choice[]): Promise<Reply> {
  const input = window.createQuickPick<Choice>();
  input.title = title;
  input.placeholder = question.title[language()];
  input.items = items;
  input.activeItems = input.items.filter((each) => each.value === value);
  input.ignoreFocusOut = true;
  input.buttons = first ? [] : [QuickInputButtons.Back];
  return reply(input, (settle) => [
    input.onDidAccept(() => {
      const [chosen] = input.activeItems;
      if (chosen !== undefined) settle({ kind: 'answer', value: chosen.value });
    }),
    input.onDidTriggerButton(() => settle({ kind: 'back' })),
  ]);
}

/** Shows an input and waits for what becomes of it. */
function reply(
  input: { show(): void; dispose(): void; onDidHide(listener: () => void): Disposable },
  listen: (settle: (reply: Reply) => void) => readonly Disposable[],
): Promise<Reply> {
  return new Promise<Reply>((settle) => {
    const listeners = listen((value) => {
      settle(value);
      input.dispose();
    });
    const hidden = input.onDidHide(() => {
      settle({ kind: 'gave-up' });
      input.dispose();
      [...listeners, hidden].forEach((each) => each.dispose());
    });
    input.show();
  });
}
