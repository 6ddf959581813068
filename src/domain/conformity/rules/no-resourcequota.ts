import { noResourcequotaTexts } from '../../../texts/rules/no-resourcequota';
import type { KubernetesObject } from '../../manifests/kubernetes-object';
import { textAt } from '../../manifests/value';
import { speaker, type ObjectRule } from '../rule';
import { always, byTarget } from '../severity';

const say = speaker(noResourcequotaTexts);

/** Kinds that no namespace holds, by API group; `''` is the core group. */
const clusterScoped: Readonly<Record<string, readonly string[]>> = {
  '': ['Namespace', 'Node', 'PersistentVolume'],
  'admissionregistration.k8s.io': [
    'MutatingWebhookConfiguration',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'ValidatingWebhookConfiguration',
  ],
  'apiextensions.k8s.io': ['CustomResourceDefinition'],
  'apiregistration.k8s.io': ['APIService'],
  'cert-manager.io': ['ClusterIssuer'],
  'external-secrets.io': ['ClusterExternalSecret', 'ClusterSecretStore'],
  'kyverno.io': ['ClusterPolicy', 'ClusterCleanupPolicy'],
  'networking.k8s.io': ['IngressClass'],
  'node.k8s.io': ['RuntimeClass'],
  'project.openshift.io': ['Project'],
  'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
  'scheduling.k8s.io': ['PriorityClass'],
  'security.openshift.io': ['SecurityContextConstraints'],
  'snapshot.storage.k8s.io': ['VolumeSnapshotClass', 'VolumeSnapshotContent'],
  'storage.k8s.io': ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment'],
};

/** The AppProject that the console makes lets a project deploy namespaced objects only, and no ResourceQuota. */
export const noResourcequota: ObjectRule = {
  id: 'cpin/no-resourcequota',
  theme: 'delivery',
  sources: [{ page: 'helm-charts:charts/dso-env', requirement: 'AppProject', date: '2026-07' }],
  gate: 'L4',
  severity: byTarget({
    'cpin-openshift': 'error',
    'cpin-kubernetes': 'error',
    byoc: 'error',
    sandbox: 'warning',
  }),
  texts: noResourcequotaTexts,
  reads: 'object',
  check: (object) => {
    const { kind, root } = object;
    if (kind === 'ResourceQuota') return [{ path: ['kind'], message: say((texts) => texts.quota) }];
    if (isClusterScoped(object)) {
      return [{ path: ['kind'], message: say((texts) => texts.clusterScoped(kind)) }];
    }
    const namespace = textAt(root, 'metadata', 'namespace') ?? '';
    if (namespace === '') return [];
    return [
      {
        path: ['metadata', 'namespace'],
        severity: always('warning'),
        message: say((texts) => texts.namespace(namespace)),
      },
    ];
  },
};

function isClusterScoped({ kind, apiVersion }: KubernetesObject): boolean {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return Object.hasOwn(clusterScoped, group) && clusterScoped[group]?.includes(kind) === true;
}
