import { readModel } from './by-hand';
import type { ModelSource, Notation } from './model-graph';

const cnpg = 'Cdk8s/postgresql.cnpg.io';

/** Fields of CloudNativePG that are newer than the package that describes it; reference as in `by-hand.ts`. */
const newerFields: Readonly<Record<string, string>> = {
  [`${cnpg}/ClusterSpec`]:
    'podSecurityContext:V1PodSecurityContext securityContext:V1SecurityContext serviceAccountName:s',
  [`${cnpg}/ClusterSpecMonitoring`]: 'metricsQueriesTTL:s',
  [`${cnpg}/ClusterSpecPostgresqlSynchronous`]: 'failoverQuorum:b',
};

/**
 * Fields that the packages' types require, and the custom resource definitions of the same projects do not: they have a
 * default, or are asked for no longer. A `vN` stands for every version.
 */
const notAskedFor: Readonly<Record<string, readonly string[]>> = {
  [`${cnpg}/ClusterSpec`]: ['instances'],
  [`${cnpg}/ClusterSpecPostgresqlExtensions`]: ['image'],
  [`${cnpg}/ClusterSpecReplicationSlotsSynchronizeReplicas`]: ['enabled'],
  'external-secrets.io/vN/DopplerAuth': ['secretRef'],
  'external-secrets.io/vN/OnboardbaseProvider': ['apiHost', 'environment', 'project'],
  'external-secrets.io/vN/PulumiProvider': ['accessToken'],
  'external-secrets.io/vN/SecretServerProvider': ['password', 'username'],
  'external-secrets.io/vN/VaultAppRole': ['path'],
  'external-secrets.io/vN/VaultJwtAuth': ['path'],
  'external-secrets.io/vN/VaultKubernetesAuth': ['mountPath'],
  'external-secrets.io/vN/VaultLdapAuth': ['path'],
  'external-secrets.io/vN/VaultUserPassAuth': ['path'],
  'external-secrets.io/vN/WebhookProvider': ['result'],
};

/** A source of custom resources, corrected. */
export function corrected(source: ModelSource): ModelSource {
  return (name) => {
    const model = source(name);
    if (model === undefined) return undefined;
    const key = name.replace('K8m/external-secrets/', '').replace(/\/v\d\w*\//, '/vN/');
    const optional = Object.hasOwn(notAskedFor, key) ? (notAskedFor[key] ?? []) : [];
    const newer = Object.hasOwn(newerFields, name) ? readModel(newerFields[name] ?? '') : [];
    for (const field of optional) if (!model.has(field)) throw new Error(`${name} has no ${field}.`);
    const fields = [...model].map(
      ([field, { type, required }]) =>
        [field, { type: whole(type), required: required && !optional.includes(field) }] as const,
    );
    return new Map([...fields, ...newer]);
  };
}

/** The types know one sort of number; no definition that was compared has a field that is not whole. */
function whole(type: Notation): Notation {
  return type.replace(/^([[{]*)n$/, '$1i');
}
