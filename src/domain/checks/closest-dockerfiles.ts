import type { Dockerfile } from '../dockerfile/dockerfile';
import { folderOf } from '../manifests/folder-path';

/** The Dockerfiles that share the longest part of their path with a folder: those of the application it deploys. */
export function closestDockerfiles(
  dockerfiles: readonly Dockerfile[],
  folder: string,
): readonly Dockerfile[] {
  const shared = dockerfiles.map((dockerfile) => commonDepth(folderOf(dockerfile.path), folder));
  const most = Math.max(...shared);
  return dockerfiles.filter((_, index) => shared[index] === most);
}

function commonDepth(one: string, other: string): number {
  const parts = other.split('/');
  const differs = one.split('/').findIndex((part, index) => part !== parts[index]);
  return one === '' ? 0 : differs < 0 ? one.split('/').length : differs;
}
