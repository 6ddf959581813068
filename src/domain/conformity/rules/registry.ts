import type { Rule } from '../rule';
import { backup } from './backup';
import { cronjobHistory } from './cronjob-history';
import { disallowNodeport } from './disallow-nodeport';
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
import { requireResources } from './require-resources';
import { serviceDns } from './service-dns';
import { spread } from './spread';
import { statelessTier } from './stateless-tier';
import { suppression } from './suppression';
import { valuesPerEnv } from './values-per-env';

/** Every rule, by theme. Adding one touches: its file, this list, its texts, its two pages, its cases. */
export const conformityRules: readonly Rule[] = [
  // labels
  requireLabels,
  // resources
  requireResources,
  // network
  disallowNodeport,
  noSessionAffinity,
  serviceDns,
  ingressTls,
  netpolAwareness,
  netpolEgress,
  // storage
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
  // delivery
  gitopsRepo,
  gitopsCommands,
  migrationInit,
  // repository
  valuesPerEnv,
  // validity
  suppression,
];
