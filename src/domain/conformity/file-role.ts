import { isPipeline } from '../checks/pipeline';
import { isDockerfile } from '../dockerfile/dockerfile';
import { isKustomization } from '../kustomize/kustomization';
import { isHelmTemplate } from '../manifests/helm-template';
import { baseNameOf, folderOf, isInside } from '../manifests/folder-path';
import { isYaml } from '../manifests/manifest-texts';

export { isPipeline };

/** What a file is to the rules. `template` says nothing before it is rendered, and is never read as a manifest. */
export type FileRole =
  'dockerfile' | 'kustomization' | 'manifest' | 'other' | 'pipeline' | 'template' | 'values';

/** The folders of the Helm charts of a repository, from the paths of its files. */
export function chartFoldersOf(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => /^Chart\.ya?ml$/.test(baseNameOf(path))).map(folderOf);
}

/**
 * The role of a file, from its path and its text. A file is a manifest when one of its documents names a `kind` and an
 * `apiVersion`; Compose files, CI files, Helm values, OpenAPI descriptions and Ansible's do not.
 *
 * @param chartFolders see `chartFoldersOf`
 */
export function roleOf(path: string, text: string, chartFolders: readonly string[]): FileRole {
  if (isDockerfile(path)) return 'dockerfile';
  if (isPipeline(path)) return 'pipeline';
  if (isKustomization(path)) return 'kustomization';
  if (!isYaml(path)) return 'other';
  const charts = chartFolders.filter((folder) => isInside(path, folder));
  if (charts.some((folder) => isTemplateOf(path, folder)) || isHelmTemplate(text)) return 'template';
  if (isManifest(text)) return 'manifest';
  return charts.length > 0 && isValues(path) ? 'values' : 'other';
}

/** Whether a file is named as the values of a chart: `values.yaml`, `values-prod.yaml`, `values/prod/values.yaml`. */
export function isValues(path: string): boolean {
  return (
    /^values(?:[-.][\w.-]+)?\.ya?ml$/.test(baseNameOf(path)) || /(?:^|\/)values\/[^/]+\.ya?ml$/.test(path)
  );
}

/** Whether a text may hold Kubernetes objects, told without parsing it. */
export function isManifest(text: string): boolean {
  return /(?:^|[\s{,'"])kind['"]?\s*:/m.test(text) && /(?:^|[\s{,'"])apiVersion['"]?\s*:/m.test(text);
}

function isTemplateOf(path: string, folder: string): boolean {
  const inside = folder === '' ? path : path.slice(folder.length + 1);
  return /^(?:templates|charts)\//.test(inside);
}
