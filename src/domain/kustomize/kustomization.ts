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
  const { root } = kustomization;
  const patches = ['patches', 'patchesJson6902'].flatMap((list) =>
    itemsAt(root, list).map((patch) => textAt(patch, 'path')),
  );
  const merges = itemsAt(root, 'patchesStrategicMerge').map((patch) => textAt(patch));
  const generators = ['configMapGenerator', 'secretGenerator'].flatMap((list) => itemsAt(root, list));
  return [
    ...resolved(kustomization, [...patches, ...merges]),
    ...generators.flatMap((generator) => generatorFilesOf(generator, kustomization)),
  ];
}

/** The files that a generator reads; `key=path` gives the key another name than the file's. */
export function generatorFilesOf(generator: Value, kustomization: Kustomization): readonly string[] {
  const files = itemsAt(generator, 'files').map((file) => textAt(file)?.replace(/^[^=]*=/, ''));
  const envs = itemsAt(generator, 'envs').map((file) => textAt(file));
  return resolved(kustomization, [...files, ...envs, textAt(generator, 'env')]);
}

function resolved(kustomization: Kustomization, names: readonly (string | undefined)[]): readonly string[] {
  return names.flatMap((name) => {
    // A name of several lines is a patch written in place of its file.
    const path =
      name === undefined || name.includes('\n') ? undefined : resolveIn(kustomization.folder, name);
    return path === undefined ? [] : [path];
  });
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
