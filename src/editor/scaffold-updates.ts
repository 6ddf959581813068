import { type ExtensionContext, Uri } from 'vscode';
import type { ScaffoldId } from '../domain/content';
import { readRecord, recordPath } from '../domain/scaffold/record';
import { inOrder } from './entry-files';
import { recordedInstances } from './scaffold-records';
import { loadDefinition } from './scaffold-source';
import { readText } from './text-files';

/** Something scaffolded by an older version than the one that ships. */
export interface OlderScaffold {
  readonly instance: string;
  readonly from: number;
  readonly to: number;
}

/** Knows what in the active folder was scaffolded by an older version, for the views to say so quietly. */
export class ScaffoldUpdates {
  private found: readonly OlderScaffold[] = [];
  private readonly versions = new Map<ScaffoldId, number>();
  private readonly looks = inOrder();

  constructor(private readonly context: ExtensionContext) {}

  /** What was found by the last look. */
  get available(): readonly OlderScaffold[] {
    return this.found;
  }

  /** Looks at the records of a folder again, and tells whether anything changed since the last look. */
  look(folder: Uri | undefined): Promise<boolean> {
    return this.looks(async () => {
      const before = JSON.stringify(this.found);
      this.found = folder === undefined ? [] : await this.olderIn(folder);
      return JSON.stringify(this.found) !== before;
    });
  }

  /** What in a folder is older than what ships. A record that cannot be read is told of when it is used, not here. */
  async olderIn(folder: Uri): Promise<readonly OlderScaffold[]> {
    const older: OlderScaffold[] = [];
    for (const instance of await recordedInstances(folder)) {
      const file = await readText(Uri.joinPath(folder, recordPath(instance)));
      const reading = file.kind === 'text' ? readRecord(instance, file.text) : undefined;
      if (reading?.kind !== 'read') continue;
      const { scaffold, version } = reading.value;
      const to = await this.shippedVersion(scaffold);
      if (version < to) older.push({ instance, from: version, to });
    }
    return older;
  }

  /** The names of all that was scaffolded in a folder. */
  instancesIn(folder: Uri): Promise<readonly string[]> {
    return recordedInstances(folder);
  }

  private async shippedVersion(id: ScaffoldId): Promise<number> {
    const known = this.versions.get(id);
    if (known !== undefined) return known;
    const { version } = await loadDefinition({ context: this.context }, id);
    this.versions.set(id, version);
    return version;
  }
}
