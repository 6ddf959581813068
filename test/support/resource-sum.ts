import { parseAllDocuments } from 'yaml';
import { parseQuantity } from '../../src/domain/manifests/quantity';

const gibi = 2 ** 30;

/** What each answer about the quota promises: CPU, and bytes. */
export const quotas = {
  small: { cpu: 2, memory: 4 * gibi },
  medium: { cpu: 4, memory: 8 * gibi },
  large: { cpu: 8, memory: 16 * gibi },
};

/** What is promised of the development environment, whatever is answered. */
export const developmentQuota = { cpu: 1, memory: 2 * gibi };

interface Limits {
  readonly cpu: string;
  readonly memory: string;
}

interface Sized {
  readonly kind: string;
  readonly spec?: {
    readonly replicas?: number;
    readonly maxReplicas?: number;
    readonly instances?: number;
    readonly resources?: { readonly limits: Limits };
    readonly template?: {
      readonly spec: { readonly containers: readonly { readonly resources: { readonly limits: Limits } }[] };
    };
  };
}

/**
 * The sum of the limits of some manifests at the worst moment: as many pods as the autoscaler may ask for, one more while
 * a Deployment is delivered, and one more instance while one of the database is replaced.
 */
export function mostUsed(text: string): { readonly cpu: number; readonly memory: number } {
  const objects = parseAllDocuments(text).flatMap((document) => (document.toJS() as Sized | null) ?? []);
  const most = objects.find(({ kind }) => kind === 'HorizontalPodAutoscaler')?.spec?.maxReplicas;
  const sum = { cpu: 0, memory: 0 };
  for (const { kind, spec } of objects) {
    const count =
      kind === 'Deployment'
        ? (most ?? spec?.replicas ?? 1) + 1
        : kind === 'StatefulSet'
          ? (spec?.replicas ?? 1)
          : (spec?.instances ?? 0) + 1;
    const limits = kind === 'Cluster' ? [spec?.resources?.limits] : podLimits(spec);
    for (const each of limits) {
      sum.cpu += count * amount(each?.cpu);
      sum.memory += count * amount(each?.memory);
    }
  }
  return { cpu: Math.round(sum.cpu * 1000) / 1000, memory: sum.memory };
}

function podLimits(spec: Sized['spec']): readonly Limits[] {
  return (spec?.template?.spec.containers ?? []).map(({ resources }) => resources.limits);
}

function amount(text: string | number | undefined): number {
  const quantity = parseQuantity(text === undefined ? undefined : String(text));
  if (quantity === undefined) throw new Error(`no quantity: ${String(text)}`);
  return quantity.amount;
}
