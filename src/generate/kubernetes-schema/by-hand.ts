import type { DeclaredField, DeclaredModel, ModelSource } from './model-graph';

/**
 * Custom resources that no npm package describes, written from their public reference in the notation of the tables
 * (`name!type` for a required field, `name:type` for another one):
 *
 * - Route, DeploymentConfig: https://docs.openshift.com/container-platform/latest/rest_api/ (github.com/openshift/api)
 * - Backup, Pooler, Database: https://cloudnative-pg.io/documentation/current/cloudnative-pg.v1/
 * - Vault*: https://developer.hashicorp.com/vault/docs/platform/k8s/vso/api-reference
 * - SopsSecret: https://github.com/isindir/sops-secrets-operator, v1alpha3
 */
const models: Readonly<Record<string, string>> = {
  Route: 'metadata:V1ObjectMeta spec!RouteSpec status:*',
  RouteSpec:
    'alternateBackends:[RouteTarget host:s httpHeaders:RouteHeaders path:s port:RoutePort subdomain:s tls:RouteTls to!RouteTarget wildcardPolicy:=None|Subdomain',
  RouteTarget: 'kind:=Service name!s weight:i',
  RoutePort: 'targetPort!x',
  RouteTls:
    'caCertificate:s certificate:s destinationCACertificate:s externalCertificate:RouteCertificate insecureEdgeTerminationPolicy:=Allow|None|Redirect key:s termination!=edge|reencrypt|passthrough',
  RouteCertificate: 'name:s',
  RouteHeaders: 'actions:RouteHeaderActions',
  RouteHeaderActions: 'request:[RouteHeader response:[RouteHeader',
  RouteHeader: 'action!RouteHeaderAction name!s',
  RouteHeaderAction: 'set:RouteHeaderValue type!=Set|Delete',
  RouteHeaderValue: 'value!s',

  DeploymentConfig: 'metadata:V1ObjectMeta spec!DeploymentConfigSpec status:*',
  DeploymentConfigSpec:
    'minReadySeconds:i paused:b replicas:i revisionHistoryLimit:i selector:{s strategy:ConfigStrategy template:V1PodTemplateSpec test:b triggers:[ConfigTrigger',
  ConfigStrategy:
    'activeDeadlineSeconds:i annotations:{s customParams:ConfigCustomParams labels:{s recreateParams:ConfigRecreateParams resources:V1ResourceRequirements rollingParams:ConfigRollingParams type:=Recreate|Custom|Rolling',
  ConfigCustomParams: 'command:[s environment:[V1EnvVar image:s',
  ConfigRecreateParams: 'mid:ConfigHook post:ConfigHook pre:ConfigHook timeoutSeconds:i',
  ConfigRollingParams:
    'intervalSeconds:i maxSurge:x maxUnavailable:x post:ConfigHook pre:ConfigHook timeoutSeconds:i updatePeriodSeconds:i',
  ConfigHook: 'execNewPod:ConfigPodHook failurePolicy!=Retry|Abort|Ignore tagImages:[ConfigTagHook',
  ConfigPodHook: 'command![s containerName!s env:[V1EnvVar volumes:[s',
  ConfigTagHook: 'containerName!s to!V1ObjectReference',
  ConfigTrigger: 'imageChangeParams:ConfigImageTrigger type:=ImageChange|ConfigChange',
  ConfigImageTrigger: 'automatic:b containerNames:[s from!V1ObjectReference lastTriggeredImage:s',

  CnpgNamed: 'name!s',
  CnpgBackup: 'metadata!V1ObjectMeta spec!CnpgBackupSpec status:*',
  CnpgBackupSpec:
    'cluster!CnpgNamed method:=barmanObjectStore|volumeSnapshot|plugin online:b onlineConfiguration:CnpgOnline pluginConfiguration:CnpgPlugin target:=primary|prefer-standby',
  CnpgOnline: 'immediateCheckpoint:b waitForArchive:b',
  CnpgPlugin: 'name!s parameters:{s',
  CnpgDatabase: 'metadata!V1ObjectMeta spec!CnpgDatabaseSpec status:*',
  CnpgDatabaseSpec:
    'allowConnections:b builtinLocale:s cluster!CnpgNamed collationVersion:s connectionLimit:i databaseReclaimPolicy:=delete|retain encoding:s ensure:=present|absent extensions:[CnpgExtension fdws:[CnpgFdw icuLocale:s icuRules:s isTemplate:b locale:s localeCType:s localeCollate:s localeProvider:s name!s owner!s schemas:[CnpgSchema servers:[CnpgServer tablespace:s template:s',
  CnpgExtension: 'ensure:=present|absent name!s schema:s version:s',
  CnpgSchema: 'ensure:=present|absent name!s owner:s',
  CnpgFdw: 'ensure:=present|absent handler:s name!s options:[CnpgOption owner:s usage:[CnpgUsage validator:s',
  CnpgServer: 'ensure:=present|absent fdw!s name!s options:[CnpgOption usage:[CnpgUsage',
  CnpgOption: 'ensure:=present|absent name!s value!s',
  CnpgUsage: 'name!s type:=grant|revoke',
  CnpgPooler: 'metadata!V1ObjectMeta spec!CnpgPoolerSpec status:*',
  CnpgPoolerSpec:
    'cluster!CnpgNamed deploymentStrategy:V1DeploymentStrategy instances:i monitoring:CnpgPoolerMonitoring pgbouncer!CnpgPgBouncer serviceAccountName:s serviceTemplate:CnpgServiceTemplate template:CnpgPodTemplate type:=rw|ro|r',
  CnpgPoolerMonitoring:
    'enablePodMonitor:b podMonitorMetricRelabelings:[* podMonitorRelabelings:[* tls:CnpgEnabled',
  CnpgEnabled: 'enabled:b',
  CnpgPgBouncer:
    'authQuery:s authQuerySecret:CnpgNamed clientCASecret:CnpgNamed clientTLSSecret:CnpgNamed image:s imageCatalogRef:CnpgCatalogRef parameters:{s paused:b pg_hba:[s poolMode:=session|transaction serverCASecret:CnpgNamed serverTLSSecret:CnpgNamed',
  CnpgCatalogRef: 'apiGroup:s key!s kind!s name!s',
  CnpgMetadata: 'annotations:{s labels:{s name:s',
  CnpgServiceTemplate: 'metadata:CnpgMetadata spec:V1ServiceSpec',
  CnpgPodTemplate: 'metadata:CnpgMetadata spec:V1PodSpec',

  VaultStaticSecret: 'metadata:V1ObjectMeta spec:VaultStaticSecretSpec status:*',
  VaultStaticSecretSpec:
    'destination!VaultDestination hmacSecretData:b mount!s namespace:s path!s refreshAfter:s rolloutRestartTargets:[VaultRestart syncConfig:VaultSync type!=kv-v1|kv-v2 vaultAuthRef:s version:i',
  VaultSync: 'instantUpdates:b',
  VaultRestart: 'kind!=Deployment|DaemonSet|StatefulSet|argo.Rollout name!s',
  VaultDestination:
    'annotations:{s create:b labels:{s name!s overwrite:b transformation:VaultTransformation type:s',
  VaultTransformation:
    'excludeRaw:b excludes:[s includes:[s templates:{VaultTemplate transformationRefs:[VaultTransformationRef',
  VaultTemplate: 'name:s text!s',
  VaultTransformationRef:
    'ignoreExcludes:b ignoreIncludes:b name!s namespace:s templateRefs:[VaultTemplateRef',
  VaultTemplateRef: 'keyOverride:s name!s',
  VaultDynamicSecret: 'metadata:V1ObjectMeta spec:VaultDynamicSecretSpec status:*',
  VaultDynamicSecretSpec:
    'allowStaticCreds:b destination!VaultDestination mount!s namespace:s params:{s path!s refreshAfter:s renewalPercent:i requestHTTPMethod:=GET|POST|PUT revoke:b rolloutRestartTargets:[VaultRestart vaultAuthRef:s',
  VaultConnection: 'metadata:V1ObjectMeta spec:VaultConnectionSpec status:*',
  VaultConnectionSpec:
    'address!s caCertPath:s caCertSecretRef:s headers:{s skipTLSVerify:b timeout:s tlsServerName:s',
  VaultAuth: 'metadata:V1ObjectMeta spec:VaultAuthSpec status:*',
  VaultAuthSpec:
    'allowedNamespaces:[s appRole:VaultAppRole aws:VaultAws gcp:VaultGcp headers:{s jwt:VaultJwt kubernetes:VaultKubernetes method:=kubernetes|jwt|appRole|aws|gcp mount:s namespace:s params:{s storageEncryption:VaultEncryption vaultAuthGlobalRef:VaultGlobalRef vaultConnectionRef:s',
  VaultAppRole: 'roleId:s secretIDPath:s secretRef:s',
  VaultAws:
    'headerValue:s iamEndpoint:s irsaServiceAccount:s region:s role:s secretRef:s sessionName:s stsEndpoint:s',
  VaultGcp: 'clusterName:s projectID:s region:s role:s workloadIdentityServiceAccount:s',
  VaultJwt: 'audiences:[s role:s secretRef:s serviceAccount:s tokenExpirationSeconds:i',
  VaultKubernetes: 'audiences:[s role:s serviceAccount:s tokenExpirationSeconds:i',
  VaultEncryption: 'keyName!s mount!s',
  VaultGlobalRef: 'allowDefault:b mergeStrategy:VaultMerge name:s namespace:s',
  VaultMerge: 'headers:=union|replace|none params:=union|replace|none',

  SopsSecret: 'metadata:V1ObjectMeta sops:* spec:SopsSecretSpec status:*',
  SopsSecretSpec: 'enforceOwnership:b secretTemplates![SopsTemplate suspend:b',
  SopsTemplate: 'annotations:{s data:{s labels:{s name!s stringData:{s type:s',
};

/** The models that are written by hand, under their names. */
export const byHand: ModelSource = (name) =>
  Object.hasOwn(models, name) ? readModel(models[name] ?? '') : undefined;

/** Reads a model in the notation of the tables. */
export function readModel(text: string): DeclaredModel {
  return new Map(
    text.split(' ').map((field): [string, DeclaredField] => {
      const parts = /^(\w+)([!:])(\S+)$/.exec(field);
      if (parts?.[1] === undefined || parts[3] === undefined) throw new Error(`${field} is no field.`);
      return [parts[1], { type: parts[3], required: parts[2] === '!' }];
    }),
  );
}
