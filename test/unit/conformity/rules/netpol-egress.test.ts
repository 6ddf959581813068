import { ruleTable } from '../../../support/rule-table';

const api =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec: {template: {metadata: {labels: {app: api}}}}\n';
const policy = (spec: string): string =>
  `---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: np}\nspec: {podSelector: {matchLabels: {app: api}}, ${spec}}\n`;
const dns = '{to: [{namespaceSelector: {}}], ports: [{port: 53, protocol: UDP}]}';
const toDb = '{to: [{podSelector: {matchLabels: {tier: db}}}], ports: [{port: 5432}]}';
const missing =
  'No NetworkPolicy limits what Deployment api and the other pods may reach: the platform closes incoming flows only.';
const prod = { environment: 'prod' } as const;

ruleTable('cpin/netpol-egress', [
  {
    title: 'accepts a policy of outgoing flows with DNS',
    text: api + policy(`policyTypes: [Egress], egress: [${toDb}, ${dns}]`),
    options: prod,
    finds: [],
  },
  {
    title: 'advises one in production, once',
    text: `${api}---\n${api.replaceAll('api', 'web')}${policy('ingress: [{from: [{podSelector: {}}]}]')}`,
    options: prod,
    finds: [`information 3 [api] ${missing}`],
  },
  { title: 'is silent before production', text: api, options: { environment: 'preprod' }, finds: [] },
  {
    title: 'tells of a policy that opens everything, wherever it is',
    text: policy('policyTypes: [Ingress, Egress], ingress: [{}], egress: [{}]').slice(4),
    options: { environment: 'dev' },
    finds: [
      'information 4 [ingress] NetworkPolicy np lets every incoming flow through: it undoes what the platform closes.',
    ],
  },
  {
    title: 'tells of the whole Internet, in French',
    text: api + policy('policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}]}]'),
    options: prod,
    language: 'fr',
    finds: [
      'information 9 [egress] NetworkPolicy np laisse passer tout flux sortant : elle annule ce que la plateforme ferme.',
    ],
  },
  {
    title: 'tells of flows limited without DNS',
    text: api + policy(`policyTypes: [Egress], egress: [${toDb}, {to: [{podSelector: {}}]}]`),
    options: { environment: 'dev' },
    finds: [
      'information 9 [egress] NetworkPolicy np limits outgoing flows without opening DNS: these pods can resolve no name.',
    ],
  },
  {
    title: 'accepts DNS opened by another policy',
    text:
      api +
      policy(`policyTypes: [Egress], egress: [${toDb}]`) +
      policy(`policyTypes: [Egress], egress: [${dns.replace('53', '5353')}]`),
    options: prod,
    finds: [],
  },
  {
    title: 'says nothing of what runs nowhere here, or is not read whole',
    text: {
      'jobs/job.yaml': 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec: {template: {}}\n',
      'k/kustomization.yaml': 'resources: [api.yaml]\nhelmCharts: [{name: redis}]\n',
      'k/api.yaml': api,
    },
    options: prod,
    finds: [],
  },
]);
