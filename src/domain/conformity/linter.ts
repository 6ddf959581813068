import { componentsIn, type Component } from '../checks/component';
import { readDockerfile } from '../dockerfile/dockerfile';
import { isDockerfile } from '../dockerfile/dockerfile';
import { isKustomization } from '../kustomize/kustomization';
import { ManifestTexts } from '../manifests/manifest-texts';
import { baseNameOf, folderOf } from '../manifests/folder-path';
import type { FoundEnvironment } from './environment';
import { chartFoldersOf, roleOf, type FileRole } from './file-role';
import type { Finding } from './finding';
import { cluesOf, judgeObject, placedFinding, type Judging } from './judge';
import { TextLinter } from './lint-text';
import { mergeFindings } from './merge';
import type { Repository, SourceFile } from './rule';
import { suppressionsOf, withoutSuppressed } from './suppression';

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
    if (text === undefined) this.texts.delete(path);
    else this.texts.set(path, text);
    const known = this.paths.includes(path);
    if (known !== (text !== undefined)) {
      this.paths = known ? this.paths.filter((each) => each !== path) : [...this.paths, path].sort();
      this.charts = chartFoldersOf(this.paths);
    }
    this.manifests = this.manifests.with(this.texts, path);
    this.components = undefined;
    this.rendered.clear();
  }

  /** What a file is to the rules. */
  role(path: string): FileRole {
    return roleOf(path, this.texts.get(path) ?? '', this.charts);
  }

  /** The findings of one file in file scope: its own, or those of the overlays that gather it. */
  file(path: string): readonly Finding[] {
    const text = this.texts.get(path);
    if (text === undefined) return [];
    const gathering = this.overlays().filter((component) => gathers(component, path));
    const role = this.role(path);
    const renders = gathering.flatMap((component) => this.ofRender(component));
    const own = gathering.length > 0 && role === 'manifest' ? 'other' : role;
    const findings = [
      ...this.textLinter.lint({ path, text }, own),
      ...this.kept(renders.filter(({ place }) => place.path === path)),
    ];
    return mergeFindings(findings);
  }

  /** Checks the whole folder, a piece at a time: between two pieces the caller may pause, show progress or give up. */
  *workspace(): Generator<LintProgress, readonly Finding[]> {
    const overlays = this.overlays();
    const files = [...this.texts.keys()].sort();
    const gathered = new Set(
      overlays.flatMap((each) => [...each.support, ...each.objects.map(({ place }) => place.path)]),
    );
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
      parts.push(
        this.textLinter.lint({ path, text }, role === 'manifest' && gathered.has(path) ? 'other' : role),
      );
    }
    yield { done, total };
    for (const component of this.all()) parts.push(this.ofDeployed(component));
    parts.push(this.ofRepository());
    return mergeFindings(this.kept(parts.flat()));
  }

  /** The kustomizations that no other one uses. */
  private overlays(): readonly Component[] {
    return this.all().filter(({ support }) => support.some(isKustomization));
  }

  private all(): readonly Component[] {
    const present = new Set(this.paths);
    return (this.components ??= componentsIn({
      texts: this.manifests,
      chartFolders: this.charts,
      exists: (path) => present.has(path),
    }));
  }

  private ofRender(component: Component): readonly Finding[] {
    const known = this.rendered.get(component);
    if (known !== undefined) return known;
    const environment = this.environmentOf(component);
    const findings = component.objects.flatMap((object) =>
      judgeObject(object, { ...this.judging, environment }),
    );
    this.rendered.set(component, findings);
    return findings;
  }

  /** The environment that an overlay's folder or a glob tells; objects that it does not tell of speak for themselves. */
  private environmentOf({ support, folder }: Component): FoundEnvironment | undefined {
    // Its bases' kustomizations are read before its own.
    const own = support.find((path) => isKustomization(path) && folderOf(path) === folder);
    const path = own ?? folder;
    const found = this.judging.source.find({ path });
    return found.reason === 'unknown' ? undefined : found;
  }

  private ofDeployed(component: Component): readonly Finding[] {
    const { source, rules } = this.judging;
    const [first] = component.workloads;
    const found = this.environmentOf(component) ?? (first && source.find(cluesOf(first.object, first)));
    const situation = source.situation(found?.environment ?? 'dev');
    const deployed = { ...component, paths: this.paths };
    return rules.flatMap((rule) =>
      rule.reads === 'deployed'
        ? rule
            .check(deployed, situation)
            .flatMap((problem) => placedFinding(rule, { problem, situation, source }))
        : [],
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

  /** Findings that no comment of their file suppresses. */
  private kept(findings: readonly Finding[]): readonly Finding[] {
    const byFile = new Map<string, Finding[]>();
    for (const finding of findings) {
      const known = byFile.get(finding.place.path);
      if (known === undefined) byFile.set(finding.place.path, [finding]);
      else known.push(finding);
    }
    return [...byFile].flatMap(([path, own]) =>
      withoutSuppressed(own, suppressionsOf(this.texts.get(path) ?? '')),
    );
  }
}

/** Every finding of some files, at once: the whole folder in one call. */
export function lint(files: readonly SourceFile[], judging: Judging): readonly Finding[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const steps = new Linter(judging, { texts, paths: [...texts.keys()].sort() }).workspace();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function gathers(component: Component, path: string): boolean {
  return component.support.includes(path) || component.objects.some(({ place }) => place.path === path);
}
