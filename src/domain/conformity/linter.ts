import {
  componentsIn,
  kustomizationOf,
  kustomizedIn,
  type Component,
  type ComponentSource,
} from '../checks/component';
import { isKustomization, kustomizationsOf, sideFilesOf } from '../kustomize/kustomization';
import { ManifestTexts } from '../manifests/manifest-texts';
import type { Place } from '../manifests/value';
import { gathers, overlayEnvironment } from './deployed-parts';
import { chartFoldersOf, roleOf, type FileRole } from './file-role';
import type { Finding } from './finding';
import { heedSuppressions } from './heed-suppressions';
import { judgeObject, type Judging } from './judge';
import { deployedFindings, repositoryFindings } from './judge-deployed';
import type { LintFiles, LintProgress } from './lint-files';
import { TextLinter } from './lint-text';
import type { Rendering } from '../rendering/render-failure';
import { renderJobs, type RenderJob } from '../rendering/render-job';
import {
  chartFindings,
  deployedTogether,
  judgeRenderings,
  overlayFindings,
  type JudgedRender,
} from '../rendering/renders';
import { mergeFindings } from './merge';
import { onOneLine } from './one-line';
import { maySuppress } from './suppression';

/**
 * The rules over a folder. What overlays gather is judged as they yield it, each value where it is written; what stands
 * alone is judged as it stands. Texts may change one by one, as people type.
 */
export class Linter {
  private readonly texts: Map<string, string>;
  private readonly textLinter: TextLinter;
  private manifests: ManifestTexts;
  private paths: readonly string[];
  private charts: readonly string[] = [];
  private components: readonly Component[] | undefined;
  private gathering: readonly Component[] | undefined;
  private gatheredPaths: ReadonlySet<string> | undefined;
  private readonly rendered = new Map<Component, readonly Finding[]>();
  private renders: readonly JudgedRender[] = [];
  private readonly text = (path: string): string | undefined => this.texts.get(path);

  constructor(
    private readonly judging: Judging,
    { texts, paths }: LintFiles,
  ) {
    this.texts = new Map(texts);
    this.paths = paths;
    this.charts = chartFoldersOf(paths);
    this.manifests = new ManifestTexts(this.texts);
    this.textLinter = new TextLinter(judging);
  }

  /** Takes the new text of a file; undefined when it is gone. */
  update(path: string, text: string | undefined): void {
    if (this.texts.get(path) === text) return;
    const appeared = this.texts.has(path) !== (text !== undefined);
    if (text === undefined) this.texts.delete(path);
    else this.texts.set(path, text);
    const known = this.paths.includes(path);
    if (known !== (text !== undefined)) {
      this.paths = known ? this.paths.filter((each) => each !== path) : [...this.paths, path].sort();
      this.charts = chartFoldersOf(this.paths);
    }
    this.manifests = this.manifests.with(this.texts, path);
    this.components = undefined;
    // What no overlay gathers leaves the overlays as they were: most keystrokes render nothing.
    if (!appeared && !isKustomization(path) && this.gatheredPaths?.has(path) === false) return;
    this.gathering = undefined;
    this.gatheredPaths = undefined;
    this.rendered.clear();
  }

  /** Whether files are known under a folder. */
  holds(folder: string): boolean {
    return this.paths.some((path) => path.startsWith(`${folder}/`));
  }

  /** What a file is to the rules. */
  role(path: string): FileRole {
    return roleOf(path, this.texts.get(path) ?? '', this.charts);
  }

  /** Where the first syntax error of a file is. */
  broken(path: string): Place | undefined {
    return this.manifests.broken(path);
  }

  /** The kustomizations that deploy more than can be read, and were not rendered: remote bases, charts, files that are missing. */
  partial(): readonly string[] {
    const rendered = new Set(
      this.renders.flatMap(({ job, failure }) => (failure === undefined ? job.file : [])),
    );
    return this.overlays()
      .flatMap((each) => (each.partial ? (kustomizationOf(each) ?? []) : []))
      .filter((path) => !rendered.has(path));
  }

  /** What tools may render of the folder: its overlays and its charts. */
  renderJobs(): readonly RenderJob[] {
    const { paths, text } = this;
    return renderJobs({ overlays: this.overlays(), paths, text }, this.judging.source);
  }

  /** Judges what tools rendered of the folder; from then on it takes the place of our own reading. */
  judgeRenders(renderings: readonly Rendering[]): readonly JudgedRender[] {
    const { judging, manifests: texts } = this;
    this.adopt(judgeRenderings(renderings, { judging, texts, overlays: this.overlays() }));
    return this.renders;
  }

  /** Takes renders that were judged elsewhere on the same folder, as far as its files did not change since. */
  adopt(renders: readonly JudgedRender[]): void {
    this.renders = renders;
    this.rendered.clear();
  }

  /** The overlays that gather a file. */
  overlaysOf(path: string): readonly Component[] {
    return this.overlays().filter((component) => gathers(component, path));
  }

  /** The findings of one file in file scope: its own, or those of the overlays that gather it. */
  file(path: string): readonly Finding[] {
    const text = this.texts.get(path);
    if (text === undefined) return [];
    const role = this.role(path);
    const renders = [...this.overlaysOf(path).flatMap((each) => this.ofRender(each)), ...this.ofCharts()];
    const own = role === 'manifest' && this.gathered().has(path) ? 'other' : role;
    const findings = [
      ...this.textLinter.lint({ path, text }, own),
      ...renders.filter(({ place }) => place.path === path),
    ];
    return this.heeded(findings, { files: [path], whole: false });
  }

  /** Checks the whole folder, a piece at a time: between two pieces the caller may pause, show progress or give up. */
  *workspace(): Generator<LintProgress, readonly Finding[]> {
    const overlays = this.overlays();
    const files = [...this.texts.keys()].sort();
    const gathered = this.gathered();
    const total = overlays.length + files.length + 1;
    // Kept in parts: a long stream has more findings than a call takes arguments.
    const parts: (readonly Finding[])[] = [];
    let done = 0;
    for (const component of overlays) {
      yield { done: done++, total };
      parts.push(this.ofRender(component));
    }
    for (const path of files) {
      yield { done: done++, total };
      const role = this.role(path);
      const text = this.texts.get(path) ?? '';
      const own = role === 'manifest' && gathered.has(path) ? 'other' : role;
      // Read for the components already: a whole folder is parsed once.
      const objects = own === 'manifest' ? this.manifests.objects(path) : undefined;
      parts.push(this.textLinter.lint({ path, text }, own, objects));
    }
    yield { done, total };
    parts.push(this.ofCharts(), this.ofDeployed(), this.ofRepository());
    return this.heeded(parts.flat(), { files, whole: true });
  }

  /** The files that kustomizations gather: judged on what the overlays yield. A patch is never judged as it stands. */
  private gathered(): ReadonlySet<string> {
    return (this.gatheredPaths ??= new Set([
      ...this.overlays().flatMap((each) => [...each.support, ...each.objects.map(({ place }) => place.path)]),
      ...[...kustomizationsOf(this.manifests).values()].flatMap(sideFilesOf),
    ]));
  }

  /** The kustomizations that no other one uses. */
  private overlays(): readonly Component[] {
    return (this.gathering ??= kustomizedIn(this.componentSource()));
  }

  private all(): readonly Component[] {
    return (this.components ??= componentsIn(this.componentSource(), this.overlays()));
  }

  private componentSource(): ComponentSource {
    const present = new Set(this.paths);
    return { texts: this.manifests, chartFolders: this.charts, exists: (path) => present.has(path) };
  }

  private ofRender(component: Component): readonly Finding[] {
    const known = this.rendered.get(component);
    if (known !== undefined) return known;
    const environment = overlayEnvironment(component, this.judging.source);
    const read = component.objects.flatMap((object) => judgeObject(object, { ...this.judging, environment }));
    const given = { folder: component.folder, read, text: this.text };
    const findings = overlayFindings(this.renders, given) ?? read;
    this.rendered.set(component, findings);
    return findings;
  }

  private ofCharts(): readonly Finding[] {
    return chartFindings(this.renders, this.text);
  }

  private ofDeployed(): readonly Finding[] {
    const { judging, text, charts: chartFolders } = this;
    const { source } = judging;
    return deployedFindings(
      deployedTogether(this.all(), this.renders, { source, text, chartFolders }),
      judging,
    );
  }

  private ofRepository(): readonly Finding[] {
    const { paths, texts } = this;
    return repositoryFindings({ paths, texts, components: this.all() }, this.judging);
  }

  /** Findings said once each, less the suppressed ones, with what there is to say of the suppressions in some files. */
  private heeded(
    findings: readonly Finding[],
    { files, whole }: { readonly files: readonly string[]; readonly whole: boolean },
  ): readonly Finding[] {
    const told = mergeFindings(
      findings.map((finding) => onOneLine(finding, this.texts.get(finding.place.path) ?? '')),
    );
    const spoken = new Set(told.map(({ place }) => place.path));
    const judged = files.flatMap((path) => {
      const text = this.texts.get(path) ?? '';
      const ours = spoken.has(path) || !['other', 'template'].includes(this.role(path));
      return maySuppress(text) && ours ? [{ path, text }] : [];
    });
    const kept = heedSuppressions(told, {
      ...this.judging,
      files: judged,
      whole,
      text: this.text,
    });
    return kept === told ? told : mergeFindings(kept);
  }
}
