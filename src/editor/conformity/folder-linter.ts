import { Uri, type WorkspaceFolder } from 'vscode';
import type { WorkspaceView } from '../../domain/checks/check';
import { readTexts } from '../../domain/checks/folder';
import type { FoundEnvironment } from '../../domain/conformity/environment';
import { fileEnvironments } from '../../domain/conformity/file-environments';
import type { Finding } from '../../domain/conformity/finding';
import type { LintProgress } from '../../domain/conformity/lint-files';
import { Linter } from '../../domain/conformity/linter';
import { optionsFile, optionsPath, lintOptions } from '../../domain/conformity/options-file';
import { conformityRules } from '../../domain/conformity/rules/registry';
import {
  situationSource,
  type LintOptions,
  type SituationSource,
} from '../../domain/conformity/situation-source';
import { isDockerfile } from '../../domain/dockerfile/dockerfile';
import {
  isKustomization,
  kustomizationsOf,
  resourcesOf,
  sideFilesOf,
} from '../../domain/kustomize/kustomization';
import { isYaml, ManifestTexts } from '../../domain/manifests/manifest-texts';
import type { RenderFailure, Rendering } from '../../domain/rendering/render-failure';
import type { RenderJob } from '../../domain/rendering/render-job';
import { isMadeFrom, type JudgedRender } from '../../domain/rendering/renders';
import { readYaml, type FileProblem } from '../../domain/read-yaml';
import { isFolder, readText } from '../text-files';
import { viewFolder } from '../workspace-view';
import { optionsOf } from './conformity-settings';

/** The result of a check of the whole folder. */
export interface FolderCheck {
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly truncated: boolean;
  /** What could not be rendered, and so not checked. */
  readonly failures: readonly RenderFailure[];
}

/** Runs what may be run of some jobs. */
export type RenderJobs = (jobs: readonly RenderJob[]) => Promise<readonly Rendering[]>;

/** What a check of the whole folder is given. */
export interface CheckRun {
  report(progress: LintProgress): void;
  cancelled(): boolean;
  readonly render: RenderJobs;
}

/**
 * The rules over one folder of the workspace. To judge open files it reads the kustomizations and what they gather; to
 * check the whole folder, everything that a rule may read.
 */
export class FolderLinter {
  private linter: Promise<Linter> | undefined;
  private source: SituationSource | undefined;
  private renders: readonly JudgedRender[] = [];
  /** What is wrong with the team's file, if anything. */
  problem: FileProblem | undefined;

  constructor(
    readonly folder: WorkspaceFolder,
    /** The texts of the open documents of this folder, by path: they come before what is on disk. */
    private readonly open: () => ReadonlyMap<string, string>,
  ) {}

  /** Forgets what was read: the next question reads it again. */
  reset(): void {
    this.linter = undefined;
    this.source = undefined;
    this.renders = [];
  }

  /** The situations that settings and the team's file lead to. */
  async situations(): Promise<SituationSource> {
    return (this.source ??= situationSource(optionsOf(this.folder, await this.teamOptions())));
  }

  /** The findings of an open file, from its text as it is typed. */
  async file(path: string, text: string): Promise<readonly Finding[]> {
    const linter = await this.prepared();
    linter.update(path, text);
    return linter.file(path);
  }

  /** Takes note that a file changed on disk, or is gone, or a folder with all that it held. */
  async touch(path: string): Promise<void> {
    if (this.linter === undefined || this.open().has(path)) return;
    const linter = await this.linter;
    const uri = Uri.joinPath(this.folder.uri, path);
    const file = await readText(uri);
    // Of a folder that goes, or comes with what is in it, watchers tell the folder alone.
    if (file.kind !== 'text' && (linter.holds(path) || (await isFolder(uri)))) {
      this.linter = undefined;
      return;
    }
    linter.update(path, file.kind === 'text' ? file.text : undefined);
  }

  /** The environments that a file is judged for: those of the overlays that gather it, else of its first object. */
  async environments(path: string, text: string): Promise<readonly FoundEnvironment[]> {
    const linter = await this.prepared();
    linter.update(path, text);
    return fileEnvironments({ path, text }, linter.overlaysOf(path), await this.situations());
  }

  /** Whether rules have something to say of a file. */
  async concerns(path: string, text: string): Promise<boolean> {
    const linter = await this.prepared();
    linter.update(path, text);
    return linter.role(path) !== 'other';
  }

  /** Checks everything, a slice of time after another. Undefined when it was given up. */
  async check({ report, cancelled, render }: CheckRun): Promise<FolderCheck | undefined> {
    const { view, texts } = await this.onDisk();
    const { linter: saved, files } = await this.linterOver(view, texts);
    const renders = saved.judgeRenders(await render(saved.renderJobs()));
    if (cancelled()) return undefined;
    // Tools read what is saved: what is typed since is judged as it stands.
    const open = this.openIn(view);
    const typed = open.some(([path, text]) => texts.get(path) !== text);
    const { linter } = typed ? await this.linterOver(view, new Map([...texts, ...open])) : { linter: saved };
    await this.adopt(renders, linter);
    const failures = renders.flatMap(({ failure }) => failure ?? []);
    const steps = linter.workspace();
    for (let pause = Date.now() + slice; ;) {
      if (cancelled()) return undefined;
      const step = steps.next();
      if (step.done === true) return { findings: step.value, files, truncated: view.truncated, failures };
      if (Date.now() < pause) continue;
      report(step.value);
      await new Promise((go) => setImmediate(go));
      pause = Date.now() + slice;
    }
  }

  /** The open texts of files that are there: the editor holds documents for a while after their file is gone. */
  private openIn({ paths }: WorkspaceView): readonly (readonly [string, string])[] {
    const present = new Set(paths);
    return [...this.open()].filter(([path]) => present.has(path));
  }

  /** Renders again what saved files are a part of, if it was rendered before. Returns whether anything was. */
  async renderAgain(paths: readonly string[], render: RenderJobs): Promise<boolean> {
    const known = this.renders.filter((each) => paths.some((path) => isMadeFrom(each, path)));
    if (known.length === 0) return false;
    const { view, texts } = await this.onDisk();
    const { linter } = await this.linterOver(view, texts);
    const same = (one: RenderJob, other: RenderJob): boolean =>
      one.file === other.file && one.values === other.values;
    const jobs = linter.renderJobs().filter((job) => known.some((each) => same(each.job, job)));
    const renders = linter.judgeRenders(await render(jobs));
    const others = this.renders.filter(({ job }) => !jobs.some((each) => same(each, job)));
    await this.adopt([...others, ...renders]);
    return true;
  }

  private async adopt(renders: readonly JudgedRender[], linter?: Linter): Promise<void> {
    this.renders = renders;
    linter?.adopt(renders);
    (await this.linter)?.adopt(renders);
  }

  private async onDisk(): Promise<{
    readonly view: WorkspaceView;
    readonly texts: ReadonlyMap<string, string>;
  }> {
    const view = await viewFolder(this.folder);
    return { view, texts: await readTexts(view, view.paths.filter(mayBeRead)) };
  }

  private async linterOver(
    view: WorkspaceView,
    texts: ReadonlyMap<string, string>,
  ): Promise<{ readonly linter: Linter; readonly files: number }> {
    const source = await this.situations();
    const linter = new Linter({ rules: conformityRules, source }, { texts, paths: view.paths });
    return { linter, files: texts.size };
  }

  private prepared(): Promise<Linter> {
    return (this.linter ??= this.prepare());
  }

  private async prepare(): Promise<Linter> {
    const source = await this.situations();
    const view = await viewFolder(this.folder);
    const texts = new Map([...(await gathered(view)), ...this.openIn(view)]);
    const linter = new Linter({ rules: conformityRules, source }, { texts, paths: view.paths });
    linter.adopt(this.renders);
    return linter;
  }

  private async teamOptions(): Promise<LintOptions> {
    this.problem = undefined;
    const file = await readText(Uri.joinPath(this.folder.uri, optionsPath));
    if (file.kind !== 'text') return {};
    const reading = readYaml(optionsPath, file.text, optionsFile);
    if (reading.kind === 'read') return lintOptions(reading.value);
    [this.problem] = reading.problems;
    return {};
  }
}

/** How long a check works before it lets the editor breathe, in milliseconds. */
const slice = 10;

/** What kustomizations gather, and they themselves. */
async function gathered(view: WorkspaceView): Promise<ReadonlyMap<string, string>> {
  const present = new Set(view.paths);
  const kustomizations = await readTexts(view, view.paths.filter(isKustomization));
  const named = [...kustomizationsOf(new ManifestTexts(kustomizations)).values()].flatMap((each) => [
    ...resourcesOf(each).flatMap(({ path }) => path ?? []),
    ...sideFilesOf(each),
  ]);
  const files = [...new Set(named)].filter((path) => present.has(path));
  return new Map([...kustomizations, ...(await readTexts(view, files))]);
}

/** Whether some rule may read a file: manifests, images, pipelines and the texts that rules name. */
function mayBeRead(path: string): boolean {
  return (
    isYaml(path) ||
    isKustomization(path) ||
    isDockerfile(path) ||
    conformityRules.some((rule) => rule.reads === 'text' && rule.concerns(path))
  );
}
