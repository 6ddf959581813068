import type { KubernetesObject } from '../manifests/kubernetes-object';
import type { ManifestTexts } from '../manifests/manifest-texts';
import { itemsAt, type Place } from '../manifests/value';
import { generated } from './generators';
import { componentsOf, resourcesOf, sideFilesOf, type Kustomization, type Reference } from './kustomization';
import { patched } from './patches';
import { transformed } from './transforms';

/** What keeps a kustomization from being deployed as it is written. */
export interface RenderProblem {
  readonly kind: 'missing' | 'broken';
  readonly place: Place;
  /** The file, as the kustomization names it. */
  readonly name: string;
}

/** What a kustomization yields. */
export interface Render {
  readonly objects: readonly KubernetesObject[];
  readonly problems: readonly RenderProblem[];
  /** Every file that was read for it, the kustomization first. */
  readonly files: readonly string[];
  /** The folders of the kustomizations that it draws on, directly or not. */
  readonly bases: readonly string[];
  /** Whether more is deployed than can be read: remote bases, charts, generators that are programs, missing files. */
  readonly partial: boolean;
}

/** What a render reads. */
export interface RenderSource {
  readonly texts: ManifestTexts;
  readonly kustomizations: ReadonlyMap<string, Kustomization>;
  /** Whether a file is there, even when its text was not read. */
  exists(path: string): boolean;
}

/**
 * A static reading of `kustomize build`, without running it: resources, bases and components, generators, patches
 * (strategic merge and JSON patch, in files and inline), name prefixes, labels, image tags and replicas. Each value keeps
 * the place where it is written. Not read: remote bases, Helm charts, plugins, `replacements`, `vars`. References
 * between objects keep the names that were written, which the objects still answer to.
 */
export function renderKustomization(folder: string, source: RenderSource): Render {
  const reading = new Reading(source);
  const objects = reading.build(folder);
  return {
    objects,
    problems: reading.problems,
    files: [...reading.files],
    bases: [...reading.bases],
    partial: reading.partial,
  };
}

/** More kustomizations than any real one draws on: bases that fan out without end stop there. */
const mostBuilds = 1000;

/** What only Helm or a program can yield. */
const foreign = ['helmCharts', 'helmChartInflationGenerator', 'generators'];

class Reading {
  readonly problems: RenderProblem[] = [];
  readonly files = new Set<string>();
  readonly bases = new Set<string>();
  partial = false;
  private readonly open = new Set<string>();
  private built = 0;

  constructor(private readonly source: RenderSource) {}

  build(folder: string): readonly KubernetesObject[] {
    const kustomization = this.source.kustomizations.get(folder);
    // A kustomization that names itself, directly or not, yields nothing more the second time.
    if (kustomization === undefined || this.open.has(folder) || this.built++ > mostBuilds) return [];
    this.open.add(folder);
    const objects = resourcesOf(kustomization).flatMap((reference) => this.gather(reference));
    const result = this.apply(kustomization, objects);
    this.open.delete(folder);
    return result;
  }

  private gather(reference: Reference): readonly KubernetesObject[] {
    const { texts, kustomizations, exists } = this.source;
    const { path } = reference;
    if (path === undefined) {
      this.partial = true;
      return [];
    }
    if (kustomizations.has(path)) {
      this.bases.add(path);
      return this.build(path);
    }
    if (texts.text(path) === undefined) {
      this.partial = true;
      if (!exists(path)) this.missing(reference);
      return [];
    }
    this.read(path);
    return texts.objects(path);
  }

  private apply(
    kustomization: Kustomization,
    gathered: readonly KubernetesObject[],
  ): readonly KubernetesObject[] {
    const { texts, kustomizations, exists } = this.source;
    this.read(kustomization.path);
    if (foreign.some((list) => itemsAt(kustomization.root, list).length > 0)) this.partial = true;
    for (const path of sideFilesOf(kustomization)) {
      if (texts.text(path) !== undefined) this.read(path);
      else if (!exists(path)) {
        this.problems.push({ kind: 'missing', place: kustomization.root.place, name: path });
      }
    }
    let objects = generated(gathered, kustomization, texts);
    for (const reference of componentsOf(kustomization)) {
      const component = kustomizations.get(reference.path ?? '');
      if (component === undefined || this.open.has(component.folder)) {
        if (component === undefined) this.partial = true;
        if (component === undefined && reference.path !== undefined) this.missing(reference);
        continue;
      }
      this.open.add(component.folder);
      const added = resourcesOf(component).flatMap((each) => this.gather(each));
      objects = this.apply(component, [...objects, ...added]);
      this.open.delete(component.folder);
    }
    return transformed(patched(objects, kustomization, texts), kustomization);
  }

  private read(path: string): void {
    if (this.files.has(path)) return;
    this.files.add(path);
    const place = /\.ya?ml$/i.test(path) ? this.source.texts.broken(path) : undefined;
    if (place !== undefined) this.problems.push({ kind: 'broken', place, name: path });
  }

  private missing(reference: Reference): void {
    this.problems.push({ kind: 'missing', place: reference.place, name: reference.text });
  }
}
