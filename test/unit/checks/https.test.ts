import { checkTable } from '../../support/check-table';
import { changed, type Files } from '../../support/run-check';
import { production } from '../../support/sample-application';

const access = 'infra/base/access.yaml';
const tls = '  tls:\n    - hosts: [hello.example.org]\n      secretName: hello-tls\n';
const seen =
  '✓ HTTPS est demandé dans infra/overlays/prod par Ingress prod-hello-ing. | infra/base/access.yaml infra/base/kustomization.yaml infra/overlays/prod/kustomization.yaml';
const route = (more: string): Files => ({
  'route.yaml': `apiVersion: route.openshift.io/v1
kind: Route
metadata: { name: web }
spec:
  to: { kind: Service, name: web }
${more}`,
});

checkTable('https', [
  { title: 'passes when tls covers the rules', files: production, says: [seen] },
  {
    title: 'takes a tls entry without hosts as covering every rule (OpenShift)',
    files: changed(production, access, tls, '  tls:\n    - {}\n'),
    says: [seen],
  },
  {
    title: 'takes a wildcard for one label',
    files: changed(production, access, 'hosts: [hello.example.org]', 'hosts: ["*.example.org"]'),
    says: [seen],
  },
  {
    title: 'refuses an Ingress without tls',
    files: changed(production, access, tls, ''),
    says: [`${access}:14 Ingress prod-hello-ing n’a pas de partie tls.`],
  },
  {
    title: 'refuses a host that tls does not name, where the overlay says it',
    files: changed(
      production,
      'infra/overlays/prod/kustomization.yaml',
      'patches:\n',
      `patches:
  - target: { kind: Ingress }
    patch: |-
      - op: replace
        path: /spec/rules/0/host
        value: other.example.org
`,
    ),
    says: [
      'infra/overlays/prod/kustomization.yaml:19 Ingress prod-hello-ing : la partie tls ne couvre pas other.example.org.',
    ],
  },
  {
    title: 'refuses a rule without a host',
    files: changed(production, access, '    - host: hello.example.org', '    - http: {}'),
    language: 'en',
    says: [`${access}:19 Ingress prod-hello-ing: a rule has no host name, tls does not cover it.`],
  },
  {
    title: 'passes with an OpenShift Route that has tls',
    files: route('  tls: { termination: edge, insecureEdgeTerminationPolicy: Redirect }\n'),
    language: 'en',
    says: ['✓ HTTPS is asked for at the root of the folder by Route web. | route.yaml'],
  },
  {
    title: 'refuses a Route without tls',
    files: route(''),
    says: ['route.yaml:4 Route web n’a pas de partie tls.'],
  },
  {
    title: 'refuses a Route that also serves HTTP',
    files: route('  tls:\n    termination: edge\n    insecureEdgeTerminationPolicy: Allow\n'),
    says: ['route.yaml:8 Route web sert aussi l’application en HTTP, sans chiffrement.'],
  },
]);
