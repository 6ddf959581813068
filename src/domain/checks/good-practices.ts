import type { ChecksTexts } from '../../texts/checks';
import { parseImage } from '../manifests/image-reference';
import { placeIn, titleOf } from '../manifests/kubernetes-object';
import { isSet, itemsAt, scalarAt, textAt, textsAt, type Step } from '../manifests/value';
import type { Container, Workload } from '../manifests/workload';
import type { Check, Reason } from './check';
import { productionOf } from './component';
import { because, filesOf, isManifest, judge, running } from './judge';

/**
 * What the platform's policies ask of each workload: labels, probes, resources, a precise image, the pull policy and the
 * hardening that every target accepts. Sources: documentation:docs/agreement/kyverno.md (2025-07-24), EXI-ARCH-26 and
 * EXI-ARCH-27 (cct-cloud-native, 2024-06-23), the Pod Security Standard *restricted*.
 */
export const goodPractices: Check = {
  id: 'good-practices',
  version: 1,
  concerns: isManifest,
  run: (view, texts) =>
    judge({
      view,
      texts,
      nothing: texts.shared.noWorkload,
      candidates: (folder) => productionOf(running(folder.components)),
      judge: ({ folder, workloads }) => {
        const lonely = workloads.filter((each) => !each.ends).flatMap((each) => oneProbed(each));
        const words = texts.goodPractices.passed(
          folder,
          workloads.map(({ object }) => titleOf(object)),
        );
        return {
          reasons: workloads.flatMap((workload) => [
            ...labelReasons(workload, texts),
            ...workload.containers.flatMap((container) => containerReasons(workload, container, texts)),
          ]),
          words: lonely.length === 0 ? words : words + texts.goodPractices.oneProbe(lonely),
          files: filesOf(...workloads.map((workload) => workload.object)),
        };
      },
    }),
};

/** Row `check-labels`: the object, its pod template and, for a CronJob, its job template. */
function labelReasons(
  { object, podPath }: Workload,
  { goodPractices: texts }: ChecksTexts,
): readonly Reason[] {
  const title = titleOf(object);
  const owners: readonly { readonly path: readonly string[]; readonly name: string }[] = [
    { path: [], name: title },
    ...(object.kind === 'CronJob' ? [{ path: ['spec', 'jobTemplate'], name: texts.podTemplate(title) }] : []),
    ...(podPath.length > 0 ? [{ path: podPath, name: texts.podTemplate(title) }] : []),
  ];
  return owners.flatMap(({ path, name }) => {
    const labels = textsAt(object.root, ...path, 'metadata', 'labels');
    const missing = ['app', 'env', 'tier'].filter((label) => (labels.get(label) ?? '') === '');
    if (missing.length === 0) return [];
    return [because(placeIn(object, ...path, 'metadata', 'labels'), texts.labels(name, missing))];
  });
}

function containerReasons(workload: Workload, container: Container, texts: ChecksTexts): readonly Reason[] {
  const { object } = workload;
  const here = (...path: readonly Step[]): ReturnType<typeof placeIn> =>
    placeIn(object, ...container.path, ...path);
  const { value, name, init } = container;
  const words = texts.goodPractices;
  const probed = init || workload.ends || probesOf(container).length > 0;
  const resources = missingResources(container);
  const hardening = missingHardening(workload, container);
  const policy = textAt(value, 'imagePullPolicy');
  return [
    ...(probed ? [] : [because(here(), words.noProbe(name))]),
    ...(resources.length === 0 ? [] : [because(here('resources'), words.resources(name, resources))]),
    ...imageReasons(container, here('image'), texts),
    ...(policy === undefined || policy === 'IfNotPresent'
      ? []
      : [because(here('imagePullPolicy'), words.pullPolicy(policy, name))]),
    ...(hardening.length === 0 ? [] : [because(here('securityContext'), words.hardening(name, hardening))]),
  ];
}

const probes = ['readinessProbe', 'livenessProbe', 'startupProbe'] as const;

/** Row `need-liveness-readiness`: any of the three will do. */
function probesOf(container: Container): readonly string[] {
  return probes.filter((probe) => isSet(container.value, probe));
}

/** The containers that lack readiness or liveness: best-practices.md asks for both. */
function oneProbed({ containers }: Workload): readonly string[] {
  return containers
    .filter(({ init, value }) => !init && !(isSet(value, 'readinessProbe') && isSet(value, 'livenessProbe')))
    .map(({ name }) => name);
}

/** Row `need-containers-ressources`, and the quota of each environment, which counts init containers too. */
function missingResources({ value }: Container): readonly string[] {
  return ['requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'].filter(
    (field) => (textAt(value, 'resources', ...field.split('.')) ?? '') === '',
  );
}

/** Row `disallow-latest`, EXI-ARCH-27: a tag or a digest, and not `latest` alone. */
function imageReasons(
  { value, name }: Container,
  place: ReturnType<typeof placeIn>,
  { goodPractices: texts }: ChecksTexts,
): readonly Reason[] {
  const image = textAt(value, 'image') ?? '';
  if (image === '') return [because(place, texts.noImage(name))];
  const { tag, digest } = parseImage(image);
  if (digest !== undefined) return [];
  if (tag === undefined) return [because(place, texts.noTag(image))];
  return tag === 'latest' ? [because(place, texts.latest(image))] : [];
}

/** The four lines that *restricted* demands and OpenShift accepts; two of them may be said once for the pod. */
function missingHardening({ podSpec }: Workload, { value }: Container): readonly string[] {
  const drop = itemsAt(value, 'securityContext', 'capabilities', 'drop').map((each) => textAt(each));
  const nonRoot =
    scalarAt(value, 'securityContext', 'runAsNonRoot') ??
    scalarAt(podSpec, 'securityContext', 'runAsNonRoot');
  const seccomp =
    textAt(value, 'securityContext', 'seccompProfile', 'type') ??
    textAt(podSpec, 'securityContext', 'seccompProfile', 'type');
  return [
    ...(scalarAt(value, 'securityContext', 'allowPrivilegeEscalation') === false
      ? []
      : ['allowPrivilegeEscalation: false']),
    ...(nonRoot === true ? [] : ['runAsNonRoot: true']),
    ...(drop.includes('ALL') ? [] : ['capabilities.drop: [ALL]']),
    ...(seccomp === 'RuntimeDefault' ? [] : ['seccompProfile.type: RuntimeDefault']),
  ];
}
