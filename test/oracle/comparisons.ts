import { parseQuantity } from '../../src/domain/manifests/quantity';
import { at } from './admitted-objects';
import { eachContainer, field, podField, type Comparison, type ExpectedDifference } from './comparison';

const requestAboveLimit: ExpectedDifference = {
  title: 'A request above its limit',
  refused: 'by us only',
  concerns: ({ value }) => {
    const amount = (part: string, name: string): number =>
      parseQuantity(String(at(value, ['resources', part, name])))?.amount ?? NaN;
    // No comparison holds with what is absent; a container that lacks one of the four is refused by both.
    const all = ['cpu', 'memory'].every((name) => amount('requests', name) > 0 && amount('limits', name) > 0);
    return all && ['cpu', 'memory'].some((name) => amount('requests', name) > amount('limits', name));
  },
};

const nullType: ExpectedDifference = {
  title: 'A field written as null',
  refused: 'by Kyverno only',
  concerns: ({ value }) => at(value, ['type']) === null,
};

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
    differences: [],
  },
  {
    rule: 'cpin/disallow-latest',
    policyRules: ['tag-present', 'tag-not-latest'],
    severities: ['error'],
    units: eachContainer('containers'),
    differences: [],
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
    differences: [requestAboveLimit],
  },
  {
    rule: 'cpin/require-probes',
    policyRules: ['one-probe'],
    severities: ['error'],
    units: eachContainer('containers'),
    differences: [],
  },
  {
    rule: 'cpin/restrict-image-registry',
    policyRules: ['prefixes'],
    severities: ['error'],
    units: eachContainer('initContainers', 'containers', 'ephemeralContainers'),
    differences: [],
  },
  {
    rule: 'cpin/disallow-nodeport',
    policyRules: ['type'],
    severities: ['error'],
    units: field('spec'),
    differences: [nullType],
  },
];
