import {
  componentsOf,
  isKustomization,
  kustomizationsOf,
  resourcesOf,
  type Kustomization,
} from '../kustomize/kustomization';
import { renderKustomization, type RenderProblem } from '../kustomize/render';
import { folderOf, baseNameOf, isInside } from '../manifests/folder-path';
import type { KubernetesObject } from '../manifests/kubernetes-object';
import { isYaml, type ManifestTexts } from '../manifests/manifest-texts';
import { workloadsOf, type Workload } from '../manifests/workload';

/**
 * What is deployed together: what a kustomization that no other one uses yields, or the manifests of a folder and its
 * sub-folders where there is none. A check passes when one component satisfies it whole: a folder may also hold
 * drafts, examples and the parts of others.
 */
export interface Component {
  readonly folder: string;
  /** The environment that the folder is named after. */
  readonly environment: string | undefined;
  /** The same for the overlays of one application. */
  readonly family: string;
  readonly objects: readonly KubernetesObject[];
  readonly workloads: readonly Workload[];
  readonly problems: readonly RenderProblem[];
  /** The kustomizations and patches behind it. */
  readonly support: readonly string[];
  /** The folders of the kustomizations that it draws on. */
  readonly bases: readonly string[];
  /** Whether more is deployed than can be read: nothing is said to be missing then. */
  readonly partial: boolean;
}

/** What components are found in. */
export interface ComponentSource {
  readonly texts: ManifestTexts;
  readonly chartFolders: readonly string[];
  exists(path: string): boolean;
}

/** The environments of the platform's list of labels (documentation:docs/agreement/labels-list.md, 2024-08-12). */
const environments = new Set(['dev', 'formation', 'qualif', 'test', 'preprod', 'prod']);
const otherNames: Readonly<Record<string, string>> = { production: 'prod', staging: 'preprod' };

/**
 * Every component of a folder, kustomizations first.
 *
 * @param renders what the kustomizations yield, where it is known already
 */
export function componentsIn(
  source: ComponentSource,
  renders: readonly Component[] = kustomizedIn(source),
): readonly Component[] {
  const { texts, chartFolders } = source;
  const kustomizations = kustomizationsOf(texts);
  const used = usedBy(kustomizations);
  const managed = new Set(kustomizations.keys());
  const loose = texts.paths.filter(
    (path) =>
      isYaml(path) &&
      !isKustomization(path) &&
      !used.has(path) &&
      !managed.has(folderOf(path)) &&
      !chartFolders.some((chart) => isInside(path, chart)) &&
      texts.objects(path).length > 0,
  );
  return [...renders, ...looseComponents(loose, source)];
}

/** What the kustomizations that no other one uses yield. */
export function kustomizedIn(source: ComponentSource): readonly Component[] {
  const { texts } = source;
  const kustomizations = kustomizationsOf(texts);
  const used = usedBy(kustomizations);
  const renders: Component[] = [];
  for (const { folder, component } of kustomizations.values()) {
    if (component || used.has(folder)) continue;
    const render = renderKustomization(folder, { texts, kustomizations, exists: source.exists });
    const own = new Set(render.objects.map((object) => object.place.path));
    const support = render.files.filter((path) => !own.has(path) || isKustomization(path));
    renders.push(componentOf(folder, { ...render, support }));
  }
  return renders;
}

/** The files and folders that kustomizations name. */
function usedBy(kustomizations: ReadonlyMap<string, Kustomization>): ReadonlySet<string | undefined> {
  return new Set(
    [...kustomizations.values()].flatMap((each) =>
      [...resourcesOf(each), ...componentsOf(each)].map((reference) => reference.path),
    ),
  );
}

/** The kustomization that a component is rendered from; undefined for loose manifests. */
export function kustomizationOf({ folder, support }: Component): string | undefined {
  return support.find((path) => isKustomization(path) && folderOf(path) === folder);
}

/** The components that a production-like check judges: of each application the production overlay, when it has one. */
export function productionOf(components: readonly Component[]): readonly Component[] {
  return components.filter(
    (component) =>
      component.environment === 'prod' ||
      !components.some((each) => each.family === component.family && each.environment === 'prod'),
  );
}

/** The environment that a folder is named after, if any. */
export function environmentOf(folder: string): string | undefined {
  const name = baseNameOf(folder);
  return environments.has(name) ? name : Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
}

interface Parts {
  readonly objects: readonly KubernetesObject[];
  readonly problems: readonly RenderProblem[];
  readonly support: readonly string[];
  readonly bases: readonly string[];
  readonly partial: boolean;
}

function componentOf(folder: string, parts: Parts): Component {
  const environment = environmentOf(folder);
  return {
    folder,
    environment,
    family: environment === undefined ? folder : folderOf(folder),
    workloads: workloadsOf(parts.objects),
    ...parts,
  };
}

/**
 * Loose manifests by folder. A sub-folder goes with the nearest folder above that holds manifests, unless it is named
 * after an environment; folders that hold no workload lend their objects to those beside them (`k8s/services/`).
 */
function looseComponents(
  paths: readonly string[],
  { texts, chartFolders }: ComponentSource,
): readonly Component[] {
  // The templates of a chart may complete what lies beside it.
  const partial = chartFolders.length > 0;
  const folders = new Set(paths.map(folderOf));
  const groups = grouped(paths, (path) => groupOf(folderOf(path), folders));
  const objects = new Map(
    [...groups].map(([folder, files]) => [folder, files.flatMap((path) => texts.objects(path))]),
  );
  const running = new Set(
    [...objects].flatMap(([folder, own]) => (workloadsOf(own).length > 0 ? [folder] : [])),
  );
  const beside = grouped([...groups.keys()], folderOf);
  return [...groups]
    .filter(([folder]) => {
      const siblings = beside.get(folderOf(folder)) ?? [];
      return running.has(folder) || !siblings.some((other) => other !== folder && running.has(other));
    })
    .map(([folder]) => {
      const siblings = running.has(folder) ? (beside.get(folderOf(folder)) ?? []) : [];
      const gathered = [folder, ...siblings.filter((other) => other !== folder && !running.has(other))];
      const problems = gathered
        .flatMap((each) => groups.get(each) ?? [])
        .flatMap((path): RenderProblem[] => {
          const place = texts.broken(path);
          return place === undefined ? [] : [{ kind: 'broken', place, name: path }];
        });
      const all = gathered.flatMap((each) => objects.get(each) ?? []);
      return componentOf(folder, { objects: all, problems, support: [], bases: [], partial });
    });
}

function grouped(
  all: readonly string[],
  groupOf: (each: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const each of all) {
    const group = groups.get(groupOf(each));
    if (group === undefined) groups.set(groupOf(each), [each]);
    else group.push(each);
  }
  return groups;
}

function groupOf(folder: string, folders: ReadonlySet<string>): string {
  if (folder === '' || environmentOf(folder) !== undefined) return folder;
  for (let above = folderOf(folder); above !== ''; above = folderOf(above)) {
    if (folders.has(above)) return groupOf(above, folders);
  }
  return folder;
}
