import { isDockerfile, readDockerfile, type Dockerfile } from '../dockerfile/dockerfile';
import { isKustomization, kustomizationsOf, sideFilesOf } from '../kustomize/kustomization';
import { baseNameOf, folderOf } from '../manifests/folder-path';
import { isYaml, ManifestTexts } from '../manifests/manifest-texts';
import type { WorkspaceView } from './check';
import { componentsIn, type Component } from './component';

/** A folder as the checks see it. */
export interface Folder {
  readonly paths: readonly string[];
  readonly truncated: boolean;
  readonly texts: ManifestTexts;
  readonly dockerfiles: readonly Dockerfile[];
  /** The `Chart.yaml` files. */
  readonly charts: readonly string[];
  readonly components: readonly Component[];
}

/**
 * A view that remembers what was read of it. Made once for a series of checks and dropped afterwards, so that they read
 * and parse each file once; a check given a plain view reads for itself.
 */
export class SharedView implements WorkspaceView {
  private reading: Promise<Folder> | undefined;

  constructor(private readonly view: WorkspaceView) {}

  get paths(): readonly string[] {
    return this.view.paths;
  }

  get truncated(): boolean {
    return this.view.truncated;
  }

  read(path: string): Promise<string | undefined> {
    return this.view.read(path);
  }

  folder(): Promise<Folder> {
    return (this.reading ??= readFolder(this.view));
  }
}

/** The folder behind a view, read once when the view is shared. */
export function folderOfView(view: WorkspaceView): Promise<Folder> {
  return view instanceof SharedView ? view.folder() : readFolder(view);
}

/** The texts of some files, those that are gone or too large left out; a few are read at a time. */
export async function readTexts(
  view: WorkspaceView,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (let start = 0; start < paths.length; start += atOnce) {
    const batch = paths.slice(start, start + atOnce);
    const read = await Promise.all(batch.map((path) => view.read(path)));
    for (const [index, text] of read.entries()) {
      const path = batch[index];
      if (path !== undefined && text !== undefined && text.length <= largestText) texts.set(path, text);
    }
  }
  return texts;
}

const atOnce = 16;
/** A text larger than this is generated, not written: about a megabyte. */
const largestText = 1024 * 1024;

async function readFolder(view: WorkspaceView): Promise<Folder> {
  const manifests = view.paths.filter(
    (path) => isKustomization(path) || (isYaml(path) && !/(?:^|\/)pnpm-lock\.yaml$/.test(path)),
  );
  const read = new Map(await readTexts(view, [...manifests, ...view.paths.filter(isDockerfile)]));
  const present = new Set(view.paths);
  const named = [...kustomizationsOf(new ManifestTexts(read)).values()].flatMap(sideFilesOf);
  const sides = [...new Set(named)].filter((path) => present.has(path) && !read.has(path));
  for (const [path, text] of await readTexts(view, sides)) read.set(path, text);
  const texts = new ManifestTexts(read);
  const charts = view.paths.filter((path) => /^Chart\.ya?ml$/.test(baseNameOf(path)));
  return {
    paths: view.paths,
    truncated: view.truncated,
    texts,
    dockerfiles: [...read].flatMap(([path, text]) =>
      isDockerfile(path) && !isExample(path) ? [readDockerfile(path, text)] : [],
    ),
    charts,
    components: componentsIn({
      texts,
      chartFolders: charts.map(folderOf),
      exists: (path) => present.has(path),
    }),
  };
}

/** A Dockerfile of the workstation or of tests, which nobody deploys. */
export function isExample(path: string): boolean {
  return /(?:^|\/)(?:\.devcontainer|\.github|test|tests|fixtures|examples?)\//.test(path);
}
