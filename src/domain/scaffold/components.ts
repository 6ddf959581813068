import type { WorkspaceView } from '../checks/check';
import { isDockerfile } from '../dockerfile/dockerfile';
import { baseNameOf, folderOf } from '../manifests/folder-path';
import { isWithin } from './shared/pipeline-blocks';
import { technologyOf } from './technologies';

/**
 * The folders of a repository that each hold a component, sorted; `.` is the root. A component has a package file, or a
 * Dockerfile; what is in the folder of another is a part of it, and the package file at the root of several binds them.
 */
export function componentsIn({ paths }: Pick<WorkspaceView, 'paths'>): readonly string[] {
  const packaged = foldersOf(paths.filter((path) => technologyOf(baseNameOf(path)) !== undefined));
  const parts = outermost(packaged);
  const built = foldersOf(paths.filter(isBuilt)).map(
    (folder) => parts.find((part) => isWithin(folder, part)) ?? folder,
  );
  const folders = [...new Set([...built, ...parts])];
  const found = [...folders.filter((folder) => folder === '.'), ...outermost(folders)].sort();
  return found.length > 0 ? found : packaged;
}

function outermost(folders: readonly string[]): readonly string[] {
  return folders
    .filter((folder) => folder !== '.')
    .filter((folder) => !folders.some((each) => each !== '.' && each !== folder && isWithin(folder, each)));
}

/** The folder that holds all components, when there are several and it is not the root. */
export function commonFolder(components: readonly string[]): string | undefined {
  const parents = new Set(components.map(folderOf));
  const [parent = ''] = parents;
  return components.length > 1 && parents.size === 1 && parent !== '' ? parent : undefined;
}

/** Whether a path is the Dockerfile of a component: neither of a development container, nor of a cache of ours. */
export function isBuilt(path: string): boolean {
  return isDockerfile(path) && !/(?:^|\/)(?:\.devcontainer|infra\/[^/]+\/redis)\//.test(path);
}

function foldersOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map((path) => folderOf(path) || '.'))].sort();
}
