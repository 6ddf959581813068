import { onWorkloads, ruleTable } from '../../../support/rule-table';

const lacking = (name: string, fields: string): string =>
  `Container ${name} lacks ${fields}: the quota of the namespace gets its pods refused, in every environment.`;
const all = 'requests.cpu, requests.memory, limits.cpu, limits.memory';
const reads = (field: string, written: string): string => `Container api writes ${field}: ${written},`;

const pod = (container: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec:\n  containers:\n    - name: api\n${container}`;
const both = (requests: string, limits: string): string =>
  pod(`      resources: {requests: {${requests}}, limits: {${limits}}}\n`);

ruleTable('cpin/require-resources', [
  { title: 'accepts the four', text: both('cpu: 100m, memory: 64Mi', 'cpu: 0.2, memory: 128Mi'), finds: [] },
  {
    title: 'accepts equal amounts written in two ways',
    text: both('cpu: 700m, memory: 0.5Gi', 'cpu: 0.7, memory: 512Mi'),
    finds: [],
  },
  {
    title: 'says nothing of what a tool fills in',
    text: both('cpu: "${C}", memory: $M', 'cpu: 1, memory: 1Gi'),
    finds: [],
  },
  {
    title: 'refuses a container that says nothing, even in dev',
    text: pod('      image: ghcr.io/acme/api:1.0.0 # ours\n# the end\n'),
    finds: [`error 6 [api] ${lacking('api', all)}`],
    fixed: pod(
      '      image: ghcr.io/acme/api:1.0.0 # ours\n      resources:\n        requests:\n          cpu: 100m\n          memory: 128Mi\n        limits:\n          cpu: 100m\n          memory: 128Mi\n# the end\n',
    ),
  },
  {
    title: 'warns on a local cluster, which has no quota',
    text: both('cpu: 1, memory: 1Gi', 'cpu: 1'),
    options: { target: 'sandbox', environment: 'prod' },
    finds: [`warning 7 [resources] ${lacking('api', 'limits.memory')}`],
  },
  {
    title: 'underlines the key of what is incomplete',
    text: pod(
      '      resources:\n        requests: {cpu: 100m, memory: ""}\n        limits:\n          cpu: 200m\n',
    ),
    finds: [`error 7 [resources] ${lacking('api', 'requests.memory, limits.memory')}`],
  },
  {
    title: 'refuses a request above its limit',
    text: both('cpu: 1, memory: 1Gi', 'cpu: 500m, memory: 1024Mi'),
    finds: ['error 7 [1] Container api requests more cpu than its limit: Kubernetes refuses it.'],
  },
  {
    title: 'says all of a container at once',
    text: both('cpu: 1, memory: 2Gi', 'cpu: 500m, memory: 1Gi'),
    finds: [
      'error 7 [1] Container api requests more cpu than its limit: Kubernetes refuses it. Container api requests more memory than its limit: Kubernetes refuses it.',
    ],
  },
  {
    title: 'knows a CPU written in bytes and a memory in thousandths',
    text: both('cpu: 500Mi, memory: 512Mi', 'cpu: "500Mi", memory: 512m'),
    options: { environment: 'dev', target: 'sandbox' },
    finds: [
      `error 7 [500Mi] ${reads('requests.cpu', '500Mi')} a unit of memory: Kubernetes reads thousands of cores in it, or more. Half a core is written 500m. ${reads('limits.cpu', '500Mi')} a unit of memory: Kubernetes reads thousands of cores in it, or more. Half a core is written 500m. ${reads('limits.memory', '512m')} a fraction of a byte: m means a thousandth. 512 mebibytes are written 512Mi.`,
    ],
    fixed: both('cpu: 500m, memory: 512Mi', 'cpu: 500m, memory: 512Mi'),
  },
  {
    title: 'warns of amounts without their unit',
    text: both('cpu: 250, memory: 64', 'cpu: 250, memory: 1Gi'),
    finds: [
      `warning 7 [250] ${reads('requests.cpu', '250')} which are whole cores, more than a node has. Half a core is written 500m. ${reads('requests.memory', '64')} less than a mebibyte: nothing starts with so little. 512 mebibytes are written 512Mi. ${reads('limits.cpu', '250')} which are whole cores, more than a node has. Half a core is written 500m.`,
    ],
    fixed: both('cpu: 250m, memory: 64', 'cpu: 250m, memory: 1Gi'),
  },
  {
    title: 'refuses what is no quantity, in French',
    text: both('cpu: 1, memory: 1GB', 'cpu: 1, memory: 1Gi'),
    language: 'fr',
    finds: [
      'error 7 [1GB] Le conteneur api écrit requests.memory: 1GB, qui n’est pas une quantité\u00a0: Kubernetes le refuse. Écrivez par exemple 500m ou 128Mi.',
    ],
  },
  {
    title: 'stays an error where something is missing beside a suspicious amount',
    text: both('cpu: 250, memory: 1Gi', 'cpu: 250'),
    finds: [
      `error 7 [250] ${reads('requests.cpu', '250')} which are whole cores, more than a node has. Half a core is written 500m. ${reads('limits.cpu', '250')} which are whole cores, more than a node has. Half a core is written 500m. ${lacking('api', 'limits.memory')}`,
    ],
  },
  {
    title: 'refuses ephemeral containers in a manifest, once',
    text: `apiVersion: v1\nkind: Pod\nmetadata: {name: api}\nspec:\n  ephemeralContainers:\n    - name: debug\n    - name: trace\n`,
    options: { target: 'sandbox' },
    finds: [
      'error 5 [ephemeralContainers] An ephemeral container (debug, trace) cannot be written in a manifest: Kubernetes refuses it.',
    ],
  },
]);

onWorkloads('cpin/require-resources', {
  spec: 'initContainers:\n  - name: migrate\n    image: ghcr.io/acme/migrate:1.0.0\n  - name: proxy\n    restartPolicy: Always\ncontainers:\n  - image: ghcr.io/acme/api:1.0.0\n    name: api\nephemeralContainers: [{name: debug}]\n',
  underlines: ['error migrate', 'error proxy', 'error api', 'error ephemeralContainers'],
});
