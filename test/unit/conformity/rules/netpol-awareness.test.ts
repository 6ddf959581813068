import { ruleTable } from '../../../support/rule-table';

const map = (value: string, namespace = ''): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web-cm${namespace}}\ndata:\n  API_URL: ${value}\n`;
const told = (title: string, service: string, namespace: string): string =>
  `${title} calls ${service} in namespace ${namespace}: the platform closes what comes in there from another namespace.`;
const called = (from: string): string =>
  `---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec: {template: {metadata: {labels: {app: api}}}}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: api-svc}\nspec: {selector: {app: api}}\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: np}\nspec: {podSelector: {matchLabels: {app: api}}, ingress: [{from: [${from}]}]}\n`;

ruleTable('cpin/netpol-awareness', [
  {
    title: 'says nothing of one’s own namespace and of the cluster’s own services',
    text: `${map('http://api-svc:8080')}---\n${map('http://api-svc.front.svc', ', namespace: front')}---\n${map('https://kubernetes.default.svc.cluster.local')}---\n${map('http://collector.openshift-logging.svc')}`,
    finds: [],
  },
  {
    title: 'tells of a call elsewhere, in every environment',
    text: map('http://api-svc.back.svc.cluster.local:8080/v1'),
    options: { environment: 'prod' },
    finds: [
      `information 5 [http://api-svc.back.svc.cluster.local:8080/v1] ${told('ConfigMap web-cm', 'api-svc', 'back')}`,
    ],
  },
  {
    title: 'tells it once of a workload, in French',
    text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      env:\n        - {name: A, value: "api-svc.back.svc"}\n        - {name: B, value: "auth-svc.iam.svc"}\n',
    language: 'fr',
    finds: [
      'information 8 ["api-svc.back.svc"] Pod web appelle api-svc dans l’espace de noms back : la plateforme y ferme ce qui vient d’un autre espace de noms.',
    ],
  },
  {
    title: 'is silent where the folder holds the policy that opens it',
    text: map('http://api-svc.back.svc') + called('{namespaceSelector: {matchLabels: {name: front}}}'),
    finds: [],
  },
  {
    title: 'is not taken in by a policy for neighbours only',
    text: map('http://api-svc.back.svc') + called('{podSelector: {}}'),
    finds: [`information 5 [http://api-svc.back.svc] ${told('ConfigMap web-cm', 'api-svc', 'back')}`],
  },
  {
    title: 'is silent on one’s own cluster',
    text: map('http://a.b.svc'),
    options: { target: 'sandbox' },
    finds: [],
  },
]);
