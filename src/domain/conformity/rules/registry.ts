import type { Rule } from '../rule';
import { configmapNoCredentials } from './configmap-no-credentials';
import { disallowHostpath } from './disallow-hostpath';
import { disallowNodeport } from './disallow-nodeport';
import { noCommittedKey } from './no-committed-key';
import { noPlaintextSecret } from './no-plaintext-secret';
import { noPlaintextSecretValues } from './no-plaintext-secret-values';
import { noResourcequota } from './no-resourcequota';
import { pvcSizeLimit } from './pvc-size-limit';
import { readonlyRootfs } from './readonly-rootfs';
import { bitnamiSunset } from './bitnami-sunset';
import { disallowLatest } from './disallow-latest';
import { imagePullPolicy } from './image-pull-policy';
import { labelValues } from './label-values';
import { kubernetesSchema } from './kubernetes-schema';
import { mutableTag } from './mutable-tag';
import { namingPolicy } from './naming-policy';
import { portAbove1024 } from './port-above-1024';
import { probesBoth } from './probes-both';
import { pullSecret } from './pull-secret';
import { qosGuaranteed } from './qos-guaranteed';
import { backup } from './backup';
import { cronjobHistory } from './cronjob-history';
import { gitopsCommands } from './gitops-commands';
import { gitopsRepo } from './gitops-repo';
import { healthMetrics } from './health-metrics';
import { hpa } from './hpa';
import { ingressTls } from './ingress-tls';
import { jobTtl } from './job-ttl';
import { logVolume } from './log-volume';
import { logsStdout } from './logs-stdout';
import { migrationInit } from './migration-init';
import { netpolAwareness } from './netpol-awareness';
import { netpolEgress } from './netpol-egress';
import { noSessionAffinity } from './no-session-affinity';
import { observabilityLayout } from './observability-layout';
import { requireLabels } from './require-labels';
import { requireProbes } from './require-probes';
import { requireResources } from './require-resources';
import { scCapAdd } from './sc-cap-add';
import { scHardening } from './sc-hardening';
import { scHardeningPresent } from './sc-hardening-present';
import { scHostNamespaces } from './sc-host-namespaces';
import { scNoFixedIds } from './sc-no-fixed-ids';
import { scNoPrivilege } from './sc-no-privilege';
import { scNoRoot } from './sc-no-root';
import { scSeccompLocalhost } from './sc-seccomp-localhost';
import { scVolumeTypes } from './sc-volume-types';
import { sopsEncrypted } from './sops-encrypted';
import { vaultStaticSecret } from './vault-static-secret';
import { restrictImageRegistry } from './restrict-image-registry';
import { serviceDns } from './service-dns';
import { spread } from './spread';
import { statelessTier } from './stateless-tier';
import { suppression } from './suppression';
import { valuesPerEnv } from './values-per-env';
import { baseImage } from './base-image';
import { rootlessImage } from './rootless-image';
import { noSecretInImage } from './no-secret-in-image';
import { caNotEndpointCert } from './ca-not-endpoint-cert';
import { language } from './language';
import { ciFile } from './ci-file';
import { ciCatalogJobs } from './ci-catalog-jobs';
import { ciQuality } from './ci-quality';
import { ciKanikoVars } from './ci-kaniko-vars';
import { ciImageLatest } from './ci-image-latest';
import { appRepoLayout } from './app-repo-layout';
import { consoleNames } from './console-names';
import { imageSignature } from './image-signature';
import { openapi } from './openapi';
import { coverage } from './coverage';

/** Every rule, by theme. Adding one touches: its file, this list, its texts, its two pages, its cases. */
export const conformityRules: readonly Rule[] = [
  // labels
  requireLabels,
  labelValues,
  // images
  disallowLatest,
  mutableTag,
  restrictImageRegistry,
  bitnamiSunset,
  imagePullPolicy,
  pullSecret,
  // resources
  requireResources,
  qosGuaranteed,
  // health
  requireProbes,
  probesBoth,
  // network
  disallowNodeport,
  // storage
  disallowHostpath,
  pvcSizeLimit,
  scVolumeTypes,
  // security
  scNoFixedIds,
  scNoRoot,
  scNoPrivilege,
  scCapAdd,
  scHardening,
  scHardeningPresent,
  scSeccompLocalhost,
  scHostNamespaces,
  readonlyRootfs,
  // secrets
  configmapNoCredentials,
  noPlaintextSecret,
  noPlaintextSecretValues,
  noCommittedKey,
  sopsEncrypted,
  vaultStaticSecret,
  // delivery
  noResourcequota,
  portAbove1024,
  // validity
  kubernetesSchema,
  namingPolicy,
  noSessionAffinity,
  serviceDns,
  ingressTls,
  netpolAwareness,
  netpolEgress,
  statelessTier,
  // jobs
  jobTtl,
  cronjobHistory,
  // resilience
  spread,
  hpa,
  backup,
  // observability
  healthMetrics,
  observabilityLayout,
  logsStdout,
  logVolume,
  gitopsRepo,
  gitopsCommands,
  migrationInit,
  // configuration by environment, and the comments that suppress
  valuesPerEnv,
  suppression,
  // Dockerfiles
  baseImage,
  rootlessImage,
  noSecretInImage,
  caNotEndpointCert,
  language,
  // pipeline
  ciFile,
  ciCatalogJobs,
  ciQuality,
  ciKanikoVars,
  ciImageLatest,
  // repository
  appRepoLayout,
  consoleNames,
  imageSignature,
  openapi,
  coverage,
];
