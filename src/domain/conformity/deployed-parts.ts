import { kustomizationOf, type Component } from '../checks/component';
import type { KubernetesObject } from '../manifests/kubernetes-object';
import { workloadOf, workloadsOf } from '../manifests/workload';
import { environments, type FoundEnvironment } from './environment';
import { cluesOf } from './judge';
import type { SituationSource } from './situation-source';

/** What is deployed together in one environment. */
export interface DeployedPart {
  readonly component: Component;
  readonly environment: FoundEnvironment;
}

/** The environment that an overlay's folder or a glob tells; undefined where its objects speak for themselves. */
export function overlayEnvironment(
  component: Component,
  source: SituationSource,
): FoundEnvironment | undefined {
  const path = kustomizationOf(component);
  const found = path === undefined ? undefined : source.find({ path });
  return found === undefined || found.reason === 'unknown' ? undefined : found;
}

/**
 * A component by environment. What a kustomization gathers goes to one; loose manifests may be there for several
 * (`api-dev.yaml` beside `api-prod.yaml`), and those that name none go with each.
 */
export function partsOf(component: Component, source: SituationSource): readonly DeployedPart[] {
  const overlay = overlayEnvironment(component, source);
  if (overlay !== undefined) return [{ component, environment: overlay }];
  const found = new Map(component.objects.map((object) => [object, environmentOf(object, source)]));
  const told = [...found.values()].filter(({ reason }) => reason !== 'unknown');
  const [first] = told;
  if (first === undefined || kustomizationOf(component) !== undefined) {
    return [{ component, environment: first ?? source.find({ path: component.folder }) }];
  }
  return environments.flatMap((name) => {
    const environment = told.find((each) => each.environment === name);
    if (environment === undefined) return [];
    const objects = component.objects.filter((object) => {
      const own = found.get(object);
      return own === undefined || own.reason === 'unknown' || own.environment === name;
    });
    return [{ component: { ...component, objects, workloads: workloadsOf(objects) }, environment }];
  });
}

function environmentOf(object: KubernetesObject, source: SituationSource): FoundEnvironment {
  return source.find(cluesOf(object, workloadOf(object)));
}

/** Whether a component draws on a file. */
export function gathers(component: Component, path: string): boolean {
  return component.support.includes(path) || component.objects.some(({ place }) => place.path === path);
}
