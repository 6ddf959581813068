import type { KubernetesObject } from './kubernetes-object';

/** The databases that CloudNativePG runs (https://cloudnative-pg.io): the operator makes their pods. */
export function postgresClustersAmong(objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  return objects.filter(
    ({ kind, apiVersion }) => kind === 'Cluster' && apiVersion.startsWith('postgresql.cnpg.io/'),
  );
}
