import { ruleTable } from '../../../support/rule-table';

const ingress = (lines: string, annotations = ''): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web-ing\n${annotations}spec:\n${lines}  rules: [{host: web.example.fr}]\n`;
const route = (spec: string): string =>
  `apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: {name: web}\nspec: {${spec}to: {kind: Service, name: web}}\n`;
const clear = 'Ingress web-ing has no tls field: requests come through in the clear.';
const carried = (title: string): string =>
  `${title} has no tls field: on OpenShift, the service chain carries TLS; traffic is in the clear from there on.`;
const annotations =
  '  annotations:\n    app: web\n    nginx.ingress.kubernetes.io/rewrite-target: /\n    nginx.org/hsts: "true"\n';
const prod = 'prod';

ruleTable('cpin/ingress-tls', [
  {
    title: 'accepts tls',
    text: `${ingress('  tls: [{hosts: [web.example.fr], secretName: web}]\n')}---\n${route('tls: {termination: edge}, ')}`,
    options: { environment: prod, target: 'cpin-kubernetes' },
    finds: [],
  },
  {
    title: 'warns on the platform’s Kubernetes',
    text: ingress(''),
    options: { environment: prod, target: 'cpin-kubernetes' },
    finds: [`warning 5 [spec] ${clear}`],
  },
  {
    title: 'warns on a cluster of one’s own that the platform drives',
    text: ingress('  tls: []\n'),
    options: { environment: 'preprod', target: 'byoc' },
    finds: [`warning 6 [tls] ${clear}`],
  },
  {
    title: 'tells what OpenShift does, of an Ingress and of a Route',
    text: `${ingress('')}---\n${route('')}`,
    options: { environment: prod, target: 'cpin-openshift' },
    finds: [
      `information 5 [spec] ${carried('Ingress web-ing')}`,
      `information 11 [spec] ${carried('Route web')}`,
    ],
  },
  {
    title: 'is information on a learner’s cluster',
    text: ingress(''),
    options: { environment: prod, target: 'sandbox' },
    language: 'fr',
    finds: ['information 5 [spec] Ingress web-ing n’a pas de champ tls : les requêtes y passent en clair.'],
  },
  {
    title: 'warns of nginx annotations on OpenShift, and says nothing else',
    text: ingress('', annotations),
    options: { environment: prod, target: 'cpin-openshift' },
    finds: [
      'warning 7 [nginx.ingress.kubernetes.io/rewrite-target] Ingress web-ing bears annotations of nginx (nginx.ingress.kubernetes.io/rewrite-target, nginx.org/hsts): OpenShift’s HAProxy router does not read them.',
    ],
  },
  {
    title: 'accepts nginx annotations where nginx is',
    text: ingress('  tls: [{secretName: web}]\n', annotations),
    options: { environment: prod, target: 'cpin-kubernetes' },
    finds: [],
  },
  {
    title: 'takes OpenShift’s own annotation for tls, and is no judge of other kinds of the same name',
    text: `${ingress('', '  annotations: {route.openshift.io/termination: edge}\n')}---\napiVersion: serving.knative.dev/v1\nkind: Route\nmetadata: {name: r}\nspec: {}\n`,
    options: { environment: prod },
    finds: [],
  },
]);
