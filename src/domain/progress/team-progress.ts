import type { Outcome, WorkspaceView } from '../checks/check';
import type { Achievement, CheckId } from '../content';
import { editEntry, type EntryChange } from './edit-entry';
import type { Declared, EntryReading, Unreadable, Verified } from './entry';
import { readEntry } from './read-entry';
import { standingOf, type Current, type Standing } from './standing';

/** The files of one team's progress, by achievement id. */
export interface EntryFiles {
  /** Every entry's text; undefined where the file exists and cannot be read as text. */
  readAll(): Promise<ReadonlyMap<string, string | undefined>>;
  /** Where an entry lies, for messages. */
  pathOf(id: string): string;
  /**
   * Reads an entry as it is now, and writes what `edit` makes of it: a text, `undefined` to remove the file, or
   * `'keep'`. Atomic: a reader sees the old text or the new one. Rejects when the folder can't be written.
   */
  update(id: string, edit: (text: string | undefined) => string | undefined | 'keep'): Promise<void>;
}

/** Runs one check on the folder as it is now. */
export type RunCheck = (id: CheckId, view: WorkspaceView) => Promise<Outcome>;

/** What verifying needs from outside. */
export interface Verifier {
  view(): Promise<WorkspaceView>;
  run: RunCheck;
  version(id: CheckId): number;
  /** SHA-256 of a text, in hexadecimal. */
  hash(text: string): Promise<string>;
  /** The Git commit that is checked out, when there is one. */
  commit(): Promise<Verified['commit']>;
}

export interface Ports {
  readonly achievements: readonly Achievement[];
  readonly files: EntryFiles;
  /** Undefined where no folder is open: nothing can be looked at. */
  readonly verifier: Verifier | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** A change that was made, or refused because the file cannot be read. */
export type Change = { readonly kind: 'changed' } | { readonly kind: 'refused'; readonly why: Unreadable };

/** What verifying one achievement gave. */
export type Verification =
  | { readonly kind: 'passed'; readonly words: string; readonly files: readonly string[] }
  | { readonly kind: 'failed'; readonly reasons: Extract<Outcome, { kind: 'failed' }>['reasons'] }
  | { readonly kind: 'unavailable'; readonly why: string }
  | { readonly kind: 'no-check' }
  | { readonly kind: 'refused'; readonly why: Unreadable };

/** The progress of one team: its entries, and what the checks say of the folder now. */
export class TeamProgress {
  private readings = new Map<string, EntryReading>();
  private readonly currents = new Map<string, Current>();

  private lastTurn = 0;
  private shownTurn = 0;

  constructor(private readonly ports: Ports) {}

  /** Reads all entries again. */
  async load(): Promise<void> {
    const turn = ++this.lastTurn;
    const texts = await this.ports.files.readAll();
    // What was read earlier never replaces what was read later.
    if (turn < this.shownTurn) return;
    this.shownTurn = turn;
    const readings = new Map(
      [...texts].map(([id, text]) => [
        id,
        text === undefined ? notText : readEntry(this.ports.files.pathOf(id), text),
      ]),
    );
    for (const { id } of this.ports.achievements) {
      // What was seen of another verification says nothing of this one.
      if (verificationIn(readings.get(id)) !== verificationIn(this.readings.get(id)))
        this.currents.delete(id);
    }
    this.readings = readings;
  }

  /** Where every achievement stands. */
  standings(): ReadonlyMap<string, Standing> {
    const now = this.ports.now();
    return new Map(
      this.ports.achievements.map((each) => [
        each.id,
        standingOf(each, { reading: this.readings.get(each.id), current: this.currents.get(each.id), now }),
      ]),
    );
  }

  /** Entries of achievements that no longer exist: kept, and listed as such. */
  orphans(): readonly string[] {
    const known = new Set(this.ports.achievements.map((each) => each.id));
    return [...this.readings.keys()].filter((id) => !known.has(id)).sort();
  }

  /** What the checks last said of an achievement in this window; undefined before the first look. */
  currentOf(id: string): Current | undefined {
    return this.currents.get(id);
  }

  /** Whether nothing at all is recorded: nobody asked for the parcours here yet. */
  isEmpty(): boolean {
    return this.readings.size === 0;
  }

  declare(id: string, declared: Declared): Promise<Change> {
    return this.change(id, { kind: 'declare', declared });
  }

  /** Runs the checks of an achievement, and records the verification when all of them pass. */
  async verify(achievement: Achievement, by: string): Promise<Verification> {
    const { verifier } = this.ports;
    if (achievement.checks.length === 0 || verifier === undefined) return { kind: 'no-check' };
    const view = await verifier.view();
    const outcome = await runAll(verifier, achievement, view);
    if (outcome.kind !== 'passed') {
      this.currents.set(achievement.id, outcome);
      return outcome;
    }
    const verified: Verified = {
      at: new Date(this.ports.now()).toISOString(),
      by,
      checks: achievement.checks.map((id) => ({ id, version: verifier.version(id) })),
      result: outcome.words,
      evidence: await hashAll(verifier, view, outcome.files),
      ...optional('commit', await verifier.commit()),
    };
    const change = await this.change(achievement.id, { kind: 'verify', verified });
    this.currents.set(achievement.id, { kind: 'passed', changed: [] });
    return change.kind === 'refused' ? change : outcome;
  }

  /** Looks again at achievements that were verified, without writing: a failure makes them stale. */
  async recheck(concerned: (achievement: Achievement) => boolean): Promise<void> {
    const { verifier } = this.ports;
    if (verifier === undefined) return;
    const verified = this.ports.achievements.filter(
      (each) => each.checks.length > 0 && concerned(each) && this.verifiedOf(each.id) !== undefined,
    );
    if (verified.length === 0) return;
    const view = await verifier.view();
    for (const achievement of verified) {
      const outcome = await runAll(verifier, achievement, view);
      const changed =
        outcome.kind === 'passed' ? await this.changedEvidence(verifier, achievement.id, view) : [];
      this.currents.set(achievement.id, outcome.kind === 'passed' ? { kind: 'passed', changed } : outcome);
    }
  }

  private verifiedOf(id: string): Verified | undefined {
    const reading = this.readings.get(id);
    return reading?.kind === 'entry' ? reading.entry.verified : undefined;
  }

  private async changedEvidence(
    verifier: Verifier,
    id: string,
    view: WorkspaceView,
  ): Promise<readonly string[]> {
    const changed: string[] = [];
    for (const evidence of this.verifiedOf(id)?.evidence ?? []) {
      if (typeof evidence['file'] !== 'string') continue;
      const text = await view.read(evidence['file']);
      if (text === undefined || (await verifier.hash(text)) !== evidence['sha256'])
        changed.push(evidence['file']);
    }
    return changed;
  }

  private async change(id: string, change: EntryChange): Promise<Change> {
    const path = this.ports.files.pathOf(id);
    let refused: Unreadable | undefined;
    await this.ports.files.update(id, (text) => {
      const edit = editEntry(path, text, change);
      if (edit.kind === 'refused') refused = edit.why;
      if (edit.kind === 'remove') return undefined;
      return edit.kind === 'write' ? edit.text : 'keep';
    });
    await this.load();
    return refused === undefined ? { kind: 'changed' } : { kind: 'refused', why: refused };
  }
}

/** Tells one verification from another. */
function verificationIn(reading: EntryReading | undefined): string | undefined {
  return reading?.kind === 'entry' ? JSON.stringify(reading.entry.verified) : undefined;
}

const notText: EntryReading = { kind: 'unreadable', why: { kind: 'not-text', line: 1, detail: '' } };

/** All checks of an achievement as one outcome: a failure outweighs what can't be checked, which outweighs a pass. */
async function runAll(verifier: Verifier, achievement: Achievement, view: WorkspaceView): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const id of achievement.checks) outcomes.push(await verifier.run(id, view));
  const reasons = outcomes.flatMap((each) => (each.kind === 'failed' ? each.reasons : []));
  if (reasons.length > 0) return { kind: 'failed', reasons };
  const unavailable = outcomes.find((each) => each.kind === 'unavailable');
  if (unavailable !== undefined) return unavailable;
  const passed = outcomes.filter((each) => each.kind === 'passed');
  return {
    kind: 'passed',
    words: passed.map((each) => each.words).join(' '),
    files: [...new Set(passed.flatMap((each) => each.files))].sort(),
  };
}

async function hashAll(
  verifier: Verifier,
  view: WorkspaceView,
  files: readonly string[],
): Promise<Verified['evidence']> {
  const evidence: Verified['evidence'] = [];
  for (const file of files) {
    const text = await view.read(file);
    if (text !== undefined) evidence.push({ file, sha256: await verifier.hash(text) });
  }
  return evidence;
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}
