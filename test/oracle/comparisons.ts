import { eachContainer, field, podField, type Comparison } from './comparison';
import {
  noData,
  noImage,
  nullProbes,
  nullType,
  podsOfJobs,
  portForTag,
  requestAboveLimit,
  unknownPort,
  unitOfAnotherResource,
} from './differences';

/** Every documented row of the platform that validates, beside our rule. Differences: docs/decisions. */
export const comparisons: readonly Comparison[] = [
  {
    rule: 'cpin/require-labels',
    policyRules: ['labels'],
    severities: ['error'],
    units: field('metadata'),
    differences: [],
  },
  {
    rule: 'cpin/configmap-no-credentials',
    policyRules: ['keys'],
    severities: ['error'],
    units: field('data'),
    differences: [noData],
  },
  {
    rule: 'cpin/disallow-latest',
    policyRules: ['tag-present', 'tag-not-latest'],
    severities: ['error'],
    units: eachContainer('containers'),
    differences: [portForTag],
  },
  {
    rule: 'cpin/disallow-hostpath',
    policyRules: ['volumes'],
    severities: ['error'],
    units: podField('volumes'),
    differences: [],
  },
  {
    rule: 'cpin/pvc-size-limit',
    policyRules: ['at-most'],
    severities: ['error'],
    units: field('spec'),
    differences: [],
  },
  {
    rule: 'cpin/pvc-size-limit',
    policyRules: ['below'],
    severities: ['error', 'warning'],
    units: field('spec'),
    differences: [],
  },
  {
    rule: 'cpin/require-resources',
    policyRules: ['requests-and-limits'],
    severities: ['error'],
    units: eachContainer('containers'),
    differences: [requestAboveLimit, unitOfAnotherResource],
  },
  {
    rule: 'cpin/require-probes',
    policyRules: ['one-probe'],
    severities: ['error'],
    units: eachContainer('containers'),
    differences: [nullProbes, podsOfJobs, unknownPort],
  },
  {
    rule: 'cpin/restrict-image-registry',
    policyRules: ['prefixes'],
    severities: ['error'],
    units: eachContainer('initContainers', 'containers', 'ephemeralContainers'),
    differences: [noImage],
  },
  {
    rule: 'cpin/disallow-nodeport',
    policyRules: ['type'],
    severities: ['error'],
    units: field('spec'),
    differences: [nullType],
  },
];
