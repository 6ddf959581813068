import { window, type Memento } from 'vscode';

/** What is asked before commands run. */
export interface Question {
  readonly title: string;
  /** Says which commands, as a person would type them. */
  readonly detail: (commands: readonly string[]) => string;
  readonly accept: string;
}

const acceptedKey = 'cpin.programs.accepted';

/** Whether the person agrees to commands; those that were accepted before are not asked about again. */
export async function agreesTo(
  memento: Memento,
  commands: readonly string[],
  question: Question,
): Promise<boolean> {
  const known = memento.get<readonly string[]>(acceptedKey, []);
  const unseen = commands.filter((command) => !known.includes(command));
  if (unseen.length === 0) return true;
  const options = { modal: true, detail: question.detail(unseen) };
  const answer = await window.showInformationMessage(question.title, options, question.accept);
  if (answer !== question.accept) return false;
  await memento.update(acceptedKey, [...new Set([...known, ...unseen])]);
  return true;
}
