import type { DeclaredField, DeclaredModel, ModelSource } from './model-graph';

/*
 * What the API server of Kubernetes 1.34 does with the fields of its own kinds, beyond what the client's types say.
 * `npm run test:cluster` compares all three with such a server, which describes the texts in its own OpenAPI.
 */

/** Fields that the types leave optional, and that its validation asks for. */
const askedFor: Readonly<Record<string, readonly string[]>> = {
  V1ConfigMapEnvSource: ['name'],
  V1ConfigMapVolumeSource: ['name'],
  V1CronJob: ['spec'],
  V1DaemonSet: ['spec'],
  V1Deployment: ['spec'],
  V1ExecAction: ['command'],
  V1HorizontalPodAutoscaler: ['spec'],
  V1IngressClass: ['spec'],
  V1IngressClassSpec: ['controller'],
  V1Job: ['spec'],
  V1JobTemplateSpec: ['spec'],
  V1PersistentVolume: ['spec'],
  V1PersistentVolumeClaim: ['spec'],
  V1PersistentVolumeClaimSpec: ['accessModes', 'resources'],
  V1PersistentVolumeSpec: ['accessModes', 'capacity'],
  V1Pod: ['spec'],
  V1PodDNSConfigOption: ['name'],
  V1PodTemplateSpec: ['spec'],
  V1ReplicaSet: ['spec'],
  V1ReplicaSetSpec: ['template'],
  V1ReplicationController: ['spec'],
  V1ReplicationControllerSpec: ['template'],
  V1SecretEnvSource: ['name'],
  V1Service: ['spec'],
  V1StatefulSet: ['spec'],
  V1VolumeResourceRequirements: ['requests'],
  V2HorizontalPodAutoscaler: ['spec'],
};

/** Fields that the types ask for, and the server does not: it has a default, or does without. */
const notAskedFor: Readonly<Record<string, readonly string[]>> = {
  V1LimitRangeSpec: ['limits'],
  V1RoleRef: ['apiGroup'],
};

/** Fields that take one of some texts only. */
export const enumerations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  V1AppArmorProfile: { type: 'Localhost|RuntimeDefault|Unconfined' },
  V1Container: {
    imagePullPolicy: 'Always|IfNotPresent|Never',
    terminationMessagePolicy: 'FallbackToLogsOnError|File',
  },
  V1ContainerPort: { protocol: 'SCTP|TCP|UDP' },
  V1CronJobSpec: { concurrencyPolicy: 'Allow|Forbid|Replace' },
  V1DaemonSetUpdateStrategy: { type: 'OnDelete|RollingUpdate' },
  V1DeploymentStrategy: { type: 'Recreate|RollingUpdate' },
  V1EphemeralContainer: {
    imagePullPolicy: 'Always|IfNotPresent|Never',
    terminationMessagePolicy: 'FallbackToLogsOnError|File',
  },
  V1HTTPGetAction: { scheme: 'HTTP|HTTPS' },
  V1HTTPIngressPath: { pathType: 'Exact|ImplementationSpecific|Prefix' },
  V1HostPathVolumeSource: {
    type: 'BlockDevice|CharDevice|Directory|DirectoryOrCreate|File|FileOrCreate|Socket',
  },
  V1ImageVolumeSource: { pullPolicy: 'Always|IfNotPresent|Never' },
  V1JobSpec: { completionMode: 'Indexed|NonIndexed', podReplacementPolicy: 'Failed|TerminatingOrFailed' },
  V1NetworkPolicyPort: { protocol: 'SCTP|TCP|UDP' },
  V1NetworkPolicySpec: { policyTypes: 'Egress|Ingress' },
  V1NodeSelectorRequirement: { operator: 'DoesNotExist|Exists|Gt|In|Lt|NotIn' },
  V1PersistentVolumeClaimSpec: {
    accessModes: 'ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod',
    volumeMode: 'Block|Filesystem',
  },
  V1PersistentVolumeSpec: {
    accessModes: 'ReadOnlyMany|ReadWriteMany|ReadWriteOnce|ReadWriteOncePod',
    persistentVolumeReclaimPolicy: 'Delete|Recycle|Retain',
    volumeMode: 'Block|Filesystem',
  },
  V1PodDisruptionBudgetSpec: { unhealthyPodEvictionPolicy: 'AlwaysAllow|IfHealthyBudget' },
  V1PodFailurePolicyOnExitCodesRequirement: { operator: 'In|NotIn' },
  V1PodFailurePolicyRule: { action: 'Count|FailIndex|FailJob|Ignore' },
  V1PodSecurityContext: {
    fsGroupChangePolicy: 'Always|OnRootMismatch',
    supplementalGroupsPolicy: 'Merge|Strict',
  },
  V1PodSpec: {
    dnsPolicy: 'ClusterFirst|ClusterFirstWithHostNet|Default|None',
    preemptionPolicy: 'Never|PreemptLowerPriority',
    restartPolicy: 'Always|Never|OnFailure',
  },
  V1ResourceQuotaSpec: {
    scopes:
      'BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass',
  },
  V1ScopedResourceSelectorRequirement: {
    operator: 'DoesNotExist|Exists|In|NotIn',
    scopeName:
      'BestEffort|CrossNamespacePodAffinity|NotBestEffort|NotTerminating|PriorityClass|Terminating|VolumeAttributesClass',
  },
  V1SeccompProfile: { type: 'Localhost|RuntimeDefault|Unconfined' },
  V1SecurityContext: { procMount: 'Default|Unmasked' },
  V1ServicePort: { protocol: 'SCTP|TCP|UDP' },
  V1ServiceSpec: {
    externalTrafficPolicy: 'Cluster|Local',
    internalTrafficPolicy: 'Cluster|Local',
    ipFamilies: 'IPv4|IPv6',
    ipFamilyPolicy: 'PreferDualStack|RequireDualStack|SingleStack',
    sessionAffinity: 'ClientIP|None',
    type: 'ClusterIP|ExternalName|LoadBalancer|NodePort',
  },
  V1StatefulSetSpec: { podManagementPolicy: 'OrderedReady|Parallel' },
  V1StatefulSetUpdateStrategy: { type: 'OnDelete|RollingUpdate' },
  V1StorageClass: {
    reclaimPolicy: 'Delete|Recycle|Retain',
    volumeBindingMode: 'Immediate|WaitForFirstConsumer',
  },
  V1Toleration: { effect: 'NoExecute|NoSchedule|PreferNoSchedule', operator: 'Equal|Exists' },
  V1TopologySpreadConstraint: {
    nodeAffinityPolicy: 'Honor|Ignore',
    nodeTaintsPolicy: 'Honor|Ignore',
    whenUnsatisfiable: 'DoNotSchedule|ScheduleAnyway',
  },
  V1VolumeMount: { mountPropagation: 'Bidirectional|HostToContainer|None' },
};

/** The fields of a model that the server asks for, from those that the types ask for. */
export function askedByServer(model: string, required: readonly string[]): readonly string[] {
  const more = (askedFor[model] ?? []).filter((field) => !required.includes(field));
  return [...required.filter((field) => notAskedFor[model]?.includes(field) !== true), ...more];
}

/** The client's models, as the server takes them. */
export function asTheServerTakes(source: ModelSource): ModelSource {
  return (name) => {
    const model = source(name);
    return model === undefined ? undefined : taken(name, model);
  };
}

function taken(name: string, model: DeclaredModel): DeclaredModel {
  const texts = enumerations[name] ?? {};
  const named = [...(askedFor[name] ?? []), ...(notAskedFor[name] ?? []), ...Object.keys(texts)];
  for (const field of named) if (!model.has(field)) throw new Error(`${name} has no ${field}.`);
  const required = [...model].flatMap(([field, declared]) => (declared.required ? [field] : []));
  const asked = askedByServer(name, required);
  return new Map(
    [...model].map(([field, { type }]): [string, DeclaredField] => {
      const allowed = texts[field];
      return [
        field,
        {
          type: allowed === undefined ? type : type.replace(/s$/, `=${allowed}`),
          required: asked.includes(field),
        },
      ];
    }),
  );
}
