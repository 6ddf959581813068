import { commands, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { levelIds, type Content, type LevelId } from '../domain/content';
import { isDone } from '../domain/progress/standing';
import { countLevel } from '../domain/progress/summary';
import { contextKeyOf, stepsOf, type Step } from '../domain/walkthrough/steps';
import type { Session } from './session';

const readKey = 'cpin.read';
const pushedKey = 'cpin.pushedTicks';

/**
 * Pushes progress to the steps of the walkthroughs, which nothing can read back. A context key ticks a step while
 * the window lives; the editor's own commands, undocumented and so guarded, tick what was done elsewhere and
 * un-tick what is no longer. Only what differs from the last push is pushed: a box that somebody un-ticked by hand
 * stays so (vscode-facts.md, 1.4 and 1.5).
 */
export class Ticks {
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly content: Content,
    private readonly session: Session,
    private readonly context: ExtensionContext,
    private readonly log: LogOutputChannel,
  ) {}

  /** Whether a lesson was opened. Reading is personal: it lives in the editor, not with the team. */
  hasRead(level: LevelId, step: string): boolean {
    return this.context.globalState.get<readonly string[]>(readKey, []).includes(`${level}/${step}`);
  }

  async markRead(level: LevelId, step: string): Promise<void> {
    if (this.hasRead(level, step)) return;
    const read = this.context.globalState.get<readonly string[]>(readKey, []);
    await this.context.globalState.update(readKey, [...read, `${level}/${step}`]);
    await this.push();
  }

  /** Brings the steps in line with progress; pushes follow one another. */
  push(): Promise<void> {
    this.queue = this.queue
      .then(() => this.pushNow())
      .catch((error: unknown) => this.log.error(String(error)));
    return this.queue;
  }

  /** Whether a step is done, by our own books. */
  isStepDone(level: LevelId, step: Step): boolean {
    const standings = this.session.standings();
    switch (step.kind) {
      case 'reading':
        return this.hasRead(level, step.id);
      case 'achievement': {
        const standing = standings.get(step.id);
        return standing !== undefined && isDone(standing);
      }
      case 'closing': {
        const { done, total } = countLevel(this.content.achievements, standings, level);
        return done === total;
      }
    }
  }

  private async pushNow(): Promise<void> {
    const pushed = new Set(this.context.globalState.get<readonly string[]>(pushedKey, []));
    const before = pushed.size;
    let changes = 0;
    for (const level of levelIds) {
      for (const step of stepsOf(this.content, level)) {
        const key = contextKeyOf(level, step);
        const done = this.isStepDone(level, step);
        await commands.executeCommand('setContext', key, done);
        if (done === pushed.has(key)) continue;
        changes += 1;
        await this.mark(level, step, done);
        if (done) pushed.add(key);
        else pushed.delete(key);
      }
    }
    if (changes > 0 || pushed.size !== before) await this.context.globalState.update(pushedKey, [...pushed]);
  }

  private async mark(level: LevelId, step: Step, done: boolean): Promise<void> {
    const id = `${this.context.extension.id}#${level}#${step.id}`;
    try {
      await commands.executeCommand(done ? 'welcome.markStepComplete' : 'welcome.markStepIncomplete', id);
    } catch (error) {
      // Before the walkthrough is registered the command throws, and yet the tick is stored.
      this.log.debug(`${id}: ${String(error)}`);
    }
  }
}
