import type { ChecksTexts, Said } from '../../texts/checks';
import { at, listAt, plainAt, textAt, type Plain } from '../manifests/plain';
import { Overlays, type Rendering } from '../manifests/overlays';
import { isYaml, readManifests } from '../manifests/read-manifests';
import { isLongRunning, probesOf, workloadsOf, type Container, type Workload } from '../manifests/workloads';
import { parseImageReference } from '../scaffold/image-name';
import type { Check, Reason } from './check';
import { conclude, reasonAt } from './conclude';

type Texts = ChecksTexts['goodPractices'];

/** What the platform's policies ask of everything that runs. */
export const goodPractices: Check = {
  id: 'good-practices',
  version: 1,
  concerns: isYaml,
  async run(view, texts) {
    const said = texts.goodPractices;
    const manifests = await readManifests(view);
    const overlays = new Overlays(manifests);
    const workloads = workloadsOf(manifests.objects);
    const renderings = workloads.map(({ manifest }) => overlays.of(manifest.path));
    return conclude(
      {
        wrong: workloads.flatMap((each, index) => faultsOf(each, renderings[index] ?? [], said)),
        missing: workloads.length === 0 ? [texts.noWorkload] : [],
        manifests,
        words: () => said.passed(workloads.length),
        files: [
          ...workloads.map(({ manifest }) => manifest.path),
          ...renderings.flat().flatMap(({ root }) => root?.path ?? []),
        ],
      },
      texts,
    );
  },
};

function faultsOf(workload: Workload, renderings: readonly Rendering[], said: Texts): readonly Reason[] {
  const { manifest, podLabels, podMetadataAt, containers } = workload;
  const { kind, name, value } = manifest;
  const reasons: Reason[] = [];
  const own = plainAt(value, 'metadata', 'labels');
  const onObject = missingLabels(renderings.map(({ labels }) => ({ ...own, ...labels })));
  if (onObject.length > 0) {
    reasons.push(reasonAt(manifest, ['metadata', 'labels'], said.objectLabels(kind, name, onObject)));
  }
  const onPods = missingLabels(renderings.map((each) => ({ ...podLabels, ...each.podLabels })));
  if (onPods.length > 0 && kind !== 'Pod') {
    reasons.push(reasonAt(manifest, [...podMetadataAt, 'labels'], said.podLabels(kind, name, onPods)));
  }
  for (const container of containers) {
    const report = (inside: string, fault: Said | undefined): void => {
      if (fault !== undefined) reasons.push(reasonAt(manifest, [...container.at, inside], fault));
    };
    const unprobed = !container.init && isLongRunning(workload) && probesOf(container).length === 0;
    report('', unprobed ? said.noProbe(container.name) : undefined);
    report('resources', resourcesFault(container, said));
    report('image', imageFault(container, renderings, said));
    const policy = at(container.value, 'imagePullPolicy') ?? 'IfNotPresent';
    const refused = policy !== 'IfNotPresent';
    report('imagePullPolicy', refused ? said.pullPolicy(container.name, String(policy)) : undefined);
    report('securityContext', securityFault(container, workload.podSpec, said));
  }
  return reasons;
}

/** The labels that at least one way to deploy leaves out. */
function missingLabels(renderings: readonly Plain[]): readonly string[] {
  const set = (value: unknown): boolean => typeof value === 'string' && value !== '';
  return ['app', 'env', 'tier'].filter((key) => !renderings.every((labels) => set(labels[key])));
}

function resourcesFault({ name, value }: Container, said: Texts): Said | undefined {
  const missing = ['requests', 'limits'].flatMap((part) =>
    ['cpu', 'memory']
      .filter((resource) => ['', undefined, null].includes(at(value, 'resources', part, resource) as string))
      .map((resource) => `${part}.${resource}`),
  );
  return missing.length === 0 ? undefined : said.resources(name, missing);
}

function imageFault(
  { name, value }: Container,
  renderings: readonly Rendering[],
  said: Texts,
): Said | undefined {
  const written = textAt(value, 'image') ?? '';
  const image = parseImageReference(written);
  if (image === undefined) return said.noTag(name);
  const plain = [image.registry, image.repository].filter((each) => each !== undefined).join('/');
  const tags = renderings.map(({ tagOf }) => tagOf(plain) ?? image.tag ?? image.digest);
  if (tags.includes('latest')) return said.latest(name);
  return tags.includes(undefined) ? said.noTag(name) : undefined;
}

function securityFault({ name, value }: Container, podSpec: Plain, said: Texts): Said | undefined {
  const own = plainAt(value, 'securityContext');
  const shared = plainAt(podSpec, 'securityContext');
  const missing: string[] = [];
  if ((own['runAsNonRoot'] ?? shared['runAsNonRoot']) !== true) missing.push('runAsNonRoot: true');
  if (own['allowPrivilegeEscalation'] !== false) missing.push('allowPrivilegeEscalation: false');
  if (!listAt(own, 'capabilities', 'drop').includes('ALL')) missing.push('capabilities.drop: [ALL]');
  const seccomp = at(own, 'seccompProfile', 'type') ?? at(shared, 'seccompProfile', 'type');
  if (seccomp !== 'RuntimeDefault') missing.push('seccompProfile.type: RuntimeDefault');
  return missing.length === 0 ? undefined : said.security(name, missing);
}
