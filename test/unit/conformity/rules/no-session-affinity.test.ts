import { ruleTable } from '../../../support/rule-table';

const service = (lines: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: api-svc}\nspec:\n${lines}  selector: {app: api}\n  ports: [{port: 8080}]\n`;
const ingress = (annotations: string): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web-ing\n${annotations}spec:\n  rules: []\n`;
const sticky =
  'Service api-svc sends each client to the same pod: a restart makes it lose its session, and the load spreads badly.';
const kept = (name: string): string =>
  `Ingress web-ing keeps each client on one pod with ${name}: a restart makes it lose its session.`;

ruleTable('cpin/no-session-affinity', [
  {
    title: 'accepts a Service without affinity',
    text: service('  sessionAffinity: None\n') + '---\n' + service(''),
    options: { environment: 'prod' },
    finds: [],
  },
  {
    title: 'refuses ClientIP, and removes it with its configuration',
    text: service(
      '  sessionAffinity: ClientIP # for the basket\n  sessionAffinityConfig:\n    clientIP: {timeoutSeconds: 60}\n',
    ),
    options: { environment: 'preprod' },
    finds: [`error 5 [ClientIP] ${sticky}`],
    fixed: service(''),
  },
  {
    title: 'removes it between braces too',
    text: 'apiVersion: v1\nkind: Service\nmetadata: {name: api-svc}\nspec: {ports: [{port: 1}], sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}}\n',
    options: { environment: 'prod' },
    finds: [`error 4 [ClientIP] ${sticky}`],
    fixed: 'apiVersion: v1\nkind: Service\nmetadata: {name: api-svc}\nspec: {ports: [{port: 1}]}\n',
  },
  {
    title: 'is information in dev, and a warning on one’s own cluster',
    text: {
      'dev/svc.yaml': service('  sessionAffinity: ClientIP\n'),
    },
    finds: [`information dev/svc.yaml:5 [ClientIP] ${sticky}`],
  },
  {
    title: 'only warns on one’s own cluster',
    text: service('  sessionAffinity: ClientIP\n'),
    options: { environment: 'prod', target: 'sandbox' },
    finds: [`warning 5 [ClientIP] ${sticky}`],
  },
  {
    title: 'refuses the cookies of nginx, all at once',
    text: ingress(
      '  annotations:\n    nginx.ingress.kubernetes.io/affinity: cookie\n    nginx.ingress.kubernetes.io/session-cookie-name: basket\n    nginx.ingress.kubernetes.io/proxy-body-size: 8m\n',
    ),
    options: { environment: 'prod' },
    finds: [`error 6 [nginx.ingress.kubernetes.io/affinity] ${kept('nginx.ingress.kubernetes.io/affinity')}`],
    fixed: ingress('  annotations:\n    nginx.ingress.kubernetes.io/proxy-body-size: 8m\n'),
  },
  {
    title: 'removes annotations whole when nothing else is left, and tells it in French',
    text: ingress('  annotations:\n    haproxy.router.openshift.io/balance: source\n'),
    options: { environment: 'prod' },
    language: 'fr',
    finds: [
      'error 6 [haproxy.router.openshift.io/balance] Ingress web-ing garde chaque client sur un même pod par haproxy.router.openshift.io/balance : un redémarrage lui fait perdre sa session.',
    ],
    fixed: ingress(''),
  },
  {
    title: 'accepts the balances that keep nobody',
    text: ingress('  annotations: {haproxy.router.openshift.io/balance: leastconn}\n'),
    options: { environment: 'prod' },
    finds: [],
  },
  {
    title: 'refuses the cookie of a Route',
    text: 'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: {name: web, annotations: {router.openshift.io/cookie_name: basket}}\nspec: {to: {kind: Service, name: web}}\n',
    options: { environment: 'prod' },
    finds: [
      'error 3 [router.openshift.io/cookie_name] Route web keeps each client on one pod with router.openshift.io/cookie_name: a restart makes it lose its session.',
    ],
    fixed:
      'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: {name: web}\nspec: {to: {kind: Service, name: web}}\n',
  },
]);
