import type { Rule } from '../rule';
import { bitnamiSunset } from './bitnami-sunset';
import { disallowLatest } from './disallow-latest';
import { disallowNodeport } from './disallow-nodeport';
import { imagePullPolicy } from './image-pull-policy';
import { labelValues } from './label-values';
import { mutableTag } from './mutable-tag';
import { namingPolicy } from './naming-policy';
import { portAbove1024 } from './port-above-1024';
import { probesBoth } from './probes-both';
import { pullSecret } from './pull-secret';
import { qosGuaranteed } from './qos-guaranteed';
import { requireLabels } from './require-labels';
import { requireProbes } from './require-probes';
import { requireResources } from './require-resources';
import { restrictImageRegistry } from './restrict-image-registry';

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
  portAbove1024,
  // validity
  namingPolicy,
];
