import type { ChecksTexts } from '../../texts/checks';
import { finalStage, isRootlessBase, type Dockerfile } from '../dockerfile/dockerfile';
import { placeIn } from '../manifests/kubernetes-object';
import { isSet, itemsAt, scalarAt, type Scalar } from '../manifests/value';
import type { Container, Workload } from '../manifests/workload';
import type { Check, Reason } from './check';
import { closestDockerfiles } from './closest-dockerfiles';
import { because, filesOf, isManifestOrDockerfile, judge, running } from './judge';

/**
 * Images and pods that run without privilege: a numeric user who is not root in the last stage, ports above 1024, and
 * no pod that asks for root (EXI-ARCH-18, cct-cloud-native:cct-exigences.md, 2024-06-23).
 */
export const rootless: Check = {
  id: 'rootless',
  version: 1,
  concerns: isManifestOrDockerfile,
  run: (view, texts) =>
    judge({
      view,
      texts,
      nothing: texts.shared.noWorkload,
      outside: ({ dockerfiles }) => {
        if (dockerfiles.length === 0) return [texts.shared.noDockerfile];
        const each = dockerfiles.map((dockerfile) => imageReasons(dockerfile, texts));
        return each.some((reasons) => reasons.length === 0) ? [] : each.flat();
      },
      candidates: (folder) => running(folder.components),
      judge: (component, folder) => {
        const dockerfiles = closestDockerfiles(folder.dockerfiles, component.folder);
        const [first] = dockerfiles;
        const images = dockerfiles.flatMap((dockerfile) => imageReasons(dockerfile, texts));
        const pods = component.workloads.flatMap((workload) => podReasons(workload, texts));
        return {
          reasons: [...(first === undefined ? [texts.shared.noDockerfile] : images), ...pods],
          words: first === undefined ? '' : passed(first, component.folder, texts),
          files: [
            ...dockerfiles.map((dockerfile) => dockerfile.path),
            ...filesOf(...component.workloads.map((workload) => workload.object)),
          ],
        };
      },
    }),
};

function passed(dockerfile: Dockerfile, folder: string, { rootless: texts }: ChecksTexts): string {
  const stage = finalStage(dockerfile);
  const proof = stage?.user === undefined ? texts.base(stage?.from.text ?? '') : texts.user(stage.user.text);
  return texts.passed(proof, dockerfile.path, folder);
}

function imageReasons(dockerfile: Dockerfile, { rootless: texts }: ChecksTexts): readonly Reason[] {
  const { path } = dockerfile;
  const stage = finalStage(dockerfile);
  if (stage === undefined) return [because({ path, line: 1 }, texts.noStage)];
  const ports = stage.ports
    .filter(({ port }) => port <= lastPrivileged)
    .map(({ port, place }) => because(place, texts.lowPort(port)));
  const { user } = stage;
  if (user === undefined) {
    const bare = isRootlessBase(stage.from.text)
      ? []
      : [because(stage.from.place, texts.noUser(stage.from.text))];
    return [...bare, ...ports];
  }
  const name = user.text.split(':')[0] ?? '';
  const { place } = user;
  if (name === 'root' || /^0+$/.test(name)) return [because(place, texts.rootUser(user.text)), ...ports];
  return /^\d+$/.test(name) ? ports : [because(place, texts.namedUser(user.text)), ...ports];
}

/** « Ports supérieurs à 1024 » : the text refuses 1024 itself. */
const lastPrivileged = 1024;

function podReasons(workload: Workload, { rootless: texts }: ChecksTexts): readonly Reason[] {
  return workload.containers.flatMap((container) => {
    const user = effective(workload, container, 'runAsUser');
    const nonRoot = effective(workload, container, 'runAsNonRoot');
    return [
      ...(user.value === 0 ? [because(user.place, texts.runAsRoot(container.name))] : []),
      ...(nonRoot.value === false ? [because(nonRoot.place, texts.nonRootDenied(container.name))] : []),
      ...itemsAt(container.value, 'ports').flatMap((_, index) => lowPorts(workload, container, index, texts)),
    ];
  });
}

function lowPorts(
  { object }: Workload,
  container: Container,
  index: number,
  texts: ChecksTexts['rootless'],
): readonly Reason[] {
  const port = scalarAt(container.value, 'ports', index, 'containerPort');
  if (typeof port !== 'number' || port > lastPrivileged) return [];
  return [because(placeIn(object, ...container.path, 'ports', index, 'containerPort'), texts.lowPort(port))];
}

/** What a container's security context says, or else its pod's, with where it is said. */
function effective(
  workload: Workload,
  container: Container,
  field: string,
): { readonly value: Scalar['value'] | undefined; readonly place: ReturnType<typeof placeIn> } {
  const own = isSet(container.value, 'securityContext', field);
  const path = [...(own ? container.path : [...workload.podPath, 'spec']), 'securityContext', field];
  return {
    value: own
      ? scalarAt(container.value, 'securityContext', field)
      : scalarAt(workload.podSpec, 'securityContext', field),
    place: placeIn(workload.object, ...path),
  };
}
