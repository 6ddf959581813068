import {
  componentsIn,
  kustomizationOf,
  kustomizedIn,
  type Component,
  type ComponentSource,
} from '../checks/component';
import { isDockerfile, readDockerfile } from '../dockerfile/dockerfile';
import { isKustomization, kustomizationsOf, sideFilesOf } from '../kustomize/kustomization';
import { ManifestTexts } from '../manifests/manifest-texts';
import type { Place } from '../manifests/value';
import { baseNameOf } from '../manifests/folder-path';
import { overlayEnvironment, partsOf } from './deployed-parts';
import { chartFoldersOf, roleOf, type FileRole } from './file-role';
import type { Finding } from './finding';
import { FolderObjects } from './folder-objects';
import { heedSuppressions } from './heed-suppressions';
import { judgeObject, placedFinding, type Judging } from './judge';
import { TextLinter } from './lint-text';
import { mergeFindings } from './merge';
import { onOneLine } from './one-line';
import type { Repository, SourceFile } from './rule';

/** The files that an engine is given: texts by path, and every path of the folder, read or not. */
export interface LintFiles {
  readonly texts: ReadonlyMap<string, string>;
  readonly paths: readonly string[];
}

/** How far a long check is. */
export interface LintProgress {
  readonly done: number;
  readonly total: number;
}

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

  /** The kustomizations that deploy more than can be read: remote bases, charts, files that are missing. */
  partial(): readonly string[] {
    return this.overlays().flatMap((each) => (each.partial ? (kustomizationOf(each) ?? []) : []));
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
    const renders = this.overlaysOf(path).flatMap((component) => this.ofRender(component));
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
    parts.push(this.ofDeployed(), this.ofRepository());
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
    const findings = component.objects.flatMap((object) =>
      judgeObject(object, { ...this.judging, environment }),
    );
    this.rendered.set(component, findings);
    return findings;
  }

  private ofDeployed(): readonly Finding[] {
    const { source, rules } = this.judging;
    const all = this.all();
    const everything = new FolderObjects(all.flatMap(({ objects }) => objects));
    const completing = all
      .filter(({ workloads }) => workloads.length === 0)
      .flatMap(({ objects }) => objects);
    return all.flatMap((whole) =>
      partsOf(whole, source).flatMap(({ component, environment }) => {
        const situation = source.situation(environment.environment);
        const around = whole.workloads.length === 0 ? completing : [...component.objects, ...completing];
        const deployed = { ...component, paths: this.paths, around, everything };
        return rules.flatMap((rule) =>
          rule.reads === 'deployed'
            ? rule
                .check(deployed, situation)
                .flatMap((problem) => placedFinding(rule, { problem, situation, source }))
            : [],
        );
      }),
    );
  }

  private ofRepository(): readonly Finding[] {
    const { source, rules } = this.judging;
    const situation = source.situation(source.find({ path: '' }).environment);
    const repository = this.repository();
    return rules.flatMap((rule) =>
      rule.reads === 'repository'
        ? rule
            .check(repository, situation)
            .flatMap((problem) => placedFinding(rule, { problem, situation, source }))
        : [],
    );
  }

  private repository(): Repository {
    return {
      paths: this.paths,
      components: this.all(),
      dockerfiles: [...this.texts].flatMap(([path, text]) =>
        isDockerfile(path) ? [readDockerfile(path, text)] : [],
      ),
      charts: this.paths.filter((path) => /^Chart\.ya?ml$/.test(baseNameOf(path))),
      text: (path) => this.texts.get(path),
    };
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
      return text.includes('cpin:ignore') && ours ? [{ path, text }] : [];
    });
    const kept = heedSuppressions(told, {
      ...this.judging,
      files: judged,
      whole,
      text: (path) => this.texts.get(path),
    });
    return mergeFindings(kept);
  }
}

/** Every finding of some files, at once: the whole folder in one call. */
export function lint(files: readonly SourceFile[], judging: Judging): readonly Finding[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const steps = new Linter(judging, { texts, paths: [...texts.keys()].sort() }).workspace();
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function gathers(component: Component, path: string): boolean {
  return component.support.includes(path) || component.objects.some(({ place }) => place.path === path);
}
