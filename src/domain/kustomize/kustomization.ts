import { baseNameOf, folderOf, resolveIn } from '../manifests/folder-path';
import type { ManifestTexts } from '../manifests/manifest-texts';
import { at, itemsAt, textAt, type Mapping, type Place, type Value } from '../manifests/value';

/** A `kustomization.yaml`, as it is written. */
export interface Kustomization {
  readonly path: string;
  readonly folder: string;
  readonly root: Mapping;
  /** A Kustomize component: changes what another kustomization gathered, and is never deployed alone. */
  readonly component: boolean;
}

/** A file or folder that a kustomization names, with where it does. */
export interface Reference {
  /** As written. */
  readonly text: string;
  /** From the root of the view; undefined when it is remote or leads out of it. */
  readonly path: string | undefined;
  readonly place: Place;
}

/** Whether a path is a kustomization's: the three names that Kustomize looks for. */
export function isKustomization(path: string): boolean {
  return /^(?:kustomization\.ya?ml|Kustomization)$/.test(baseNameOf(path));
}

/** The kustomizations of a folder's files, by the folder that each is in. */
export function kustomizationsOf(texts: ManifestTexts): ReadonlyMap<string, Kustomization> {
  const found = new Map<string, Kustomization>();
  for (const path of texts.paths.filter(isKustomization)) {
    const root = texts.documents(path)[0]?.root;
    if (root?.kind !== 'mapping') continue;
    const folder = folderOf(path);
    found.set(folder, { path, folder, root, component: textAt(root, 'kind') === 'Component' });
  }
  return found;
}

/** What a kustomization gathers: `resources`, and `bases` of older ones. */
export function resourcesOf(kustomization: Kustomization): readonly Reference[] {
  return references(kustomization, ['resources', 'bases']);
}

/** The Kustomize components that a kustomization applies. */
export function componentsOf(kustomization: Kustomization): readonly Reference[] {
  return references(kustomization, ['components']);
}

/** Every file that a kustomization names as a patch or feeds a generator with. */
export function sideFilesOf(kustomization: Kustomization): readonly string[] {
  const { root, folder } = kustomization;
  const named: (string | undefined)[] = [];
  for (const list of ['patches', 'patchesJson6902']) {
    named.push(...itemsAt(root, list).map((patch) => textAt(patch, 'path')));
  }
  named.push(...itemsAt(root, 'patchesStrategicMerge').map((patch) => textAt(patch)));
  for (const list of ['configMapGenerator', 'secretGenerator']) {
    for (const generator of itemsAt(root, list)) named.push(...generatorFiles(generator));
  }
  return named.flatMap((name) => {
    const path = name === undefined || /\n/.test(name) ? undefined : resolveIn(folder, name);
    return path === undefined ? [] : [path];
  });
}

/** The files of a generator; `key=path` gives the key another name than the file's. */
function generatorFiles(generator: Value): readonly (string | undefined)[] {
  const files = itemsAt(generator, 'files').map((file) => textAt(file)?.replace(/^[^=]*=/, ''));
  return [...files, ...itemsAt(generator, 'envs').map((file) => textAt(file)), textAt(generator, 'env')];
}

function references(kustomization: Kustomization, lists: readonly string[]): readonly Reference[] {
  return lists
    .flatMap((list) => {
      const value = at(kustomization.root, list);
      return value?.kind === 'sequence' ? value.items : [];
    })
    .flatMap((item) => {
      const text = textAt(item);
      if (text === undefined) return [];
      const remote = /^[a-z+]+:\/\/|^git@|^github\.com\/|\?ref=/i.test(text);
      const path = remote ? undefined : resolveIn(kustomization.folder, text);
      return [{ text, path, place: item.place }];
    });
}
