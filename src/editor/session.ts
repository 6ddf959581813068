import { Disposable, EventEmitter, workspace, type ExtensionContext, type Uri } from 'vscode';
import { checks } from '../domain/checks/registry';
import type { Achievement, CheckId, Content } from '../domain/content';
import type { Standings } from '../domain/progress/summary';
import { inOrder } from './entry-files';
import { folderPlace, homelessPlace, placeKey, type Place } from './places';
import { watchEntries, watchFiles, type Touched } from './watch';

const activeKey = 'cpin.activeFolder';
/** How long files must be quiet before checks run again, in milliseconds. */
const quiet = 400;

/** The places of this window, the active one, and what tells views to look again. */
export class Session {
  private readonly changed = new EventEmitter<void>();
  private readonly disposables: Disposable[] = [this.changed];
  private watchers: Disposable[] = [];
  private places: readonly Place[] = [];
  private current: Place;
  private touched: Touched[] = [];
  private timer: NodeJS.Timeout | undefined;
  private readonly starts = inOrder();

  readonly onDidChange = this.changed.event;

  constructor(
    readonly content: Content,
    private readonly context: ExtensionContext,
    private readonly report: (error: unknown) => void,
  ) {
    this.current = homelessPlace(content, context);
    this.disposables.push(
      new Disposable(() => {
        clearTimeout(this.timer);
        this.watchers.forEach((each) => each.dispose());
      }),
    );
  }

  /** Reads the progress of every folder, and looks again at what was verified; again when folders come or go. */
  start(): Promise<void> {
    return this.starts(() => this.startNow());
  }

  private async startNow(): Promise<void> {
    const folders = workspace.workspaceFolders ?? [];
    const kept = (uri: Uri): Place | undefined =>
      this.places.find((each) => each.folder?.uri.toString() === uri.toString());
    this.places = folders.map((folder) => kept(folder.uri) ?? folderPlace(this.content, folder));
    this.current = await this.chooseActive();
    this.watch();
    await Promise.all(this.all().map((each) => each.progress.load()));
    this.changed.fire();
    await this.recheck(this.current, () => true);
  }

  /** The place that views and walkthroughs follow. */
  get active(): Place {
    return this.current;
  }

  get folders(): readonly Place[] {
    return this.places;
  }

  standings(): Standings {
    return this.current.progress.standings();
  }

  achievement(id: string): Achievement | undefined {
    return this.content.achievements.find((each) => each.id === id);
  }

  async follow(place: Place): Promise<void> {
    this.current = place;
    await this.context.workspaceState.update(activeKey, placeKey(place));
    this.changed.fire();
    await this.recheck(place, () => true);
  }

  /** Tells views that progress changed. */
  refresh(): void {
    this.changed.fire();
  }

  dispose(): void {
    this.disposables.forEach((each) => each.dispose());
  }

  private all(): readonly Place[] {
    return this.places.length === 0 ? [this.current] : this.places;
  }

  /** The folder chosen before, else the first that has progress, else the first. */
  private async chooseActive(): Promise<Place> {
    const first = this.places[0];
    if (first === undefined) return homelessPlace(this.content, this.context);
    const chosen = this.context.workspaceState.get<string>(activeKey);
    const remembered = this.places.find((each) => placeKey(each) === chosen);
    if (remembered !== undefined) return remembered;
    for (const place of this.places) {
      if ((await place.files.readAll()).size > 0) return place;
    }
    return first;
  }

  /** Follows what this window, other windows and Git do to progress and to the files behind it. */
  private watch(): void {
    this.watchers.forEach((each) => each.dispose());
    this.watchers = this.places.flatMap((place) =>
      place.folder === undefined
        ? []
        : [
            watchEntries(place.folder, () => void this.reload(place)),
            watchFiles(place.folder, (touched) => this.touch(place, touched)),
          ],
    );
  }

  private async reload(place: Place): Promise<void> {
    try {
      await place.progress.load();
      this.changed.fire();
      // A verification that somebody else made may not hold for the files that are here.
      if (place === this.current) {
        await this.recheck(place, ({ id }) => place.progress.currentOf(id) === undefined);
      }
    } catch (error) {
      this.report(error);
    }
  }

  private touch(place: Place, touched: Touched): void {
    if (place !== this.current) return;
    this.touched.push(touched);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const all = this.touched;
      this.touched = [];
      const concerns = (id: CheckId): boolean =>
        all.some((each) => each.kind === 'anything' || checks[id].concerns(each.path));
      void this.recheck(place, (each) => each.checks.some(concerns));
    }, quiet);
  }

  private async recheck(place: Place, concerned: (each: Achievement) => boolean): Promise<void> {
    try {
      await place.progress.recheck(concerned);
      this.changed.fire();
    } catch (error) {
      this.report(error);
    }
  }
}
