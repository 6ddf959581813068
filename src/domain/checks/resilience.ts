import { at, listAt, plainAt } from '../manifests/plain';
import { isProduction, Overlays, type Rendering } from '../manifests/overlays';
import { isYaml, readManifests, type Manifest, type Manifests } from '../manifests/read-manifests';
import { selects, workloadsOf, type Workload } from '../manifests/workloads';
import type { Check, Reason } from './check';
import { conclude, reasonAt } from './conclude';

/** Losing a pod or a machine does not stop the application. */
export const resilience: Check = {
  id: 'resilience',
  version: 1,
  concerns: isYaml,
  async run(view, texts) {
    const said = texts.resilience;
    const manifests = await readManifests(view);
    const { objects, renderingOf } = productionOf(manifests);
    const workloads = workloadsOf(objects).filter(
      ({ manifest }) => manifest.kind === 'Deployment' || manifest.kind === 'StatefulSet',
    );
    const autoscalers = objects.filter(({ kind }) => kind === 'HorizontalPodAutoscaler');
    const budgets = objects.filter(({ kind }) => kind === 'PodDisruptionBudget');
    const files: string[] = [];
    const wrong = workloads.flatMap((workload): Reason[] => {
      const { manifest } = workload;
      const { kind, name } = manifest;
      const rendering = renderingOf(manifest);
      const scaler = autoscalers.find((each) => scales(each, manifest));
      const budget = budgets.find((each) => protects(each, workload, rendering));
      files.push(...[manifest, scaler, budget, rendering?.root].flatMap((each) => each?.path ?? []));
      const replicas = rendering?.replicasOf(kind, name) ?? at(manifest.value, 'spec', 'replicas') ?? 1;
      const several = scaler === undefined ? Number(replicas) >= 2 : true;
      const spread = isSpread(workload, rendering);
      const spec = workload.podSpecAt;
      return [
        ...(several ? [] : [reasonAt(manifest, ['spec', 'replicas'], said.replicas(kind, name))]),
        ...(spread ? [] : [reasonAt(manifest, spec, said.spread(kind, name))]),
        ...(budget === undefined ? [reasonAt(manifest, ['metadata'], said.budget(kind, name))] : []),
      ];
    });
    const missing = workloads.length === 0 ? [texts.noWorkload] : [];
    return conclude({ wrong, missing, manifests, words: () => said.passed(workloads.length), files }, texts);
  },
};

interface Production {
  readonly objects: readonly Manifest[];
  renderingOf(manifest: Manifest): Rendering | undefined;
}

/** What runs in production: what an overlay named so reaches, else what lies in a folder named so, else all. */
function productionOf(manifests: Manifests): Production {
  const overlays = new Overlays(manifests);
  const inProduction = (path: string): Rendering | undefined =>
    overlays.of(path).find(({ root }) => root !== undefined && isProduction(root.path));
  const reached = manifests.objects.filter(({ path }) => inProduction(path) !== undefined);
  if (workloadsOf(reached).length > 0) {
    return { objects: reached, renderingOf: ({ path }) => inProduction(path) };
  }
  const placed = manifests.objects.filter(({ path }) => isProduction(path));
  const objects = workloadsOf(placed).length > 0 ? placed : manifests.objects;
  return { objects, renderingOf: ({ path }) => overlays.of(path)[0] };
}

function scales({ value }: Manifest, { kind, name }: Manifest): boolean {
  const target = plainAt(value, 'spec', 'scaleTargetRef');
  const least = at(value, 'spec', 'minReplicas');
  return target['kind'] === kind && target['name'] === name && typeof least === 'number' && least >= 2;
}

function protects({ value }: Manifest, { podLabels }: Workload, rendering: Rendering | undefined): boolean {
  const selector = at(value, 'spec', 'selector');
  return selector !== undefined && selects(selector, { ...podLabels, ...rendering?.podLabels });
}

function isSpread({ manifest, podSpec }: Workload, rendering: Rendering | undefined): boolean {
  if (listAt(podSpec, 'topologySpreadConstraints').length > 0) return true;
  if (Object.keys(plainAt(podSpec, 'affinity', 'podAntiAffinity')).length > 0) return true;
  return (rendering?.patches ?? []).some(
    ({ text, kind = manifest.kind, name = manifest.name }) =>
      kind === manifest.kind &&
      name === manifest.name &&
      // As a field, or in the path of a JSON 6902 operation.
      /^[^#\n]*(?:topologySpreadConstraints|podAntiAffinity)/m.test(text),
  );
}
