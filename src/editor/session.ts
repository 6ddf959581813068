import {
  Disposable,
  EventEmitter,
  RelativePattern,
  workspace,
  type ExtensionContext,
  type Uri,
} from 'vscode';
import { checks } from '../domain/checks/registry';
import type { Achievement, Content } from '../domain/content';
import { isForeign } from '../domain/manifests/foreign-folders';
import type { Standings } from '../domain/progress/summary';
import { folderPlace, homelessPlace, placeKey, relativePath, type Place } from './places';

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
  private touched = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  readonly onDidChange = this.changed.event;

  constructor(
    readonly content: Content,
    private readonly context: ExtensionContext,
    private readonly report: (error: unknown) => void,
  ) {
    this.current = homelessPlace(content, context);
    this.disposables.push(
      workspace.onDidChangeWorkspaceFolders(() => void this.start().catch(this.report)),
      new Disposable(() => {
        clearTimeout(this.timer);
        this.watchers.forEach((each) => each.dispose());
      }),
    );
  }

  /** Reads the progress of every folder, and looks again at what was verified. */
  async start(): Promise<void> {
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
    this.watchers = this.places.flatMap((place) => {
      if (place.folder === undefined) return [];
      const { folder } = place;
      const progress = workspace.createFileSystemWatcher(
        new RelativePattern(folder, '.cpin/achievements/*.yaml'),
      );
      const files = workspace.createFileSystemWatcher(new RelativePattern(folder, '**/*'));
      const reload = (): void =>
        void place.progress
          .load()
          .then(() => this.changed.fire())
          .catch(this.report);
      // Folders that come or go with what is in them (a checkout, a merge): watchers tell of the folder alone.
      const reloadAll = (uri: Uri): void => {
        const path = relativePath(folder, uri);
        if (path === '.cpin' || path === '.cpin/achievements') setTimeout(reload, quiet);
      };
      const touch = (uri: Uri): void => {
        const path = relativePath(folder, uri);
        if (path !== undefined && !isForeign(path)) this.touch(place, path);
      };
      return [
        progress,
        files,
        ...[files.onDidCreate, files.onDidDelete].map((event) => event(reloadAll)),
        ...[progress.onDidCreate, progress.onDidChange, progress.onDidDelete].map((event) => event(reload)),
        ...[files.onDidCreate, files.onDidChange, files.onDidDelete].map((event) => event(touch)),
      ];
    });
  }

  private touch(place: Place, path: string): void {
    if (place !== this.current) return;
    this.touched.add(path);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const paths = [...this.touched];
      this.touched = new Set();
      const concerned = (each: Achievement): boolean =>
        each.checks.some((id) => paths.some((touched) => checks[id].concerns(touched)));
      void this.recheck(place, concerned);
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
