import type { ChecksTexts } from '../../texts/checks';
import { placeIn, titleOf, type KubernetesObject } from '../manifests/kubernetes-object';
import { directions, filters, flowFields, openRules, policiesOf } from '../manifests/network-policy';
import { servingAmong, type Workload } from '../manifests/workload';
import type { Check, Reason } from './check';
import { productionOf, type Component } from './component';
import { because, filesOf, isManifest, judge } from './judge';

/**
 * Flows limited to those that are needed: NetworkPolicies for what comes in and for what goes out select every workload
 * that serves, and none opens everything (documentation: best-practices; the platform itself closes incoming flows
 * only, rows `add-netpol-*` of docs/agreement/kyverno.md, 2025-07-24).
 */
export const isolation: Check = {
  id: 'isolation',
  version: 1,
  concerns: isManifest,
  run: (view, texts) =>
    judge({
      view,
      texts,
      nothing: texts.shared.noWorkload,
      candidates: (folder) =>
        productionOf(folder.components).filter((each) => servingAmong(each.workloads).length > 0),
      judge: (component) => {
        const workloads = servingAmong(component.workloads);
        const policies = workloads.flatMap((workload) => policiesOf(workload, component.objects));
        return {
          reasons: [
            ...workloads.flatMap((workload) => missing(workload, component, texts)),
            ...[...new Set(policies)].flatMap((policy) => opening(policy, texts)),
          ],
          words: texts.isolation.passed(
            workloads.map(({ object }) => titleOf(object)),
            component.folder,
          ),
          files: filesOf(...policies),
        };
      },
    }),
};

function missing(
  workload: Workload,
  component: Component,
  { isolation: texts }: ChecksTexts,
): readonly Reason[] {
  const policies = policiesOf(workload, component.objects);
  const { object } = workload;
  return directions
    .filter((direction) => !policies.some((policy) => filters(policy, direction)))
    .map((direction) =>
      because(placeIn(object, 'metadata', 'name'), texts.noPolicy(titleOf(object), direction)),
    );
}

function opening(policy: KubernetesObject, { isolation: texts }: ChecksTexts): readonly Reason[] {
  return directions.flatMap((direction) =>
    openRules(policy, direction).map((index) =>
      because(
        placeIn(policy, 'spec', flowFields[direction][0], index),
        texts.open(titleOf(policy), direction),
      ),
    ),
  );
}
