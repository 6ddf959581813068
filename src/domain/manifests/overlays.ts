import { at, isPlain, listAt, nameOf, plainAt, resolvePath, textAt, textsAt, type Plain } from './plain';
import type { Kustomization, Manifests, Patch } from './read-manifests';
import { readDocuments } from './yaml-documents';

/** What one deployable kustomization makes of a file; without kustomization, the file is deployed as it is. */
export interface Rendering {
  /** The deployable kustomization (an overlay); undefined when nothing refers to the file. */
  readonly root: Kustomization | undefined;
  /** Labels that it adds to objects, and to pod templates. */
  readonly labels: Plain;
  readonly podLabels: Plain;
  /** The tag or digest it gives to an image without tag; undefined when it gives none. */
  tagOf(image: string): string | undefined;
  /** How many replicas it gives to an object; undefined when it leaves them as written. */
  replicasOf(kind: string, name: string): number | undefined;
  readonly patches: readonly Patch[];
}

/** Reads Kustomize without running it. */
export class Overlays {
  private readonly byFolder: ReadonlyMap<string, Kustomization>;
  private readonly roots: readonly Kustomization[];
  private readonly known = new Map<Kustomization, ReadonlySet<string>>();

  constructor(private readonly manifests: Manifests) {
    const all = manifests.kustomizations;
    this.byFolder = new Map(all.map((each) => [each.folder, each]));
    const used = new Set(all.flatMap((each) => [...this.below(each), ...this.components(each)]));
    this.roots = all.filter((each) => !used.has(each));
  }

  /** One for each way the file is deployed; never empty. */
  of(path: string): readonly Rendering[] {
    const roots = this.roots.filter((root) => this.reach(root).has(path));
    if (roots.length === 0) return [renderingOf(undefined, [], [])];
    return roots.map((root) => {
      const chain = this.chain(root).filter((each) => this.reach(each).has(path));
      const applied = [...new Set(chain.flatMap((each) => [each, ...this.components(each)]))];
      const by = new Set(applied.map((each) => each.path));
      return renderingOf(
        root,
        applied,
        this.manifests.patches.filter((patch) => by.has(patch.by)),
      );
    });
  }

  private below(one: Kustomization): readonly Kustomization[] {
    return [...textsAt(one.value, 'resources'), ...textsAt(one.value, 'bases')].flatMap((each) => {
      const found = this.byFolder.get(resolvePath(one.folder, each) ?? '\u0000');
      return found === undefined || found === one ? [] : [found];
    });
  }

  private components(one: Kustomization, seen = new Set<Kustomization>()): readonly Kustomization[] {
    for (const each of textsAt(one.value, 'components')) {
      const found = this.byFolder.get(resolvePath(one.folder, each) ?? '\u0000');
      if (found === undefined || found === one || seen.has(found)) continue;
      seen.add(found);
      this.components(found, seen);
    }
    return [...seen];
  }

  /** The kustomization and all those below it, once each. */
  private chain(root: Kustomization): readonly Kustomization[] {
    const seen = new Set<Kustomization>([root]);
    // A set that grows while it is walked gives what was added, too.
    for (const each of seen) for (const below of this.below(each)) seen.add(below);
    return [...seen].reverse();
  }

  private reach(root: Kustomization): ReadonlySet<string> {
    const before = this.known.get(root);
    if (before !== undefined) return before;
    const files = this.chain(root)
      .flatMap((each) => [each, ...this.components(each)])
      .flatMap(({ folder, value }) => textsAt(value, 'resources').map((each) => resolvePath(folder, each)));
    const reached = new Set(files.filter((each) => each !== undefined));
    this.known.set(root, reached);
    return reached;
  }
}

function renderingOf(
  root: Kustomization | undefined,
  applied: readonly Kustomization[],
  patches: readonly Patch[],
): Rendering {
  const labels: Record<string, unknown> = {};
  const podLabels: Record<string, unknown> = {};
  for (const { value } of applied) {
    Object.assign(labels, plainAt(value, 'commonLabels'));
    Object.assign(podLabels, plainAt(value, 'commonLabels'));
    for (const each of listAt(value, 'labels')) {
      const pairs = plainAt(each, 'pairs');
      Object.assign(labels, pairs);
      if (at(each, 'includeTemplates') === true || at(each, 'includeSelectors') === true) {
        Object.assign(podLabels, pairs);
      }
    }
  }
  const images = applied.flatMap(({ value }) => listAt(value, 'images'));
  const replicas = applied.flatMap(({ value }) => listAt(value, 'replicas'));
  return {
    root,
    labels,
    podLabels,
    patches,
    tagOf(image) {
      const found = images.findLast((each) => textAt(each, 'name') === image);
      const tag = at(found, 'newTag') ?? at(found, 'digest');
      return typeof tag === 'string' || typeof tag === 'number' ? String(tag) : undefined;
    },
    replicasOf(kind, name) {
      const counts = replicas
        .filter((each) => textAt(each, 'name') === name)
        .map((each) => at(each, 'count'));
      const patched = patches.flatMap((patch) => replicasIn(patch, kind, name));
      return [...patched, ...counts].findLast((each) => typeof each === 'number');
    },
  };
}

/** The numbers of replicas that a patch gives to an object. */
function replicasIn(patch: Patch, kind: string, name: string): readonly unknown[] {
  if ((patch.kind ?? kind) !== kind || (patch.name ?? name) !== name) return [];
  return readDocuments(patch.text).documents.flatMap(({ value }): readonly unknown[] => {
    if (Array.isArray(value)) {
      return value
        .filter((each) => textAt(each, 'path') === '/spec/replicas' && textAt(each, 'op') !== 'remove')
        .map((each) => at(each, 'value'));
    }
    if (!isPlain(value)) return [];
    const aimed = patch.kind !== undefined || patch.name !== undefined;
    const named = textAt(value, 'kind') === kind && textAt(value, 'metadata', 'name') === name;
    return aimed || named ? [at(value, 'spec', 'replicas')] : [];
  });
}

/** The environment that a path belongs to, from the name of one of its folders. */
export function isProduction(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.some((each) => each === 'prod' || each === 'production') && nameOf(path) !== '';
}
