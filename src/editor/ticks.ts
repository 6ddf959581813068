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
 * un-tick what is no longer. Only what differs from the last push is pushed, keys included: a box that somebody
 * un-ticked by hand stays so, after a restart too (vscode-facts.md, 1.4 and 1.5).
 */
export class Ticks {
  private queue: Promise<void> = Promise.resolve();
  /** What this window has pushed, or found pushed when it started. */
  private shown: Set<string> | undefined;

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
    this.shown ??= this.stored();
    const changes = new Map<string, boolean>();
    for (const level of levelIds) {
      for (const step of stepsOf(this.content, level)) {
        const key = contextKeyOf(level, step);
        const done = this.isStepDone(level, step);
        if (done === this.shown.has(key)) continue;
        await commands.executeCommand('setContext', key, done);
        await this.mark(level, step, done);
        changes.set(key, done);
        setMember(this.shown, key, done);
      }
    }
    if (changes.size === 0) return;
    // Other windows push too: only what changed here is written.
    const pushed = this.stored();
    for (const [key, done] of changes) setMember(pushed, key, done);
    await this.context.globalState.update(pushedKey, [...pushed]);
  }

  private stored(): Set<string> {
    return new Set(this.context.globalState.get<readonly string[]>(pushedKey, []));
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

function setMember(set: Set<string>, member: string, isIn: boolean): void {
  if (isIn) set.add(member);
  else set.delete(member);
}
