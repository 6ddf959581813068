import assert from 'node:assert/strict';
import { EventEmitter, window, type QuickPickItem, type Uri } from 'vscode';

/** One thing that a person does when the editor asks. */
export type Act =
  | { readonly kind: 'pick'; readonly text: string }
  | { readonly kind: 'tick'; readonly texts: readonly string[] }
  | { readonly kind: 'type'; readonly text: string | undefined }
  | { readonly kind: 'press'; readonly button: string }
  | { readonly kind: 'choose'; readonly folder: Uri }
  | { readonly kind: 'escape' };

/** Chooses the first line that holds a text. */
export const pick = (text: string): Act => ({ kind: 'pick', text });
/** Ticks the lines of these texts, and no other. */
export const tick = (...texts: readonly string[]): Act => ({ kind: 'tick', texts });
/** Types an answer; without one, accepts what is proposed. */
export const type = (text?: string): Act => ({ kind: 'type', text });
/** Presses a button of a message or of a modal question. */
export const press = (button: string): Act => ({ kind: 'press', button });
/** Chooses a folder in the editor's own dialog. */
export const choose = (folder: Uri): Act => ({ kind: 'choose', folder });
/** Gives up. */
export const escape: Act = { kind: 'escape' };

/** What a person saw. */
export interface Seen {
  /** Messages and modal questions, in order. */
  readonly messages: readonly string[];
  /** The lines that each list offered. */
  readonly lists: readonly (readonly string[])[];
  /** What was said to be wrong with what was typed. */
  readonly refusals: readonly string[];
}

/**
 * Does something with a person in front of the editor, who answers what is asked, in order. The dialogs of the editor
 * cannot be driven from the extension host (modal ones are even refused there), so they are answered at its border.
 * A question that was not expected fails the test, and so does an answer that nobody asked for.
 */
export async function attended(acts: readonly Act[], task: (seen: Seen) => unknown): Promise<Seen> {
  const person = new Person(acts);
  const own = { ...window };
  Object.assign(window, person.replies());
  try {
    await task(person);
    await person.done();
    return person;
  } finally {
    for (const name of Object.keys(person.replies())) {
      Object.assign(window, { [name]: own[name as keyof typeof window] });
    }
  }
}

interface Options {
  readonly placeHolder?: string;
  readonly canPickMany?: boolean;
  readonly value?: string;
  readonly modal?: boolean;
  readonly detail?: string;
  readonly validateInput?: (text: string) => string | undefined;
}

class Person implements Seen {
  readonly messages: string[] = [];
  readonly lists: string[][] = [];
  readonly refusals: string[] = [];
  private readonly acts: Act[];
  private readonly faults: string[] = [];

  constructor(acts: readonly Act[]) {
    this.acts = [...acts];
  }

  /** Waits until every answer was asked for. */
  async done(): Promise<void> {
    for (let wait = 0; wait < 200 && this.acts.length > 0 && this.faults.length === 0; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.deepEqual(this.faults, []);
    assert.deepEqual(this.acts, [], `nobody asked for these; messages: ${this.messages.join(' | ')}`);
  }

  replies(): Record<string, unknown> {
    const message = (text: string, ...rest: readonly unknown[]): Promise<unknown> => this.message(text, rest);
    return {
      showQuickPick: (items: unknown, options?: Options) => this.choose(items, options),
      showInputBox: (options?: Options) => Promise.resolve(this.input(options)),
      showInformationMessage: message,
      showWarningMessage: message,
      showErrorMessage: message,
      showOpenDialog: () => Promise.resolve(this.dialog()),
      createQuickPick: () => this.quickPick(),
      createInputBox: () => this.inputBox(),
    };
  }

  private next(question: string, ...kinds: readonly Act['kind'][]): Act {
    const act = this.acts.shift();
    if (act !== undefined && kinds.includes(act.kind)) return act;
    this.faults.push(`asked “${question}”, and the person would ${act?.kind ?? 'do nothing'}`);
    return { kind: 'escape' };
  }

  private async choose(given: unknown, options: Options = {}): Promise<unknown> {
    const items = (await given) as readonly (string | QuickPickItem)[];
    const labels = items.map((each) => (typeof each === 'string' ? each : each.label));
    this.lists.push(labels);
    const question = options.placeHolder ?? '';
    const act = this.next(question, options.canPickMany === true ? 'tick' : 'pick', 'escape');
    if (act.kind === 'tick') return items.filter((_, index) => act.texts.includes(labels[index] ?? ''));
    if (act.kind !== 'pick') return undefined;
    return items[this.find(labels, act.text)];
  }

  private find(labels: readonly string[], text: string): number {
    const index = labels.findIndex((each) => each.includes(text));
    if (index < 0) this.faults.push(`no “${text}” among ${labels.join(' | ')}`);
    return index;
  }

  /** Types until what was typed is accepted. */
  private input(options: Options = {}): string | undefined {
    for (;;) {
      const act = this.next(options.value ?? '', 'type', 'escape');
      if (act.kind !== 'type') return undefined;
      const text = act.text ?? options.value ?? '';
      const wrong = options.validateInput?.(text);
      if (wrong === undefined) return text;
      this.refusals.push(wrong);
    }
  }

  private message(text: string, rest: readonly unknown[]): Promise<unknown> {
    const [first] = rest;
    const options: Options = typeof first === 'object' && first !== null ? first : {};
    const buttons = rest.filter((each) => typeof each === 'string');
    this.messages.push(options.detail === undefined ? text : `${text}\n${options.detail}`);
    const [act] = this.acts;
    if (act?.kind === 'press' && buttons.includes(act.button)) {
      this.acts.shift();
      return Promise.resolve(act.button);
    }
    // A message may be left alone; a modal question wants an answer.
    if (options.modal === true) this.next(text, 'escape');
    return Promise.resolve(undefined);
  }

  private dialog(): readonly Uri[] | undefined {
    const act = this.next('folder', 'choose', 'escape');
    return act.kind === 'choose' ? [act.folder] : undefined;
  }

  private quickPick(): unknown {
    const box = new FakeInput<QuickPickItem>(() => {
      const labels = box.items.map(({ label }) => label);
      this.lists.push(labels);
      const act = this.next(box.title, 'pick', 'type', 'escape');
      if (act.kind === 'escape') return box.hidden.fire();
      if (act.kind === 'pick') box.activeItems = box.items.slice(this.find(labels, act.text)).slice(0, 1);
      box.accepted.fire();
    });
    return box;
  }

  private inputBox(): unknown {
    const box = new FakeInput<never>(() => {
      do {
        const act = this.next(box.title, 'type', 'escape');
        if (act.kind !== 'type') return box.hidden.fire();
        if (act.text !== undefined) {
          box.value = act.text;
          box.changed.fire(act.text);
        }
        box.accepted.fire();
        if (box.validationMessage !== undefined) this.refusals.push(String(box.validationMessage));
      } while (box.validationMessage !== undefined);
    });
    return box;
  }
}

/** A quick input that shows itself to the person. */
class FakeInput<Item> {
  title = '';
  prompt = '';
  placeholder = '';
  value = '';
  validationMessage: string | undefined;
  ignoreFocusOut = false;
  buttons: readonly unknown[] = [];
  items: readonly Item[] = [];
  activeItems: readonly Item[] = [];
  readonly changed = new EventEmitter<string>();
  readonly accepted = new EventEmitter<void>();
  readonly hidden = new EventEmitter<void>();
  readonly onDidChangeValue = this.changed.event;
  readonly onDidAccept = this.accepted.event;
  readonly onDidHide = this.hidden.event;
  readonly onDidTriggerButton = new EventEmitter<unknown>().event;

  private gone = false;

  constructor(private readonly shown: () => void) {}

  show(): void {
    setTimeout(this.shown, 0);
  }

  dispose(): void {
    if (this.gone) return;
    this.gone = true;
    this.hidden.fire();
  }
}
