import { isExample } from '../checks/folder';
import { isPipeline } from '../checks/pipeline';
import { isDockerfile } from '../dockerfile/dockerfile';
import { baseNameOf, folderOf } from '../manifests/folder-path';
import type { Place } from '../manifests/value';
import type { Repository } from './rule';
import { firstMatch, placeInText } from './text-place';

/** What a folder tells of the application whose code it holds. */
export interface Application {
  /** The Dockerfiles of what is delivered: not those of workstations, tests and examples. */
  readonly dockerfiles: readonly string[];
  /** The files that name its dependencies, at the root or beside a Dockerfile. */
  readonly dependencies: readonly string[];
  readonly pipelines: readonly string[];
}

const dependencyFile =
  /^(?:package\.json|pom\.xml|build\.gradle(?:\.kts)?|go\.mod|Cargo\.toml|composer\.json|Gemfile|Pipfile|pyproject\.toml|requirements\.txt)$/;

/** The application of a folder; what is missing is empty. */
export function applicationIn({ paths }: Repository): Application {
  const dockerfiles = paths.filter((path) => isDockerfile(path) && !isExample(path));
  const folders = new Set(['', ...dockerfiles.map(folderOf)]);
  return {
    dockerfiles,
    dependencies: paths.filter(
      (path) => dependencyFile.test(baseNameOf(path)) && folders.has(folderOf(path)) && !isExample(path),
    ),
    pipelines: paths.filter(isPipeline),
  };
}

/** Where something about a whole file is shown: its first match of a pattern, else its start. */
export function placeIn({ text }: Repository, path: string, pattern: RegExp): Place {
  const file = { path, text: text(path) ?? '' };
  return firstMatch(file, pattern) ?? placeInText(file, 0, 0);
}
