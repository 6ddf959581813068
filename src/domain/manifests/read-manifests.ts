import type { WorkspaceView } from '../checks/check';
import { at, folderOf, isPlain, listAt, nameOf, resolvePath, textAt, textsAt } from './plain';
import type { Path, Plain } from './plain';
import { readDocuments, type YamlDocument } from './yaml-documents';

/** One Kubernetes object, as written. */
export interface Manifest {
  readonly path: string;
  readonly line: number;
  readonly kind: string;
  readonly apiVersion: string;
  readonly name: string;
  readonly value: Plain;
  /** The line of the deepest thing that exists on the path. */
  lineOf(path: Path): number;
}

/** A kustomization: it names, labels and patches what others write. */
export interface Kustomization {
  readonly path: string;
  readonly folder: string;
  readonly value: Plain;
  lineOf(path: Path): number;
}

/** What a kustomization changes in its resources, as text: a strategic merge or JSON 6902. */
export interface Patch {
  readonly by: string;
  readonly path: string;
  readonly text: string;
  readonly kind: string | undefined;
  readonly name: string | undefined;
}

export interface Manifests {
  readonly objects: readonly Manifest[];
  readonly kustomizations: readonly Kustomization[];
  readonly patches: readonly Patch[];
  /** Helm templates: they would have to be rendered. */
  readonly templates: readonly string[];
  /** The texts of all YAML files, templates too. */
  readonly texts: ReadonlyMap<string, string>;
}

export const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);
const isKustomization = (path: string): boolean => /^kustomization\.ya?ml$/.test(nameOf(path));

interface FileReading {
  readonly text: string;
  readonly documents: readonly YamlDocument[];
}
/** Parsing is most of the work, and a view is asked by several checks in a row. */
const readings = new WeakMap<WorkspaceView, Map<string, FileReading>>();

/** Reads the Kubernetes objects of a folder. What is not one, or cannot be read, is left out. */
export async function readManifests(view: WorkspaceView): Promise<Manifests> {
  const known = readings.get(view) ?? new Map<string, FileReading>();
  readings.set(view, known);
  const texts = new Map<string, string>();
  const templates: string[] = [];
  const kustomizations: Kustomization[] = [];
  const plain: [path: string, documents: readonly YamlDocument[]][] = [];
  for (const path of view.paths.filter(isYaml)) {
    const text = await view.read(path);
    if (text === undefined) continue;
    texts.set(path, text);
    if (text.includes('{{')) {
      // Others write `{{` too (workflows, alert rules): only a chart's templates can hold what is looked for.
      if (/(?:^|\/)templates\//.test(path)) templates.push(path);
      continue;
    }
    const before = known.get(path);
    const reading = before?.text === text ? before : { text, documents: readDocuments(text).documents };
    known.set(path, reading);
    const [first] = reading.documents;
    if (isKustomization(path)) {
      if (first !== undefined && isPlain(first.value)) {
        kustomizations.push({ path, folder: folderOf(path), value: first.value, lineOf: first.lineOf });
      }
    } else plain.push([path, reading.documents]);
  }
  const patches = kustomizations.flatMap((each) => patchesOf(each, texts));
  const partial = new Set(patches.filter(({ by, path }) => by !== path).map(({ path }) => path));
  const objects = plain
    .filter(([path]) => !partial.has(path))
    .flatMap(([path, documents]) => documents.flatMap((document) => objectsOf(path, document, [])));
  return { objects, kustomizations, patches, templates, texts };
}

function objectsOf(path: string, document: YamlDocument, prefix: Path): readonly Manifest[] {
  const value = at(document.value, ...prefix);
  const kind = textAt(value, 'kind');
  const apiVersion = textAt(value, 'apiVersion');
  if (!isPlain(value) || kind === undefined || apiVersion === undefined) return [];
  if (kind.endsWith('List') && Array.isArray(value['items'])) {
    // A List of Lists is refused by the API: one level is enough.
    if (prefix.length > 0) return [];
    return value['items'].flatMap((_, index) => objectsOf(path, document, ['items', index]));
  }
  const lineOf = (inside: Path): number => document.lineOf([...prefix, ...inside]);
  const name = textAt(value, 'metadata', 'name') ?? '';
  return [{ path, line: lineOf([]), kind, apiVersion, name, value, lineOf }];
}

function patchesOf({ path: by, folder, value }: Kustomization, texts: ReadonlyMap<string, string>): Patch[] {
  const written = [...listAt(value, 'patches'), ...listAt(value, 'patchesJson6902')].map((each) => ({
    path: textAt(each, 'path'),
    text: textAt(each, 'patch'),
    kind: textAt(each, 'target', 'kind'),
    name: textAt(each, 'target', 'name'),
  }));
  const merged = textsAt(value, 'patchesStrategicMerge').map((each) => ({
    ...(each.includes('\n') ? { path: undefined, text: each } : { path: each, text: undefined }),
    kind: undefined,
    name: undefined,
  }));
  return [...written, ...merged].flatMap(({ path, text, kind, name }): Patch[] => {
    if (path === undefined) return text === undefined ? [] : [{ by, path: by, text, kind, name }];
    const file = resolvePath(folder, path);
    if (file === undefined) return [];
    return [{ by, path: file, text: texts.get(file) ?? '', kind, name }];
  });
}
