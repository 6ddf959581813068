import type { Field, Model } from './kubernetes-schema';

const required = (type: string): Field => ({ type, required: true });
const optional = (type: string): Field => ({ type, required: false });

function custom(name: string): readonly [string, Model] {
  return [
    name,
    new Map([
      ['apiVersion', required('string')],
      ['kind', required('string')],
      ['metadata', required('V1ObjectMeta')],
      ['spec', required(`${name}Spec`)],
    ]),
  ];
}

/**
 * The part of two custom resources that our scaffolds use, written by hand: a field that is missing here is reported,
 * so that whoever adds one looks it up first.
 *
 * - ServiceMonitor: https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitor
 * - VaultStaticSecret: https://developer.hashicorp.com/vault/docs/platform/k8s/vso/api-reference#vaultstaticsecret
 */
export const customModels: readonly (readonly [string, Model])[] = [
  custom('ServiceMonitor'),
  [
    'ServiceMonitorSpec',
    new Map([
      ['selector', required('V1LabelSelector')],
      ['endpoints', required('Array<ServiceMonitorEndpoint>')],
      ['jobLabel', optional('string')],
    ]),
  ],
  [
    'ServiceMonitorEndpoint',
    new Map([
      ['port', optional('string')],
      ['path', optional('string')],
      ['interval', optional('string')],
      ['scrapeTimeout', optional('string')],
    ]),
  ],
  custom('VaultStaticSecret'),
  [
    'VaultStaticSecretSpec',
    new Map([
      ['vaultAuthRef', optional('string')],
      ['mount', required('string')],
      ['path', required('string')],
      ['type', required('string')],
      ['refreshAfter', optional('string')],
      ['destination', required('VaultDestination')],
    ]),
  ],
  [
    'VaultDestination',
    new Map([
      ['name', required('string')],
      ['create', optional('boolean')],
    ]),
  ],
];
