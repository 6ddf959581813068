/**
 * Where a project is deployed: the ministry's OpenShift, Kubernetes run by the platform, the team's own cluster joined
 * to the platform (*bring your own cluster*), or a learner's local cluster.
 */
export const targets = ['cpin-openshift', 'cpin-kubernetes', 'byoc', 'sandbox'] as const;
export type Target = (typeof targets)[number];

/** Whether the platform runs the cluster or its policies. */
export function isManaged(target: Target): boolean {
  return target !== 'sandbox';
}
