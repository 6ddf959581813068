import type { Dockerfile } from '../dockerfile/dockerfile';
import { folderOf, isInside } from '../manifests/folder-path';
import { selectsPlainly } from '../manifests/label-selector';
import type { KubernetesObject } from '../manifests/kubernetes-object';
import { placeIn, titleOf } from '../manifests/kubernetes-object';
import { at, textAt } from '../manifests/value';
import { servingAmong, type Workload } from '../manifests/workload';
import type { Check, Reason, WorkspaceView } from './check';
import { closestDockerfiles } from './closest-dockerfiles';
import { readTexts, type Folder } from './folder';
import { because, filesOf, isManifestOrDockerfile, judge, running } from './judge';

/**
 * A first application: an image, a workload, a Service in front of it and a `/health` path, shown by a probe or by the
 * source code (level 3 of the maturity matrix; `/health`: EXI-ARCH-12).
 */
export const helloWorld: Check = {
  id: 'hello-world',
  version: 1,
  concerns: (path) => isManifestOrDockerfile(path) || isSource(path),
  run: (view, texts) =>
    judge({
      view,
      texts,
      nothing: texts.shared.noWorkload,
      outside: (folder) => (folder.dockerfiles.length === 0 ? [texts.shared.noDockerfile] : []),
      candidates: (folder) => running(folder.components),
      judge: async (component, folder) => {
        const dockerfiles = closestDockerfiles(folder.dockerfiles, component.folder);
        let closest: readonly Reason[] | undefined;
        for (const workload of servingAmong(component.workloads)) {
          const service = serviceOf(workload, component.objects);
          const health = hasHealthProbe(workload) ? [] : await healthSources(view, folder, dockerfiles);
          const title = titleOf(workload.object);
          const reasons = [
            ...(dockerfiles.length === 0 ? [texts.shared.noDockerfile] : []),
            ...(service === undefined
              ? [because(placeIn(workload.object, 'metadata', 'name'), texts.helloWorld.noService(title))]
              : []),
            ...(health === undefined
              ? [because(placeIn(workload.object, 'metadata', 'name'), texts.helloWorld.noHealth(title))]
              : []),
          ];
          if (reasons.length === 0 && service !== undefined) {
            return {
              reasons,
              words: texts.helloWorld.passed(title, titleOf(service), component.folder),
              files: [
                ...filesOf(workload.object, service),
                ...dockerfiles.map((each) => each.path),
                ...(health ?? []),
              ],
            };
          }
          if (closest === undefined || reasons.length < closest.length) closest = reasons;
        }
        return { reasons: closest ?? [texts.shared.noWorkload], words: '', files: [] };
      },
    }),
};

function serviceOf(workload: Workload, objects: readonly KubernetesObject[]): KubernetesObject | undefined {
  return objects.find(
    (object) =>
      object.kind === 'Service' && selectsPlainly(at(object.root, 'spec', 'selector'), workload.podLabels),
  );
}

function hasHealthProbe(workload: Workload): boolean {
  return workload.containers.some(({ value }) =>
    ['readinessProbe', 'livenessProbe', 'startupProbe'].some((probe) =>
      /\/health/.test(textAt(value, probe, 'httpGet', 'path') ?? ''),
    ),
  );
}

/** The source file that names `/health`, beside a Dockerfile; undefined when none of the first few hundred does. */
async function healthSources(
  view: WorkspaceView,
  folder: Folder,
  dockerfiles: readonly Dockerfile[],
): Promise<readonly string[] | undefined> {
  const sources = folder.paths.filter(
    (path) => isSource(path) && dockerfiles.some((dockerfile) => isInside(path, folderOf(dockerfile.path))),
  );
  const texts = await readTexts(view, sources.slice(0, mostSources));
  const found = [...texts].find(([, text]) => /["'`/(]\/?health\b/.test(text));
  return found === undefined ? undefined : [found[0]];
}

const mostSources = 300;

function isSource(path: string): boolean {
  return (
    /\.(?:[cm]?[jt]sx?|py|java|kt|go|rb|php|rs|cs|scala|ya?ml|properties)$/.test(path) &&
    !/(?:^|\/)(?:tests?|__tests__|spec)\/|\.(?:test|spec)\./.test(path)
  );
}
